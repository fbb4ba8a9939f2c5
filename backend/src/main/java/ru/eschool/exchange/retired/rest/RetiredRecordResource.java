package ru.eschool.exchange.retired.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.exchange.retired.domain.RetiredRecordService;
import ru.eschool.exchange.retired.rest.RetiredRecordAnswers.RetiredRecordList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** What was deleted, for other programs that keep a copy of the school's records. */
@Path("/api/v1/schools/{schoolId}/retired")
@Tag(name = "exchange")
@CommonProblems
public class RetiredRecordResource {
    private static final String SINCE = "The first day, by the school's clock. Ask from the day before your last visit:"
            + " a deletion shows when its transaction ends, which may be a moment after that of a later one.";

    private final RetiredRecordService retired;

    RetiredRecordResource(RetiredRecordService retired) {
        this.retired = retired;
    }

    @GET
    @Path("marks")
    @Permitted(value = Role.DEPUTY_HEAD, scope = "marks.read")
    @Operation(
            operationId = "listRetiredMarks",
            summary = "Deleted marks, works and journals",
            description =
                    "Ids of marks, works, kinds of works and journals that were deleted, in the order in which they"
                            + " went. What stood in them and who deleted it is in the school's history alone.")
    @APIResponse(responseCode = "200", description = "What was deleted.")
    public RetiredRecordList listRetiredMarks(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = SINCE, example = "2026-11-01") @QueryParam("since") @NotNull LocalDate since,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return RetiredRecordList.of(retired.ofMarks(since, limit, cursor));
    }

    @GET
    @Path("roster")
    @Permitted(value = Role.SCHOOL_ADMIN, scope = "roster.read")
    @Operation(
            operationId = "listRetiredRoster",
            summary = "Deleted persons, classes, groups and days of the calendar",
            description =
                    "Ids of persons, classes, study groups and their members, subjects and parts of the calendar that"
                            + " were deleted, in the order in which they went. A pupil who leaves is not deleted: the membership"
                            + " gets its last day.")
    @APIResponse(responseCode = "200", description = "What was deleted.")
    public RetiredRecordList listRetiredRoster(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = SINCE, example = "2026-11-01") @QueryParam("since") @NotNull LocalDate since,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return RetiredRecordList.of(retired.ofRoster(since, limit, cursor));
    }
}
