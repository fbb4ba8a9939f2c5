package ru.eschool.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.timetable.TimetableIds.LESSON_9_NOV;
import static ru.eschool.timetable.TimetableIds.LESSON_CLOSED_TERM;
import static ru.eschool.timetable.TimetableIds.LESSON_TODAY;
import static ru.eschool.timetable.TimetableIds.LESSON_TOMORROW;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.timetable.TimetableIds;

@SchoolTest
class LessonTest {
    @Test
    void teacherRecordsTopicHomeworkAndAttendance() {
        record(LESSON_TODAY, 0, "{\"topic\":\" Графики \",\"homework\":\"§ 13\",\"attendanceTaken\":true}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("topic", equalTo("Графики"))
                .body("status", equalTo("HELD"))
                .body("homework.text", equalTo("§ 13"))
                .body("homework.dueLessonId", equalTo(LESSON_TOMORROW.toString()))
                .body("homework.dueOn", equalTo("2026-11-13"))
                .body("attendanceTaken", equalTo(true))
                .body("version", equalTo(1));
        history(LESSON_TODAY).body("items.kind", contains("HOMEWORK", "TOPIC"));
        lesson(LESSON_TODAY)
                .body("students.displayName", hasSize(4))
                .body("works[0].workType.shortName", equalTo("ОТВ"))
                .body("teacher.displayName", equalTo("Петрова Ольга Ивановна"))
                .body("roomName", equalTo("21"))
                .body("startsAt", equalTo("08:30"))
                .body("mayEdit", equalTo(true));
    }

    @Test
    void pupilsHaveTheNumbersOfTheGrid() {
        // Гусева joins later in the term: she keeps number 4, and Дёмин, who is there on the day, number 5.
        lesson(LESSON_CLOSED_TERM).body("students.number", contains(1, 2, 3, 5));
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/grid?from=2026-09-01&to=2026-10-25")
                .then()
                .body("students.displayName[4]", equalTo("Дёмин Денис"))
                .body("students.number", contains(1, 2, 3, 4, 5));
    }

    @Test
    void whatIsNotSentStaysAndNullTakesHomeworkBack() {
        record(LESSON_9_NOV, 1, "{\"topic\":\"Контрольная\"}")
                .statusCode(200)
                .body("homework.text", equalTo("§ 12, № 345"));
        record(LESSON_9_NOV, 2, "{\"homework\":\"№ 346\"}")
                .statusCode(200)
                .body("homework.dueOn", equalTo("2026-11-11"))
                .body("topic", equalTo("Контрольная"));
        record(LESSON_9_NOV, 3, "{\"homework\":null}").statusCode(200).body("homework", nullValue());
        history(LESSON_9_NOV).body("items.newValue", contains(null, "№ 346 → 2026-11-11", "Контрольная"));
    }

    @Test
    void theSameRecordAgainChangesNothing() {
        record(LESSON_9_NOV, 1, "{\"topic\":\"Контрольная работа № 2\"}")
                .statusCode(200)
                .body("version", equalTo(1));
        history(LESSON_9_NOV).body("items", empty());
    }

    @Test
    void homeworkAloneMovesTheVersionOfTheRecordOnce() {
        record(LESSON_TODAY, 0, "{\"topic\":\"Графики\",\"homework\":\"§ 13\"}").statusCode(200);
        record(LESSON_TODAY, 1, "{\"homework\":\"§ 14\"}").statusCode(200).header("ETag", equalTo("\"2\""));
        lesson(LESSON_TODAY).header("ETag", equalTo("\"2\"")).body("homework.text", equalTo("§ 14"));
        record(LESSON_TODAY, 2, "{\"homework\":null}").statusCode(200).header("ETag", equalTo("\"3\""));
        record(LESSON_TODAY, 3, "{\"topic\":\"Функции\",\"homework\":\"§ 15\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("homework.text", equalTo("§ 15"));
    }

    @Test
    void aChangeOfTopicAndHomeworkTakesFewStatements() {
        assertEquals(
                13,
                Statements.count(() -> record(LESSON_9_NOV, 1, "{\"topic\":\"Графики\",\"homework\":\"§ 13\"}")
                        .statusCode(200)));
    }

    @Test
    void homeworkCanBeDueForALaterLesson() {
        record(LESSON_9_NOV, 1, "{\"homeworkDueLessonId\":\"" + LESSON_TODAY + "\"}")
                .statusCode(200)
                .body("homework.text", equalTo("§ 12, № 345"))
                .body("homework.dueOn", equalTo("2026-11-12"));
        record(LESSON_TODAY, 0, "{\"homework\":\"§ 1\",\"homeworkDueLessonId\":\"" + LESSON_9_NOV + "\"}")
                .statusCode(422)
                .body("code", equalTo("due-lesson-unknown"))
                .body("errors[0].pointer", equalTo("/homeworkDueLessonId"));
        record(LESSON_TODAY, 0, "{\"homeworkDueLessonId\":\"" + LESSON_TOMORROW + "\"}")
                .statusCode(422)
                .body("code", equalTo("homework-missing"));
    }

    @Test
    void aTopicAheadOfTheDayIsOnlyPrepared() {
        record(LESSON_TOMORROW, 0, "{\"topic\":\"Завтра\"}").statusCode(200).body("status", equalTo("PLANNED"));
        record(LESSON_TOMORROW, 1, "{\"status\":\"HELD\"}").statusCode(422).body("code", equalTo("lesson-in-future"));
        record(LESSON_TOMORROW, 1, "{\"attendanceTaken\":true}")
                .statusCode(422)
                .body("code", equalTo("lesson-in-future"));
    }

    @Test
    void aClosedTermIsReadOnly() {
        lesson(TimetableIds.LESSON_CLOSED_TERM)
                .body("mayEdit", equalTo(false))
                .body("readOnlyReason", equalTo("term-closed"));
        record(TimetableIds.LESSON_CLOSED_TERM, 1, "{\"topic\":\"Другая\"}")
                .statusCode(422)
                .body("code", equalTo("term-closed"));
    }

    @Test
    void theVersionSeenMustBeNamedAndStillStand() {
        Api.jsonAs("teacher", "TEACHER")
                .body("{\"topic\":\"Графики\"}")
                .patch(path(LESSON_TODAY))
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
        record(LESSON_TODAY, 7, "{\"topic\":\"Графики\"}")
                .statusCode(412)
                .header("ETag", notNullValue())
                .body("code", equalTo("stale-version"))
                .body("current.id", equalTo(LESSON_TODAY.toString()));
        lesson(LESSON_TODAY).body("topic", nullValue());
    }

    @Test
    void nothingRecordedIsAVersionToo() {
        lesson(LESSON_TODAY).header("ETag", equalTo("\"0\"")).body("version", equalTo(0));
        record(LESSON_TODAY, 1, "{\"topic\":\"Графики\"}").statusCode(412).body("current.version", equalTo(0));
    }

    @Test
    void ofTwoTeachersWhoBeginOneRecordOneIsTold() throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.rangeClosed(1, 4)
                    .mapToObj(n -> (Callable<Integer>) () -> record(LESSON_TODAY, 0, "{\"topic\":\"Тема " + n + "\"}")
                            .extract()
                            .statusCode())
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(200, 412, 412, 412), answers.stream().sorted().toList());
        history(LESSON_TODAY).body("items", hasSize(1));
        lesson(LESSON_TODAY).body("version", equalTo(1));
    }

