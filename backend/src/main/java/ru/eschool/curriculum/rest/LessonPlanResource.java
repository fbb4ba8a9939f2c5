package ru.eschool.curriculum.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.curriculum.domain.LessonPlanService;
import ru.eschool.curriculum.domain.PlanFile;
import ru.eschool.curriculum.domain.UnreadablePlan;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.BodyLimit;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.ConditionalRead;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.HeavyWork;
import ru.eschool.platform.rest.ProblemAnswers;
import ru.eschool.platform.rest.ProblemTexts;
import ru.eschool.platform.rest.TakesAFile;
import ru.eschool.platform.table.FileName;
import ru.eschool.platform.table.UnreadableFile;
import ru.eschool.platform.table.UploadedFile;

/** Lesson plans: a look into a file, storing, listing, reading. */
@Path("/api/v1/schools/{schoolId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "curriculum")
@CommonProblems
public class LessonPlanResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final LessonPlanService plans;
    private final Creations creations;
    private final Conditional conditional;
    private final ProblemAnswers texts;

    LessonPlanResource(LessonPlanService plans, Creations creations, Conditional conditional, ProblemAnswers texts) {
        this.plans = plans;
        this.creations = creations;
        this.conditional = conditional;
        this.texts = texts;
    }

    @POST
    @Path("/lesson-plan-previews")
    @Consumes({XLSX, CSV, MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
    @TakesAFile
    @HeavyWork
    @Permitted({Role.TEACHER, Role.DEPUTY_HEAD})
    @Operation(
            operationId = "previewLessonPlan",
            summary = "Look into a file with a lesson plan",
            description = "Reads an xlsx, a csv or the JSON of a federal programme, recognised by its bytes, and says"
                    + " what it holds. Nothing is stored.")
    @RequestBody(
            description = "The file as it is, at most 10 MB.",
            required = true,
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "200", description = "What the file holds.")
    @APIResponse(
            responseCode = "422",
            description = "The file is neither a table nor a federal programme, or holds no plan.")
    public PlanAnswers.LessonPlanPreview previewLessonPlan(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "Which grade of a programme, or which sheet of a workbook.")
                    @QueryParam("grade")
                    @Min(1)
                    @Max(11)
                    Integer grade,
            @Parameter(description = "Which of the `choices` of a programme; empty for the topics.", example = "1")
                    @QueryParam("variant")
                    @Size(max = 300)
                    String variant,
            @HeaderParam("X-File-Name") String fileName,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context UriInfo address,
            UploadedFile file) {
        plans.provedRole();
        // The framework takes an empty parameter for an absent one; here empty means «the topics».
        var topics = variant == null && address.getQueryParameters().containsKey("variant");
        try {
            var draft = new PlanFile(FileName.of(fileName), grade, topics ? "" : variant).read(file);
            return PlanAnswers.LessonPlanPreview.of(draft, texts, ProblemTexts.language(language));
        } catch (UnreadableFile unreadable) {
            throw unreadable.problem();
        } catch (UnreadablePlan unreadable) {
            throw Problem.refused(unreadable.code(), unreadable.arguments().toArray());
        }
    }

    @POST
    @Path("/lesson-plans")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(1024 * 1024)
    @Permitted({Role.TEACHER, Role.DEPUTY_HEAD})
    @Operation(
            operationId = "createLessonPlan",
            summary = "Store a lesson plan",
            description = "Stores a plan that the school's teachers can attach to their journals.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The stored plan; the same answer for a repeat with the same Idempotency-Key.",
            value = PlanAnswers.LessonPlan.class)
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public RestResponse<PlanAnswers.LessonPlan> createLessonPlan(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid PlanRequests.NewLessonPlan plan) {
        return creations.once(
                key, "createLessonPlan", plan, () -> PlanAnswers.LessonPlan.of(plans.create(plan.plan())));
    }

    @GET
    @Path("/lesson-plans")
    @Permitted({Role.TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "listLessonPlans",
            summary = "Lesson plans of the school",
            description = "Newest first; may be narrowed to a subject and a grade.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public PlanAnswers.LessonPlanList listLessonPlans(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "Only plans of this subject.") @QueryParam("subjectId") UUID subjectId,
            @Parameter(description = "Only plans of this grade.") @QueryParam("grade") @Min(1) @Max(11) Integer grade,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var page = plans.list(subjectId, grade, limit, cursor);
        return new PlanAnswers.LessonPlanList(
                page.items().stream().map(PlanAnswers.LessonPlanSummary::of).toList(), page.nextCursor());
    }

    @GET
    @Path("/lesson-plan-hours")
    @Permitted({Role.TEACHER, Role.DEPUTY_HEAD})
    @Operation(
            operationId = "checkLessonPlanHours",
            summary = "Compare the hours of a plan with those foreseen",
            description =
                    "Says where a plan of so many hours differs from the curriculum of the grade, or from the timetable"
                            + " where the curriculum does not name the subject.")
    @APIResponse(responseCode = "200", description = "What is to be said of the hours.")
    public PlanAnswers.PlanHoursRemarks checkLessonPlanHours(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "The subject of the plan.") @QueryParam("subjectId") @NotNull UUID subjectId,
            @Parameter(description = "The grade of the plan.") @QueryParam("grade") @NotNull @Min(1) @Max(11)
                    Integer grade,
            @Parameter(description = "Calendar year in which the academic year starts.")
                    @QueryParam("academicYear")
                    @NotNull
                    Integer academicYear,
            @Parameter(description = "Hours of the plan.") @QueryParam("hours") @NotNull @Min(0) @Max(10_000)
                    Integer hours,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return PlanAnswers.PlanHoursRemarks.of(
                plans.remarksOnHours(subjectId, grade, academicYear, hours), texts, ProblemTexts.language(language));
    }

    @GET
    @Path("/lesson-plans/{planId}")
    @ConditionalRead
    @Permitted({Role.TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getLessonPlan",
            summary = "A lesson plan",
            description = "The plan with its rows in teaching order.")
    @APIResponse(responseCode = "200", description = "The plan.")
    public RestResponse<PlanAnswers.LessonPlan> getLessonPlan(
            @PathParam("schoolId") UUID schoolId, @PathParam("planId") UUID planId) {
        var plan = PlanAnswers.LessonPlan.of(plans.get(planId));
        return conditional.answer(plan, plan.version());
    }
}
