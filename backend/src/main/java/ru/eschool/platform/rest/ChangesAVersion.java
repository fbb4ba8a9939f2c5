package ru.eschool.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import ru.eschool.platform.Offered;

/** A change of the version that the caller names in If-Match; see {@link Changes}. */
@Offered
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@APIResponse(responseCode = "412", description = "Somebody changed it in between; `current` is what stands there now.")
@APIResponse(responseCode = "428", description = "If-Match is missing.")
public @interface ChangesAVersion {}
