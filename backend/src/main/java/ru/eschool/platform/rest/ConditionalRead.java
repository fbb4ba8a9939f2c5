package ru.eschool.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import ru.eschool.platform.Offered;

/** A read that a caller may repeat with the ETag of its last answer (RFC 9110 §13); see {@link Conditional}. */
@Offered
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match.")
public @interface ConditionalRead {}
