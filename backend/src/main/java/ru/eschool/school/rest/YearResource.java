package ru.eschool.school.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.ReadsAVersion;
import ru.eschool.school.domain.YearPlan;
import ru.eschool.school.domain.YearPlanService;

/** The academic years of a school and their plans. */
@Path("/api/v1/schools/{schoolId}/academic-years")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "school")
@CommonProblems
public class YearResource {
    private static final String WHICH = "The year; see `GET /academic-years`.";
    private static final String DRY_RUN =
            "Whether nothing is to be changed: the answer, or the refusal, is that of the change.";

    private final YearPlanService years;
    private final Creations creations;

    YearResource(YearPlanService years, Creations creations) {
        this.years = years;
        this.creations = creations;
    }

    @GET
    @Permitted({
        Role.TEACHER,
        Role.CLASS_TEACHER,
        Role.DEPUTY_HEAD,
        Role.PRINCIPAL,
        Role.SCHEDULER,
        Role.REGISTRAR,
        Role.HR_OFFICER,
        Role.FACILITIES_MANAGER,
        Role.SCHOOL_ADMIN
    })
    @Operation(
            operationId = "listAcademicYears",
            summary = "Academic years",
            description = "The years of the school, the latest first, planned and archived ones included.")
    @APIResponse(responseCode = "200", description = "The years.")
    public YearAnswers.AcademicYearList listAcademicYears(@PathParam("schoolId") UUID schoolId) {
        return new YearAnswers.AcademicYearList(
                years.years().stream().map(YearAnswers.AcademicYear::of).toList());
    }

