package ru.eschool.reporting.subjectteacher.rest;

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
import ru.eschool.reporting.subjectteacher.domain.Period;
import ru.eschool.reporting.subjectteacher.domain.TeacherReportService;
import ru.eschool.reporting.subjectteacher.rest.TeacherReportAnswers.SubjectTeacherList;
import ru.eschool.reporting.subjectteacher.rest.TeacherReportAnswers.SubjectTeacherReport;

/** The report of a subject teacher, on screen and as a file. */
@Path("/api/v1/schools/{schoolId}/reports/subject-teacher")
@Tag(name = "reporting")
@CommonProblems
public class TeacherReportResource {
    private static final String TEACHER = "Whose report; the caller's own when left out.";
    private static final String PERIOD =
            "Key of a period as the answer lists them; all of them when left out. A period of another scheme than a group's"
                    + " leaves the group out.";

    private final TeacherReportService reports;
    private final ReportFiles files;

    TeacherReportResource(TeacherReportService reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GET
    @Path("/teachers")
    @Permitted({Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "listSubjectTeachers",
            summary = "Teachers with a report",
            description = "Those who lead a journal with marks today, by name.")
    @APIResponse(responseCode = "200", description = "The teachers.")
    public SubjectTeacherList listSubjectTeachers(@PathParam("schoolId") UUID schoolId) {
        return SubjectTeacherList.of(reports.teachers());
    }

    @GET
    @Permitted({Role.TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getSubjectTeacherReport",
            summary = "Report of a subject teacher",
            description =
                    "What the term, year, exam and final marks come to in each group whose journal the teacher leads:"
                            + " counts of marks, attainment, quality, SOU, average. A term that is over counts the pupils of its"
                            + " last day. A teacher gets the own report. The read is logged.")
    @APIResponse(responseCode = "200", description = "The report.")
    public SubjectTeacherReport getSubjectTeacherReport(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = TEACHER) @QueryParam("teacherId") UUID teacherId,
            @QueryParam("academicYear") @Min(2000) @Max(2100) Integer academicYear,
            @Parameter(description = PERIOD, example = "QUARTER-1") @QueryParam("period") @Pattern(regexp = Period.KEY)
                    String period) {
        return SubjectTeacherReport.of(reports.report(teacherId, academicYear, period, "getSubjectTeacherReport"));
    }

    @GET
    @Path("/file")
    @HeavyWork
    @Permitted({Role.TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getSubjectTeacherReportFile",
            summary = "Report of a subject teacher as a file",
            description = "The same report as a spreadsheet or as a document to print with its chart, in Russian. A"
                    + " teacher gets the own report. The read is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The file; `Content-Disposition` names it.",
            content = {
                @Content(mediaType = ReportFiles.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportFiles.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getSubjectTeacherReportFile(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = TEACHER) @QueryParam("teacherId") UUID teacherId,
            @QueryParam("academicYear") @Min(2000) @Max(2100) Integer academicYear,
            @Parameter(description = PERIOD, example = "QUARTER-1") @QueryParam("period") @Pattern(regexp = Period.KEY)
                    String period,
            @Parameter(description = "xlsx or pdf.", example = "pdf")
                    @QueryParam("format")
                    @NotNull
                    @Pattern(regexp = ReportFiles.FORMATS)
                    String format) {
        return files.of(
                reports.report(teacherId, academicYear, period, "getSubjectTeacherReportFile")
                        .inForm(),
                format);
    }
}
