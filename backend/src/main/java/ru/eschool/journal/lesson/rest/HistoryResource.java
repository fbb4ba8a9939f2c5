package ru.eschool.journal.lesson.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.journal.lesson.domain.HistoryService;
import ru.eschool.journal.lesson.rest.HistoryAnswers.ValueChangeList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** The history of a journal's values. */
@Path("/api/v1/schools/{schoolId}/journals/{journalId}/history")
@Tag(name = "journal")
@CommonProblems
public class HistoryResource {
    private final HistoryService history;

    HistoryResource(HistoryService history) {
        this.history = history;
    }

    @GET
    @Permitted({Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getHistory",
            summary = "Who entered what",
            description = "Changes newest first: of a cell (`workId` and `studentId`) or of a lesson"
                    + " (`lessonId`, perhaps with `studentId`). A teacher must teach the journal or substitute in"
                    + " the lesson; a class teacher reads of the own pupils.")
    @APIResponse(responseCode = "200", description = "A part of the history.")
    public ValueChangeList getHistory(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @Parameter(description = "The work of a cell; goes with `studentId`.") @QueryParam("workId") UUID workId,
            @Parameter(description = "The pupil.") @QueryParam("studentId") UUID studentId,
            @Parameter(description = "The lesson; instead of `workId`.") @QueryParam("lessonId") UUID lessonId,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        if (workId != null && studentId != null && lessonId == null) {
            return ValueChangeList.of(history.ofCell(journalId, workId, studentId, limit, cursor));
        }
        if (lessonId != null && workId == null) {
            return ValueChangeList.of(history.ofLesson(journalId, lessonId, studentId, limit, cursor));
        }
        throw Problem.invalid().at("/lessonId", "history-of-what");
    }
}
