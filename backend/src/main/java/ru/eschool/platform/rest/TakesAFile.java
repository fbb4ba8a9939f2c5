package ru.eschool.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import ru.eschool.platform.Offered;

/** An upload of a file as it is. */
@Offered
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@APIResponse(responseCode = "413", description = "The file is larger than 10 MB.")
public @interface TakesAFile {}
