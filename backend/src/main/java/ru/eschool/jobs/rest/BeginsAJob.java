package ru.eschool.jobs.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import ru.eschool.platform.Offered;

/** An operation that begins long work and answers with its job. */
@Offered
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@APIResponse(
        responseCode = "202",
        description = "The work waits for its turn; `Location` is the address of the job.",
        headers =
                @Header(
                        name = HttpHeaders.LOCATION,
                        description = "Where the job can be asked for.",
                        schema = @Schema(type = SchemaType.STRING)),
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobAnswers.Job.class)))
@APIResponse(
        responseCode = "429",
        description = "The caller has too many jobs that have not ended; `Retry-After` says when to try again.")
public @interface BeginsAJob {}
