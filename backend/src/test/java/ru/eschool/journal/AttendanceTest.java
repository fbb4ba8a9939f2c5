package ru.eschool.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.people.PeopleIds.PUPIL_2;
import static ru.eschool.people.PeopleIds.PUPIL_3;
import static ru.eschool.timetable.TimetableIds.LESSON_9_NOV;
import static ru.eschool.timetable.TimetableIds.LESSON_TODAY;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.timetable.TimetableIds;

@SchoolTest
class AttendanceTest {
    @Test
    void teacherNotesWhoIsAbsentAndTakesItBack() {
        change(code(LESSON_TODAY, PUPIL_1, "ABSENT", null)).body("results[0].version", equalTo(1));
        change(code(LESSON_TODAY, PUPIL_1, "LATE", 1).replace("}", ",\"minutesLate\":10}"))
                .body("results[0].version", equalTo(2));
        change(code(LESSON_TODAY, PUPIL_1, null, 2))
                .body("results[0].status", equalTo("SAVED"))
                .body("results[0].version", nullValue());
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/history?lessonId=" + LESSON_TODAY + "&studentId=" + PUPIL_1)
                .then()
                .statusCode(200)
                .body("items.newValue", contains(null, "LATE 10", "ABSENT"))
                .body("items.kind", contains("ATTENDANCE", "ATTENDANCE", "ATTENDANCE"));
    }

    @Test
    void everyCellIsAnsweredForItself() {
        change(
                        code(LESSON_TODAY, PUPIL_2, "ILL", null),
                        code(LESSON_TODAY, PUPIL_2, "ILL", null),
                        code(LESSON_9_NOV, PUPIL_1, "ABSENT", null),
                        code(LESSON_9_NOV, PUPIL_1, "LATE", null),
                        code(TimetableIds.LESSON_TOMORROW, PUPIL_1, "ABSENT", null),
                        code(TimetableIds.LESSON_CLOSED_TERM, PUPIL_1, "ABSENT", null),
                        code(TimetableIds.LESSON_7B_TODAY, PeopleIds.PUPIL_7B, "ABSENT", null),
                        code(TimetableIds.FOREIGN_LESSON, PeopleIds.FOREIGN_PUPIL, "ABSENT", null),
                        code(UUID.randomUUID(), PUPIL_1, "ABSENT", null),
                        code(LESSON_TODAY, PeopleIds.PUPIL_LEFT, "ABSENT", null),
                        code(LESSON_TODAY, PUPIL_1, "ILL", null).replace("}", ",\"minutesLate\":10}"),
                        code(LESSON_9_NOV, PUPIL_3, "EXCUSED", 9))
                .body(
                        "results.code",
                        contains(
                                null,
                                "duplicate-cell",
                                "absence-on-marked-pupil",
                                "duplicate-cell",
                                "lesson-in-future",
                                "term-closed",
                                "unknown-lesson",
                                "unknown-lesson",
                                "unknown-lesson",
                                "not-a-member-on-date",
                                "minutes-without-late",
                                "cell-changed"))
                .body("results[11].current.code", equalTo("ILL"));
    }

    @Test
    void thirtyCellsTakeAsManyStatementsAsOne() {
        var one = Statements.count(() -> change(code(LESSON_TODAY, PUPIL_1, "ABSENT", null)));
        var three = Statements.count(() -> change(
                code(LESSON_TODAY, PUPIL_2, "ABSENT", null),
                code(LESSON_TODAY, PUPIL_3, "ABSENT", null),
                code(LESSON_TODAY, PeopleIds.PUPIL_JOINED, "ABSENT", null)));
        assertEquals(one, three);
    }

    @Test
    void theSubstituteNotesTheOwnLessonOnly() {
        Api.jsonAs("teacher2", "TEACHER")
                .body(body(
                        code(TimetableIds.LESSON_11_NOV_SUBSTITUTED, PUPIL_1, "ILL", null),
                        code(LESSON_TODAY, PUPIL_1, "ILL", null)))
                .patch("/journals/" + JOURNAL_MATHS_7A + "/attendance")
                .then()
                .statusCode(200)
                .body("results.code", contains(null, "lesson-not-yours"));
    }

    @Test
    void nobodyElseNotesAttendance() {
        for (var role : new String[][] {{"deputy", "DEPUTY_HEAD"}, {"guardian", "GUARDIAN"}, {"student", "STUDENT"}}) {
            Api.jsonAs(role[0], role[1])
                    .body(body(code(LESSON_TODAY, PUPIL_1, "ILL", null)))
                    .patch("/journals/" + JOURNAL_MATHS_7A + "/attendance")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void anUnknownCodeStoresNothing() {
        Api.jsonAs("teacher", "TEACHER")
                .body(body(code(LESSON_TODAY, PUPIL_1, "ILL", null), code(LESSON_TODAY, PUPIL_2, "AWOL", null)))
                .patch("/journals/" + JOURNAL_MATHS_7A + "/attendance")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/1/code"));
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/grid")
                .then()
                .body("attendance", hasSize(1));
    }

    private static ValidatableResponse change(String... changes) {
        return Api.jsonAs("teacher", "TEACHER")
                .body(body(changes))
                .patch("/journals/" + JOURNAL_MATHS_7A + "/attendance")
                .then()
                .statusCode(200);
    }

    private static String body(String... changes) {
        return "{\"changes\":[" + String.join(",", changes) + "]}";
    }

    private static String code(UUID lessonId, UUID studentId, String code, Integer version) {
        return "{\"lessonId\":\"%s\",\"studentId\":\"%s\",\"code\":%s,\"version\":%s}"
                .formatted(lessonId, studentId, code == null ? "null" : "\"" + code + "\"", version);
    }
}
