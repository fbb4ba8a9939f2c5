package ru.eschool.reporting.summarysheet.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.HeavyWork;
import ru.eschool.reporting.kit.rest.ReportFiles;
import ru.eschool.reporting.summarysheet.domain.SummarySheetService;

/** The summary sheet of a class, on screen and as a file. */
@Path("/api/v1/schools/{schoolId}/classes/{classId}/summary-sheet")
@Tag(name = "reporting")
@CommonProblems
public class SummarySheetResource {
    private final SummarySheetService sheets;
    private final ReportFiles files;

    SummarySheetResource(SummarySheetService sheets, ReportFiles files) {
        this.sheets = sheets;
        this.files = files;
    }

    @GET
    @Permitted({Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getSummarySheet",
            summary = "Summary sheet of a class",
            description = "Term, year, exam and final marks of a class by subject with totals, and the marks suggested"
                    + " by the averages where the current term has none yet. A class teacher gets the own class. The"
                    + " read is logged.")
    @APIResponse(responseCode = "200", description = "The sheet.")
    public SummarySheetAnswer getSummarySheet(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("classId") UUID classId,
            @QueryParam("academicYear") @Min(2000) @Max(2100) Integer academicYear) {
        return SummarySheetAnswer.of(sheets.sheet(classId, academicYear, "getSummarySheet"));
    }

    @GET
    @Path("/file")
    @HeavyWork
    @Permitted({Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getSummarySheetFile",
            summary = "Summary sheet of a class as a file",
            description = "The same sheet as a spreadsheet or as a document to print in the customary form, in Russian."
                    + " A class teacher gets the own class. The read is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The file; `Content-Disposition` names it.",
            content = {
                @Content(mediaType = ReportFiles.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportFiles.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getSummarySheetFile(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("classId") UUID classId,
            @QueryParam("academicYear") @Min(2000) @Max(2100) Integer academicYear,
            @Parameter(description = "xlsx or pdf.", example = "pdf")
                    @QueryParam("format")
                    @NotNull
                    @Pattern(regexp = ReportFiles.FORMATS)
                    String format) {
        return files.of(sheets.report(classId, academicYear, "getSummarySheetFile"), format);
    }
}
