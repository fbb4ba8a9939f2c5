package ru.eschool.journal.lesson.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.journal.lesson.domain.LessonRecordService;
import ru.eschool.journal.lesson.domain.RecordedLesson;
import ru.eschool.journal.lesson.rest.LessonAnswers.Lesson;
import ru.eschool.journal.rest.ReasonTexts;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.ProblemAnswers;
import ru.eschool.platform.rest.ReadsAVersion;

/** The record of a lesson. */
@Path("/api/v1/schools/{schoolId}/journals/{journalId}/lessons/{lessonId}")
@Tag(name = "journal")
@CommonProblems
public class LessonResource {
    private final LessonRecordService lessons;
    private final ProblemAnswers texts;

    LessonResource(LessonRecordService lessons, ProblemAnswers texts) {
        this.lessons = lessons;
        this.texts = texts;
    }

    @GET
    @ReadsAVersion
    @Permitted({Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getLesson",
            summary = "The record of a lesson",
            description = "Topic, homework, works, pupils with attendance. The ETag is the version that recordLesson"
                    + " takes. A teacher must teach the journal or substitute in the lesson; a class teacher reads"
                    + " the journals of the own class.")
    @APIResponse(responseCode = "200", description = "The lesson.")
    public RestResponse<Lesson> getLesson(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @PathParam("lessonId") UUID lessonId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return answer(lessons.get(journalId, lessonId), ReasonTexts.of(texts, language));
    }

    @PATCH
    @ChangesAVersion
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "recordLesson",
            summary = "Record a lesson",
            description = "Topic, homework for everybody and the sign that attendance was taken. A topic entered on the"
                    + " day or later makes the lesson HELD. A teacher must teach the journal or substitute in the"
                    + " lesson.")
    @APIResponse(responseCode = "200", description = "The lesson as it is now.")
    @APIResponse(
            responseCode = "422",
            description = "Cancelled, in a closed term, in the future, or due for a lesson that does not follow.")
    public RestResponse<Lesson> recordLesson(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @PathParam("lessonId") UUID lessonId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid RecordLessonRequest body) {
        int version = Versions.ifMatch(ifMatch);
        var reasons = ReasonTexts.of(texts, language);
        var recorded = Changes.of(
                () -> lessons.record(journalId, lessonId, version, body.change()),
                () -> lessons.get(journalId, lessonId),
                current -> current.entered().version(),
                current -> Lesson.of(current, reasons));
        return answer(recorded, reasons);
    }

    // Never 304: the version covers topic and homework, while works and attendance change beside it.
    private static RestResponse<Lesson> answer(RecordedLesson recorded, ReasonTexts reasons) {
        return Answers.versioned(
                Lesson.of(recorded, reasons), recorded.entered().version());
    }
}
