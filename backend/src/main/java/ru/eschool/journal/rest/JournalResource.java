package ru.eschool.journal.rest;

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
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.journal.domain.JournalService;
import ru.eschool.journal.rest.JournalAnswers.Journal;
import ru.eschool.journal.rest.JournalAnswers.JournalList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.ConditionalRead;
import ru.eschool.platform.rest.ReadsAVersion;

/** Journals. */
@Path("/api/v1/schools/{schoolId}/journals")
@Tag(name = "journal")
@CommonProblems
public class JournalResource {
    private final JournalService journals;
    private final Conditional conditional;

    JournalResource(JournalService journals, Conditional conditional) {
        this.journals = journals;
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
    @ReadsAVersion
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
}
