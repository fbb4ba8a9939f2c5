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
import ru.eschool.journal.cells.domain.MarkService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** Entering marks. */
@Path("/api/v1/schools/{schoolId}/journals/{journalId}/marks")
@Tag(name = "journal")
@CommonProblems
public class MarkResource {
    private final MarkService marks;
    private final CellResults results;

    MarkResource(MarkService marks, CellResults results) {
        this.marks = marks;
        this.results = results;
    }

    @PATCH
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "changeMarks",
            summary = "Enter, change and remove marks",
            description = CellResults.EACH_FOR_ITSELF)
    @APIResponse(responseCode = "200", description = CellResults.IN_ORDER)
    public CellResults.MarkResults changeMarks(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid CellChanges.MarkChanges body) {
        var changed = marks.change(
                journalId,
                body.changes().stream().map(CellChanges.ChangeMark::change).toList());
        return new CellResults.MarkResults(
                results.of(changed.outcomes(), language),
                changed.averages().stream().map(CellResults.StudentAverage::of).toList());
    }
}
