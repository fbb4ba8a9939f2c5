package ru.eschool.journal.cells.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.journal.cells.domain.AttendanceService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** Entering attendance. */
@Path("/api/v1/schools/{schoolId}/journals/{journalId}/attendance")
@Tag(name = "journal")
@CommonProblems
public class AttendanceResource {
    private final AttendanceService attendance;
    private final CellResults results;

    AttendanceResource(AttendanceService attendance, CellResults results) {
        this.attendance = attendance;
        this.results = results;
    }

    @PATCH
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "changeAttendance",
            summary = "Enter, change and remove attendance",
            description = CellResults.EACH_FOR_ITSELF)
    @APIResponse(responseCode = "200", description = CellResults.IN_ORDER)
    public CellResults.AttendanceResults changeAttendance(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid CellChanges.AttendanceChanges body) {
        var outcomes = attendance.change(
                journalId,
                body.changes().stream()
                        .map(CellChanges.ChangeAttendance::change)
                        .toList());
        return new CellResults.AttendanceResults(results.of(outcomes, language));
    }
}
