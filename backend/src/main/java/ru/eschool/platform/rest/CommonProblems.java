package ru.eschool.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import ru.eschool.platform.Offered;

/**
 * Brings the problem document into the contract, where {@link CommonAnswers} gives it to every refusal, of operations without
 * this annotation too.
 */
@Offered
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@APIResponse(
        responseCode = "400",
        description = "The request is malformed; `errors` points to the fields and parameters.",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = ProblemDocument.class)))
public @interface CommonProblems {}
