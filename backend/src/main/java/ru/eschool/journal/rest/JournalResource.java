package ru.eschool.journal.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.journal.domain.GridService;
import ru.eschool.journal.domain.JournalService;
import ru.eschool.journal.rest.GridAnswers.JournalGrid;
import ru.eschool.journal.rest.JournalAnswers.Journal;
import ru.eschool.journal.rest.JournalAnswers.JournalList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.ConditionalRead;
import ru.eschool.platform.rest.ProblemAnswers;

/** Journals and their pages. */
@Path("/api/v1/schools/{schoolId}/journals")
@Tag(name = "journal")
@CommonProblems
public class JournalResource {
    private final JournalService journals;
    private final GridService grids;
    private final ProblemAnswers texts;
    private final Conditional conditional;

    JournalResource(JournalService journals, GridService grids, ProblemAnswers texts, Conditional conditional) {
        this.journals = journals;
        this.grids = grids;
        this.texts = texts;
        this.conditional = conditional;
    }

    @GET
    @ConditionalRead
    @Permitted({Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "listJournals",
            summary = "My journals",
            description = "By grade, group and subject. A teacher gets those taught today, a class teacher those of the"
                    + " own class, everybody else all of the school.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public RestResponse<JournalList> listJournals(
            @PathParam("schoolId") UUID schoolId,
            @QueryParam("academicYear") @Min(2000) @Max(2100) Integer academicYear,
            @Parameter(description = "Only journals of groups of this class.") @QueryParam("classId") UUID classId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return conditional.answer(JournalList.of(journals.list(academicYear, classId, limit, cursor)));
    }

    @GET
    @Path("/{journalId}")
    @Permitted({Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getJournal",
            summary = "A journal",
            description = "What the journal is and whether the caller may write in it; the ETag is the version that"
                    + " attachLessonPlan takes. A teacher must teach in it or substitute in one of its lessons; a"
                    + " class teacher reads the journals of the own class.")
    @APIResponse(responseCode = "200", description = "The journal.")
    public RestResponse<Journal> getJournal(
            @PathParam("schoolId") UUID schoolId, @PathParam("journalId") UUID journalId) {
        var found = journals.get(journalId);
        return Answers.versioned(Journal.of(found), found.version());
    }

    @GET
    @Path("/{journalId}/grid")
    @ConditionalRead
    @Permitted({Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getJournalGrid",
            summary = "The pages of a journal",
            description = "Pupils, lessons with works, marks and attendance between two days; of the current term"
                    + " without parameters. A teacher must teach the journal; a substitute gets the own lessons"
                    + " only; a class teacher reads the journals of the own class.")
    @APIResponse(responseCode = "200", description = "The grid.")
    public RestResponse<JournalGrid> getJournalGrid(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @Parameter(description = "First day.", example = "2026-11-02") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day, at most a year later.", example = "2026-12-27") @QueryParam("to")
                    LocalDate to,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return conditional.answer(JournalGrid.of(grids.grid(journalId, from, to), ReasonTexts.of(texts, language)));
    }
}
