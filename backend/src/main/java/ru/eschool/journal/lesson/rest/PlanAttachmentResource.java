package ru.eschool.journal.lesson.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.journal.domain.JournalService;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.lesson.domain.PlanAttachmentService;
import ru.eschool.journal.rest.JournalAnswers.Journal;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;

/** The lesson plan of a journal. */
@Path("/api/v1/schools/{schoolId}/journals/{journalId}/lesson-plan")
@Tag(name = "journal")
@CommonProblems
public class PlanAttachmentResource {
    private final PlanAttachmentService plans;
    private final JournalService journals;

    PlanAttachmentResource(PlanAttachmentService plans, JournalService journals) {
        this.plans = plans;
        this.journals = journals;
    }

    /** The plan to attach. */
    @Schema(description = "The lesson plan that the journal shall follow.")
    public record AttachLessonPlan(@NotNull UUID lessonPlanId) {}

    @PUT
    @ChangesAVersion
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "attachLessonPlan",
            summary = "Attach a lesson plan",
            description = "Lays the rows of the plan over the lessons in order, each over as many lessons as it has"
                    + " hours; replaces the plan before; recorded topics stay. If-Match takes the journal's"
                    + " version. A teacher must teach the journal.")
    @APIResponse(responseCode = "200", description = "How the plan fits.")
    @APIResponse(responseCode = "422", description = "No such plan, or one of another subject or grade.")
    public RestResponse<PlanAttachment> attachLessonPlan(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AttachLessonPlan body) {
        int version = Versions.ifMatch(ifMatch);
        var fit = orCurrent(journalId, () -> plans.attach(journalId, version, body.lessonPlanId()));
        return Answers.versioned(PlanAttachment.of(fit), fit.journalVersion());
    }

    @DELETE
    @ChangesAVersion
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "detachLessonPlan",
            summary = "Take the lesson plan off",
            description = "Recorded topics stay. If-Match takes the journal's version. A teacher must teach the"
                    + " journal.")
    @APIResponse(responseCode = "204", description = "The journal has no plan.")
    @APIResponse(responseCode = "422", description = "The year is archived.")
    public void detachLessonPlan(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        orCurrent(journalId, () -> {
            plans.detach(journalId, version);
            return null;
        });
    }

    private <A> A orCurrent(UUID journalId, Supplier<A> change) {
        return Changes.of(change, () -> journals.get(journalId), OpenJournal::version, Journal::of);
    }
}
