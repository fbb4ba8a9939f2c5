package ru.eschool.journal.grid.rest;

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
import ru.eschool.journal.grid.domain.GridService;
import ru.eschool.journal.grid.rest.GridAnswers.JournalGrid;
import ru.eschool.journal.rest.ReasonTexts;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.ConditionalRead;
import ru.eschool.platform.rest.ProblemAnswers;

/** The pages of a journal. */
@Path("/api/v1/schools/{schoolId}/journals/{journalId}/grid")
@Tag(name = "journal")
@CommonProblems
public class GridResource {
    private final GridService grids;
    private final ProblemAnswers texts;
    private final Conditional conditional;

    GridResource(GridService grids, ProblemAnswers texts, Conditional conditional) {
        this.grids = grids;
        this.texts = texts;
        this.conditional = conditional;
    }

    @GET
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
