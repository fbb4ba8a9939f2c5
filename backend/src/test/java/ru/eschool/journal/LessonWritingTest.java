package ru.eschool.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.people.PeopleIds.PUPIL_2;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.AssessmentIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.timetable.TimetableIds;

/** Who may write in a lesson, and until when: told before anybody writes, and the same for everything that is written. */
@SchoolTest
class LessonWritingTest {
    private static final String JOURNAL = "/journals/" + JOURNAL_MATHS_7A;
    private static final String YEAR = JOURNAL + "/grid?from=2026-09-01&to=2026-12-27";
    private static final String CLOSED = "Период закрыт 28 октября: исправление только по заявке";

    @Test
    void aClosedColumnSaysWhyAndSinceWhen() {
        grid("teacher", "TEACHER")
                .body("lessons[0].id", equalTo(TimetableIds.LESSON_CLOSED_TERM.toString()))
                .body("lessons[0].mayEdit", equalTo(false))
                .body("lessons[0].readOnlyReason", equalTo("term-closed"))
                .body("lessons[0].readOnlyMessage", equalTo(CLOSED))
                .body("lessons[0].cellsReadOnlyReason", equalTo("term-closed"))
                .body("lessons[0].cellsReadOnlyMessage", equalTo(CLOSED));
        Api.as("teacher", "TEACHER")
                .header("Accept-Language", "en")
                .get(JOURNAL + "/lessons/" + TimetableIds.LESSON_CLOSED_TERM)
                .then()
                .body("readOnlyMessage", equalTo("The term was closed on 28 October: corrections by request only"));
    }

    @Test
    void aLessonAheadIsPreparedButNotMarked() {
        var tomorrow = "lessons.find { it.id == '" + TimetableIds.LESSON_TOMORROW + "' }.";
        grid("teacher", "TEACHER")
                .body(tomorrow + "mayEdit", equalTo(true))
                .body(tomorrow + "readOnlyReason", nullValue())
                .body(tomorrow + "cellsReadOnlyReason", equalTo("lesson-in-future"));
        Api.as("teacher", "TEACHER")
                .get(JOURNAL + "/lessons/" + TimetableIds.LESSON_TOMORROW)
                .then()
                .body("mayEdit", equalTo(true))
                .body("cellsReadOnlyReason", equalTo("lesson-in-future"));
    }

    @Test
    void whoOnlyReadsIsToldSo() {
        grid("deputy", "DEPUTY_HEAD").body("lessons.readOnlyReason", everyItem(equalTo("journal-read-only")));
        grid("teacher", "CLASS_TEACHER").body("lessons.cellsReadOnlyReason", everyItem(equalTo("journal-read-only")));
        grid("teacher2", "TEACHER").body("lessons.readOnlyReason", contains(nullValue()));
    }

    @Test
    void whatTheGridSaysIsWhatEveryWriteMeets() throws SQLException {
        change("update lesson set status = 'CANCELLED' where id = '" + TimetableIds.LESSON_11_NOV_SUBSTITUTED + "'");
        assertEquals(
                Arrays.asList("term-closed", null, "lesson-cancelled", null, null), everyWriteMeets("readOnlyReason"));
        assertEquals(
                Arrays.asList("term-closed", null, "lesson-cancelled", null, "lesson-in-future"),
                grid("teacher", "TEACHER").extract().<List<String>>path("lessons.cellsReadOnlyReason"));
        change("update academic_year set status = 'ARCHIVED'");
        assertEquals(
                List.of("year-archived"),
                everyWriteMeets("readOnlyReason").stream().distinct().toList());
    }

    // Tries everything that can be written in each lesson of the journal; answers what the grid had said.
    private static List<String> everyWriteMeets(String told) {
        List<Map<String, Object>> lessons = grid("teacher", "TEACHER").extract().path("lessons");
        for (var lesson : lessons) {
            var id = lesson.get("id");
            var record = (String) lesson.get("readOnlyReason");
            var cells = (String) lesson.get("cellsReadOnlyReason");
            var work = Api.createAs("teacher", "TEACHER")
                    .body("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                    .post(JOURNAL + "/lessons/" + id + "/works");
            meets(work, 201, record);
            meets(
                    Api.jsonAs("teacher", "TEACHER")
                            .header("If-Match", "\"" + lesson.get("version") + "\"")
                            .body("{\"topic\":\"Повторение\"}")
                            .patch(JOURNAL + "/lessons/" + id),
                    200,
                    record);
            cell("attendance", "\"lessonId\":\"" + id + "\",\"code\":\"LATE\"").body("results[0].code", equalTo(cells));
            List<Map<String, Object>> works =
                    grid("teacher", "TEACHER").extract().path("lessons.find { it.id == '" + id + "' }.works");
            if (!works.isEmpty()) {
                cell("marks", "\"workId\":\"" + works.getLast().get("id") + "\",\"entry\":\"5\"")
                        .body("results[0].code", equalTo(cells));
            }
        }
        return lessons.stream().map(lesson -> (String) lesson.get(told)).toList();
    }

    private static void meets(Response answer, int status, String reason) {
        answer.then().statusCode(reason == null ? status : 422).body("code", equalTo(reason));
    }

    private static ValidatableResponse cell(String kind, String change) {
        return Api.jsonAs("teacher", "TEACHER")
                .body("{\"changes\":[{\"studentId\":\"" + PUPIL_2 + "\",\"version\":null," + change + "}]}")
                .patch(JOURNAL + "/" + kind)
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasEnteredInACancelledLessonCanStillBeRemoved() throws SQLException {
        change("update lesson set status = 'CANCELLED' where id = '" + TimetableIds.LESSON_9_NOV + "'");
        Api.jsonAs("teacher", "TEACHER")
                .body("{\"changes\":[{\"workId\":\"%s\",\"studentId\":\"%s\",\"entry\":null,\"version\":1}]}"
                        .formatted(JournalIds.WORK_9_NOV, PUPIL_2))
                .patch(JOURNAL + "/marks")
                .then()
                .body("results[0].status", equalTo("SAVED"));
    }

    @Test
    void theTeachingDayShowsWhatCanNoLongerBeRecorded() throws SQLException {
        change("update lesson_record set topic = null, topic_at = null where lesson_id = '"
                + TimetableIds.LESSON_CLOSED_TERM + "'");
        Api.as("teacher", "TEACHER")
                .get("/teaching-days/2026-11-12")
                .then()
                .statusCode(200)
                .body("lessons.readOnlyReason", everyItem(nullValue()))
                .body(
                        "overdue.find { it.id == '" + TimetableIds.LESSON_CLOSED_TERM + "' }.readOnlyMessage",
                        equalTo(CLOSED))
                .body("overdue.findAll { it.readOnlyReason == null }.size()", equalTo(0));
        change("update journal_teacher set during = daterange('2026-09-01', '2026-11-01') where journal_id = '"
                + JOURNAL_MATHS_7A + "'");
        Api.as("teacher", "TEACHER")
                .get("/teaching-days/2026-11-12")
                .then()
                .body("lessons.readOnlyReason", contains("journal-not-yours", null));
        Api.as("teacher2", "TEACHER")
                .get("/teaching-days/2026-11-11")
                .then()
                .body("lessons.readOnlyReason", contains(nullValue()));
    }

    private static ValidatableResponse grid(String login, String role) {
        return Api.as(login, role).get(YEAR).then().statusCode(200);
    }

    private static void change(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
