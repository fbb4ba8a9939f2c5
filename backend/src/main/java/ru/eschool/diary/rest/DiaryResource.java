package ru.eschool.diary.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.diary.domain.DiaryWeekService;
import ru.eschool.diary.domain.PupilHomeworkFiles;
import ru.eschool.diary.domain.StudentMarksService;
import ru.eschool.files.rest.Attachments;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.ConditionalRead;
import ru.eschool.platform.rest.ProblemTexts;

/** A pupil's diary. */
@Path("/api/v1/schools/{schoolId}/students/{studentId}")
@Tag(name = "diary")
@CommonProblems
public class DiaryResource {
    private final DiaryWeekService weeks;
    private final StudentMarksService marks;
    private final PupilHomeworkFiles files;
    private final Attachments attachments;
    private final Conditional conditional;

    DiaryResource(
            DiaryWeekService weeks,
            StudentMarksService marks,
            PupilHomeworkFiles files,
            Attachments attachments,
            Conditional conditional) {
        this.weeks = weeks;
        this.marks = marks;
        this.files = files;
        this.attachments = attachments;
        this.conditional = conditional;
    }

    @GET
    @Path("/diary-weeks/{date}")
    @ConditionalRead
    @Permitted({Role.GUARDIAN, Role.STUDENT, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getDiaryWeek",
            summary = "A week of the diary",
            description = "Lessons, homework, marks and absences of the week around a day. A guardian reads of own"
                    + " children unless blocked, a pupil of oneself, a class teacher of the own class; a read by"
                    + " staff is logged.")
    @APIResponse(responseCode = "200", description = "The week.")
    public RestResponse<DiaryWeek> getDiaryWeek(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("studentId") UUID studentId,
            @Parameter(description = "Any day of the week.", example = "2026-11-12") @PathParam("date")
                    LocalDate date) {
        return conditional.answer(known -> weeks.week(studentId, date, known), DiaryWeek::of);
    }

    @GET
    @Path("/marks")
    @ConditionalRead
    @Permitted({Role.GUARDIAN, Role.STUDENT, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getStudentMarks",
            summary = "Marks of a term",
            description =
                    "All marks of a term by subject with the average, how it was calculated and the term mark that it"
                            + " suggests. A guardian reads of own children unless blocked, a pupil of oneself, a class"
                            + " teacher of the own class; a read by staff is logged.")
    @APIResponse(responseCode = "200", description = "The marks.")
    public RestResponse<StudentMarks> getStudentMarks(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("studentId") UUID studentId,
            @Parameter(description = "A term of this academic year; without it the current one of the pupil's grade.")
                    @QueryParam("termId")
                    UUID termId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return conditional.answer(
                StudentMarks.of(marks.marks(studentId, termId), ProblemTexts.language(acceptLanguage)));
    }

    @GET
    @Path("/homework-files/{fileId}")
    @ConditionalRead
    @Permitted({Role.GUARDIAN, Role.STUDENT, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getStudentHomeworkFile",
            summary = "A file of a pupil's homework",
            description =
                    "To be saved, never shown in the place of a page. The ETag stands for the bytes. A file of one"
                            + " pupil's own homework is found for this pupil alone. A guardian reads of own children unless"
                            + " blocked, a pupil of oneself, a class teacher of the own class; a read by staff is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The file; `Content-Disposition` names it.",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getStudentHomeworkFile(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("studentId") UUID studentId,
            @PathParam("fileId") UUID fileId) {
        return attachments.of(schoolId, files.file(studentId, fileId));
    }
}