    @Test
    void wrongFieldsAreNamed() {
        wrong("{\"theme\":\"Графики\"}", "/theme");
        wrong("{\"topic\":\"Граф\\u0007ики\"}", "/topic");
        wrong("{\"topic\":\"   \"}", "/topic");
        wrong("{\"status\":\"CANCELLED\"}", "/status");
        wrong("{\"attendanceTaken\":\"yes\"}", "/attendanceTaken");
        wrong("{\"topic\":\"" + "я".repeat(2001) + "\"}", "/topic");
    }

    @Test
    void theSubstituteRecordsTheOwnLessonOnly() {
        Api.jsonAs("teacher2", "TEACHER")
                .header("If-Match", "\"0\"")
                .body("{\"topic\":\"Замена\"}")
                .patch(path(TimetableIds.LESSON_11_NOV_SUBSTITUTED))
                .then()
                .statusCode(200)
                .body("substitute.displayName", equalTo("Сидорова Нина Павловна"));
        Api.jsonAs("teacher2", "TEACHER")
                .header("If-Match", "\"1\"")
                .body("{\"topic\":\"Замена\"}")
                .patch(path(LESSON_TODAY))
                .then()
                .statusCode(403)
                .body("code", equalTo("lesson-not-yours"));
        Api.as("teacher2", "TEACHER").get(path(LESSON_TODAY)).then().statusCode(403);
    }

