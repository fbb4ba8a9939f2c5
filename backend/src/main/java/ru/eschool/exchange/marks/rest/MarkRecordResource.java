package ru.eschool.exchange.marks.rest;

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
import ru.eschool.exchange.marks.domain.MarkRecordService;
import ru.eschool.exchange.marks.rest.MarkRecordAnswers.MarkRecordList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** The marks of a school for other programs. */
@Path("/api/v1/schools/{schoolId}/marks")
@Tag(name = "exchange")
@CommonProblems
public class MarkRecordResource {
    private final MarkRecordService marks;

    MarkRecordResource(MarkRecordService marks) {
        this.marks = marks;
    }

    @GET
    @Permitted(value = Role.DEPUTY_HEAD, scope = "marks.read")
    @Operation(
            operationId = "listMarks",
            summary = "Marks between two days",
            description = "Marks of lessons between two days, both included and at most a year apart, in order of day,"
                    + " work and pupil. The read is logged.")
    @APIResponse(responseCode = "200", description = "The marks.")
    public MarkRecordList listMarks(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "Only pupils who were in this class on the day.") @QueryParam("classId")
                    UUID classId,
            @Parameter(description = "The first day.", example = "2026-11-01") @QueryParam("from") @NotNull
                    LocalDate from,
            @Parameter(description = "The last day.", example = "2026-11-30") @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return MarkRecordList.of(marks.list(classId, from, to, limit, cursor));
    }
}
