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
 * The refusals that every operation of a school knows. The first one brings the problem document into the contract, where
 * {@link ContractFilter} gives it to every other error.
 */
@Offered
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@APIResponse(
        responseCode = "400",
        description = "The request is malformed; `errors` points to the fields.",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = ProblemDocument.class)))
@APIResponse(responseCode = "401", description = "Not signed in, or the token is no longer valid.")
@APIResponse(responseCode = "403", description = "The role or the relation to the data does not allow it.")
@APIResponse(responseCode = "404", description = "There is no such thing in this school.")
@APIResponse(
        responseCode = "503",
        description =
                "The database is unavailable, the sign-in service has not given its keys yet, or too much is being done at once; `Retry-After` says when to try again.")
public @interface CommonProblems {}
