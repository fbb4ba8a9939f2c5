package ru.eschool.platform.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import ru.eschool.platform.Offered;

/**
 * An operation that reads or writes whole files: a few run at once, the others wait a few seconds or are asked to come
 * again. The body is on the disk or read before, so that waiting costs little memory and no database connection.
 */
@Offered
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@APIResponse(
        responseCode = "429",
        description = "The caller has several of these operations running; `Retry-After` says when to try again.")
public @interface HeavyWork {}