    @POST
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "createAcademicYear",
            summary = "Begin the plan of a year",
            description = "The year is planned and concerns nobody yet: it is opened when its plan is " + "complete.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The plan; the same one for a repeated Idempotency-Key.",
            value = YearAnswers.YearPlanAnswer.class)
    @APIResponse(responseCode = "409", description = "The school has this year already.")
    @APIResponse(
            responseCode = "422",
            description = "It overlaps another year of the school, or the key was used for another " + "request.")
    public RestResponse<YearAnswers.YearPlanAnswer> createAcademicYear(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid YearRequests.CreateAcademicYear body) {
        return creations.once(
                key,
                "createAcademicYear",
                body,
                () -> YearAnswers.YearPlanAnswer.of(
                        years.create(body.academicYear(), body.startsOn(), body.endsOn(), body.copyFrom())));
    }

    @GET
    @Path("/{yearId}")
    @ReadsAVersion
    @Permitted({
        Role.TEACHER,
        Role.CLASS_TEACHER,
        Role.DEPUTY_HEAD,
        Role.PRINCIPAL,
        Role.SCHEDULER,
        Role.REGISTRAR,
        Role.HR_OFFICER,
        Role.FACILITIES_MANAGER,
        Role.SCHOOL_ADMIN
    })
    @Operation(
            operationId = "getAcademicYear",
            summary = "The plan of a year",
            description =
                    "Its terms by scheme, its holidays and moved days, and the school days that no " + "term has yet.")
    @APIResponse(responseCode = "200", description = "The plan.")
    public RestResponse<YearAnswers.YearPlanAnswer> getAcademicYear(
            @PathParam("schoolId") UUID schoolId, @Parameter(description = WHICH) @PathParam("yearId") UUID yearId) {
        var plan = years.plan(yearId);
        return Answers.versioned(YearAnswers.YearPlanAnswer.of(plan), plan.version());
    }

    @PUT
    @Path("/{yearId}")
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "changeAcademicYear",
            summary = "Change the days of a year",
            description = "Terms that began or ended together with the year go along.")
    @APIResponse(responseCode = "200", description = "The plan as it is now, or would be.")
    @APIResponse(
            responseCode = "422",
            description = "Something of the year would lie outside of it, or the year is archived.")
    public RestResponse<YearAnswers.YearPlanAnswer> changeAcademicYear(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("yearId") UUID yearId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid YearRequests.DescribeAcademicYear body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(yearId, () -> years.changeDays(yearId, version, body.startsOn(), body.endsOn(), dryRun));
    }

    @PUT
    @Path("/{yearId}/term-schemes")
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "divideAcademicYear",
            summary = "Divide a year into terms",
            description = "Says all schemes of the year anew, each with all its terms. A closed term "
                    + "stays as it is, one that has term marks keeps its days, and no lesson may lose "
                    + "its term.")
    @APIResponse(responseCode = "200", description = "The plan as it is now, or would be.")
    @APIResponse(
            responseCode = "422",
            description = "Lessons, term marks or a closed term stand against it, a grade has a scheme "
                    + "that was left out, or the year is archived.")
    public RestResponse<YearAnswers.YearPlanAnswer> divideAcademicYear(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("yearId") UUID yearId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid YearRequests.DivideAcademicYear body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(yearId, () -> years.divide(yearId, version, body.changes(), dryRun));
    }

    @PUT
    @Path("/{yearId}/grade-schemes")
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "chooseTermSchemes",
            summary = "Choose the terms of the grades",
            description =
                    "Says anew which grade has which terms. It stays as it is once the grade has " + "term marks.")
    @APIResponse(responseCode = "200", description = "The plan as it is now, or would be.")
    @APIResponse(
            responseCode = "422",
            description = "A grade has term marks, or lessons that would be in no term or are in a closed "
                    + "one; or the year is archived.")
    public RestResponse<YearAnswers.YearPlanAnswer> chooseTermSchemes(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("yearId") UUID yearId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid YearRequests.ChooseTermSchemes body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(yearId, () -> years.chooseSchemes(yearId, version, body.choices(), dryRun));
    }

    @PUT
    @Path("/{yearId}/holidays")
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "changeHolidays",
            summary = "Say which days are free",
            description = "Says all holidays and free days of the year anew. Holidays of one grade do not "
                    + "overlap, and no lesson may stand on their days.")
    @APIResponse(responseCode = "200", description = "The plan as it is now, or would be.")
    @APIResponse(
            responseCode = "422",
            description = "Lessons stand on the days, they are in a closed term, or the year is archived.")
    public RestResponse<YearAnswers.YearPlanAnswer> changeHolidays(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("yearId") UUID yearId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid YearRequests.DescribeHolidays body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(yearId, () -> years.changeHolidays(yearId, version, body.changes(), dryRun));
    }

    @PUT
    @Path("/{yearId}/moved-days")
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "changeMovedDays",
            summary = "Say which days are taught as others",
            description = "Says all working Saturdays and moved days of the year anew. Lessons that stand "
                    + "already are not moved: as long as a day has any, it is not decided anew.")
    @APIResponse(responseCode = "200", description = "The plan as it is now, or would be.")
    @APIResponse(
            responseCode = "422",
            description = "Lessons stand on a day already, it is in a closed term, or the year is " + "archived.")
    public RestResponse<YearAnswers.YearPlanAnswer> changeMovedDays(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("yearId") UUID yearId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid YearRequests.DescribeMovedDays body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(yearId, () -> years.changeMovedDays(yearId, version, body.changes(), dryRun));
    }

    @PUT
    @Path("/{yearId}/opening")
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "openAcademicYear",
            summary = "Open a planned year",
            description = "From its first day on the school works in it. Nothing changes for an open one.")
    @APIResponse(responseCode = "200", description = "The plan as it is now.")
    @APIResponse(
            responseCode = "422",
            description = "No grade has terms yet, school days belong to no term, or the year is archived.")
    public RestResponse<YearAnswers.YearPlanAnswer> openAcademicYear(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("yearId") UUID yearId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        return changed(yearId, () -> years.open(yearId, version));
    }

    private RestResponse<YearAnswers.YearPlanAnswer> changed(UUID yearId, Supplier<YearPlan> change) {
        var plan = Changes.of(change, () -> years.plan(yearId), YearPlan::version, YearAnswers.YearPlanAnswer::of);
        return Answers.versioned(YearAnswers.YearPlanAnswer.of(plan), plan.version());
    }
}
