package ru.eschool.reporting.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import ru.eschool.reporting.domain.SummarySheet;
import ru.eschool.reporting.domain.SummarySheetDocument;
import ru.eschool.reporting.domain.SummarySheetService;
import ru.eschool.reporting.domain.SummarySheetWorkbook;

/** The summary sheet of a class, on screen and as a file. */
@Path("/api/v1/schools/{schoolId}/classes/{classId}/summary-sheet")
@Tag(name = "reporting")
@CommonProblems
public class SummarySheetResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final SummarySheetService sheets;
    private final SummarySheetDocument document;
    private final SummarySheetWorkbook workbook;

    SummarySheetResource(SummarySheetService sheets, SummarySheetDocument document, SummarySheetWorkbook workbook) {
        this.sheets = sheets;
        this.document = document;
        this.workbook = workbook;
    }

    @GET
    @Permitted({Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getSummarySheet",
            summary = "Summary sheet of a class",
            description = "Term, year, exam and final marks of a class by subject with totals, and what the averages"
                    + " speak for where the current term has no marks yet. For the class teacher of the class,"
                    + " deputy heads and principals; the read is noted.")
    @APIResponse(responseCode = "200", description = "The sheet.")
    public SummarySheetAnswer getSummarySheet(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("classId") UUID classId,
            @Parameter(description = "Calendar year in which the academic year starts.", example = "2026")
                    @QueryParam("academicYear")
                    @Min(2000)
                    @Max(2100)
                    Integer academicYear) {
        return SummarySheetAnswer.of(sheets.sheet(classId, academicYear, "getSummarySheet"));
    }

    @GET
    @Path("/file")
    @Permitted({Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getSummarySheetFile",
            summary = "Summary sheet of a class as a file",
            description = "The same sheet as a spreadsheet or as a document to print in the customary form, in Russian."
                    + " For the class teacher of the class, deputy heads and principals; the read is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The file; `Content-Disposition` names it.",
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getSummarySheetFile(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("classId") UUID classId,
            @Parameter(description = "Calendar year in which the academic year starts.", example = "2026")
                    @QueryParam("academicYear")
                    @Min(2000)
                    @Max(2100)
                    Integer academicYear,
            @Parameter(description = "xlsx or pdf.", example = "pdf")
                    @QueryParam("format")
                    @NotNull
                    @Pattern(regexp = "xlsx|pdf")
                    String format) {
        var sheet = sheets.sheet(classId, academicYear, "getSummarySheetFile");
        return "pdf".equals(format)
                ? file(document.pdf(sheet), PDF, sheet, format)
                : file(workbook.xlsx(sheet), XLSX, sheet, format);
    }

    private static Response file(byte[] content, String type, SummarySheet sheet, String extension) {
        return Response.ok(content, type)
                .header("Content-Disposition", disposition(sheet, extension))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    // RFC 6266: a plain name for old clients, the Russian one for all others.
    private static String disposition(SummarySheet sheet, String extension) {
        var name = "Сводная ведомость " + sheet.className() + " " + sheet.academicYear() + "-"
                + (sheet.academicYear() + 1) + "." + extension;
        return "attachment; filename=\"summary-sheet-" + sheet.academicYear() + "." + extension
                + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