    @Test
    void othersReadOrNothing() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get(path(LESSON_TODAY))
                .then()
                .statusCode(200)
                .body("mayEdit", equalTo(false))
                .body("readOnlyReason", equalTo("journal-read-only"));
        Api.as("guardian", "GUARDIAN").get(path(LESSON_TODAY)).then().statusCode(403);
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/lessons/" + TimetableIds.LESSON_7B_TODAY)
                .then()
                .statusCode(404)
                .body("code", equalTo("lesson-not-found"));
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/history")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("history-of-what"));
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JournalIds.JOURNAL_RUSSIAN_7A + "/history?lessonId=" + LESSON_TODAY)
                .then()
                .statusCode(403);
    }

    @Test
    void theDayShowsWhatIsMissing() {
        var day = Api.as("teacher", "TEACHER")
                .get("/teaching-days/2026-11-12")
                .then()
                .statusCode(200);
        day.body("lessons.groupName", contains("7А", "1А"))
                .body("lessons[0].missing", contains("TOPIC", "HOMEWORK", "ATTENDANCE"))
                .body("lessons[0].startsAt", equalTo("08:30"))
                // 09:25 is still to come.
                .body("lessons[1].missing", empty())
                // The lesson of 11 November is the substitute's to fill.
                .body("overdue", empty())
                .body("overdueCount", equalTo(0));
        Api.as("teacher", "TEACHER")
                .get("/teaching-days/2026-11-09")
                .then()
                .body("lessons[0].missing", empty())
                .body("lessons[0].markCount", equalTo(2))
                .body("lessons[0].absentCount", equalTo(1))
                .body("lessons[0].homework", equalTo("§ 12, № 345"));
    }

    @Test
    void theSubstituteHasTheLessonAndItsDebt() {
        Api.as("teacher2", "TEACHER")
                .get("/teaching-days/2026-11-11")
                .then()
                .statusCode(200)
                .body("lessons.substitution", contains(true))
                .body("overdue.id", contains(TimetableIds.LESSON_11_NOV_SUBSTITUTED.toString()))
                .body("overdue[0].missing", contains("TOPIC", "HOMEWORK", "ATTENDANCE"))
                .body("overdueCount", equalTo(1));
        Api.as("teacher", "TEACHER").get("/teaching-days/2026-11-11").then().body("lessons", empty());
        Api.as("deputy", "DEPUTY_HEAD").get("/teaching-days/2026-11-11").then().statusCode(403);
    }

    @Test
    void theDayTakesFewStatements() {
        assertTrue(Statements.count(() -> Api.as("teacher", "TEACHER").get("/teaching-days/2026-11-12")) <= 6);
    }

    private static void wrong(String body, String pointer) {
        record(LESSON_TODAY, 0, body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse record(UUID lessonId, int version, String body) {
        return Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path(lessonId))
                .then();
    }

    private static ValidatableResponse lesson(UUID lessonId) {
        return Api.as("teacher", "TEACHER").get(path(lessonId)).then().statusCode(200);
    }

    private static ValidatableResponse history(UUID lessonId) {
        return Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/history?lessonId=" + lessonId)
                .then()
                .statusCode(200);
    }

    private static String path(UUID lessonId) {
        return "/journals/" + JOURNAL_MATHS_7A + "/lessons/" + lessonId;
    }
}
