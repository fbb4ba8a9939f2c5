package ru.eschool.journal.lesson.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.journal.lesson.domain.WorkColumn;
import ru.eschool.journal.lesson.domain.WorkService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;

/** The works of a lesson: columns of the journal. */
@Path("/api/v1/schools/{schoolId}/journals/{journalId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal")
@CommonProblems
public class WorkResource {
    private static final String SOME_TEXT = "\\s*\\S[\\s\\S]*";

    private final WorkService works;
    private final Creations creations;

    WorkResource(WorkService works, Creations creations) {
        this.works = works;
        this.creations = creations;
    }

    /** A work to add. */
    @Schema(description = "A work to add to a lesson: a new column of the journal.")
    public record CreateWork(
            @NotNull UUID workTypeId,

            @Schema(examples = "Линейные уравнения") @Size(max = 300) @Pattern(regexp = SOME_TEXT)
            String title,

            @Schema(description = "The weight of its kind without it.")
            @DecimalMin("0.01")
            @DecimalMax("10")
            @Digits(integer = 2, fraction = 2)
            BigDecimal weight) {}

    /** What to change; a field that is not sent stays as it is. */
    @Schema(description = "What to change in a work; a field that is not sent stays as it is.")
    public record ChangeWork(
            UUID workTypeId,
            @Size(max = 300) @Pattern(regexp = SOME_TEXT) String title,

            @DecimalMin("0.01") @DecimalMax("10") @Digits(integer = 2, fraction = 2)
            BigDecimal weight) {}

    @POST
    @Path("/lessons/{lessonId}/works")
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "createWork",
            summary = "Add a work",
            description = "A new column at the first free place of the lesson, six at most. A teacher must teach the"
                    + " journal or substitute in the lesson.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The work; the same one for a repeated Idempotency-Key.",
            value = WorkAnswer.class)
    @APIResponse(
            responseCode = "422",
            description = "Unknown kind of work, too many works, a journal without marks, a closed term.")
    public RestResponse<WorkAnswer> createWork(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @PathParam("lessonId") UUID lessonId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid CreateWork body) {
        return creations.once(
                idempotencyKey,
                "createWork " + journalId + " " + lessonId,
                body,
                "/api/v1/schools/" + schoolId + "/journals/" + journalId + "/works",
                () -> WorkAnswer.of(
                        works.create(journalId, lessonId, body.workTypeId(), stripped(body.title()), body.weight())));
    }

    @PATCH
    @Path("/works/{workId}")
    @ChangesAVersion
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "changeWork",
            summary = "Change a work",
            description = "Kind, title and weight; averages follow at once. A teacher must teach the journal or"
                    + " substitute in the lesson.")
    @APIResponse(responseCode = "200", description = "The work as it is now.")
    @APIResponse(responseCode = "422", description = "Unknown kind of work, or a closed term.")
    public RestResponse<WorkAnswer> changeWork(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @PathParam("workId") UUID workId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChangeWork body) {
        int version = Versions.ifMatch(ifMatch);
        var work = orCurrent(
                journalId,
                workId,
                () -> works.change(
                        journalId, workId, version, body.workTypeId(), stripped(body.title()), body.weight()));
        return Answers.versioned(WorkAnswer.of(work), work.version());
    }

    @DELETE
    @Path("/works/{workId}")
    @ChangesAVersion
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "deleteWork",
            summary = "Remove a work",
            description = "Only a work without marks. A teacher must teach the journal or substitute in the lesson.")
    @APIResponse(responseCode = "204", description = "The work is gone.")
    @APIResponse(responseCode = "422", description = "There are marks in it, or the term is closed.")
    public void deleteWork(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @PathParam("workId") UUID workId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        orCurrent(journalId, workId, () -> {
            works.delete(journalId, workId, version);
            return null;
        });
    }

    private WorkColumn orCurrent(UUID journalId, UUID workId, Supplier<WorkColumn> change) {
        return Changes.of(change, () -> works.get(journalId, workId), WorkColumn::version, WorkAnswer::of);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
