package ru.eschool.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_1A;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.journal.JournalIds.WORK_9_NOV;
import static ru.eschool.journal.JournalIds.WORK_TODAY;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.people.PeopleIds.PUPIL_2;
import static ru.eschool.people.PeopleIds.PUPIL_3;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.AssessmentIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.timetable.TimetableIds;

@SchoolTest
class MarkTest {
    private static final UUID WORK_1A = UUID.randomUUID();

    @Test
    void teacherEntersChangesAndRemovesAMark() {
        change(mark(WORK_TODAY, PUPIL_1, "4", null))
                .body("results[0].status", equalTo("SAVED"))
                .body("results[0].version", equalTo(1))
                // (5·2 + 4·1) / 3
                .body("averages[0].average", equalTo(4.67f))
                .body("averages[0].markCount", equalTo(2))
                .body("averages[0].suggested", equalTo("5"));
        change(mark(WORK_TODAY, PUPIL_1, "3", 1)).body("results[0].version", equalTo(2));
        change(mark(WORK_TODAY, PUPIL_1, null, 2))
                .body("results[0].status", equalTo("SAVED"))
                .body("results[0].version", nullValue())
                .body("averages[0].average", equalTo(5.00f));
        history(WORK_TODAY, PUPIL_1)
                .body("items.oldValue", contains("3", "4", null))
                .body("items.newValue", contains(null, "3", "4"))
                .body("items[0].by.displayName", equalTo("Петрова Ольга Ивановна"))
                .body("items[0].role", equalTo("TEACHER"));
    }

    @Test
    void aLongHistoryIsReadInParts() {
        change(mark(WORK_TODAY, PUPIL_1, "3", null));
        change(mark(WORK_TODAY, PUPIL_1, "4", 1));
        change(mark(WORK_TODAY, PUPIL_1, "5", 2));
        var cursor = part(2, null)
                .body("items.newValue", contains("5", "4"))
                .extract()
                .<String>path("nextCursor");
        part(2, cursor).body("items.newValue", contains("3")).body("nextCursor", nullValue());
    }

    private static ValidatableResponse part(int limit, String cursor) {
        var request = Api.as("teacher", "TEACHER")
                .queryParam("workId", WORK_TODAY)
                .queryParam("studentId", PUPIL_1)
                .queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/journals/" + JOURNAL_MATHS_7A + "/history")
                .then()
                .statusCode(200);
    }

    @Test
    void anAverageIsOfTheTermOfTheWorkAsTheGridCountsIt() throws SQLException {
        openFirstTerm();
        var answer = change(
                        mark(WORK_TODAY, PUPIL_1, "4", null),
                        mark(JournalIds.WORK_CLOSED_TERM, PUPIL_2, "5", null),
                        mark(WORK_TODAY, PUPIL_2, "2", null),
                        mark(WORK_TODAY, PUPIL_3, "6", null))
                .body("results.status", contains("SAVED", "SAVED", "SAVED", "REFUSED"));
        // Of the second term (5·2 + 4·1) / 3, the 3 of the first left out; then 5 / 1 and (4·2 + 2·1) / 3.
        answer.body("averages.studentId", contains(PUPIL_1.toString(), PUPIL_2.toString(), PUPIL_2.toString()))
                .body("averages.average", contains(4.67f, 5.00f, 3.33f))
                .body("averages.markCount", contains(2, 1, 2))
                .body("averages.suggested", contains("5", "5", "3"));
        var first = page("?from=2026-09-01&to=2026-10-25");
        var second = page("");
        answer.body(
                "averages.termId",
                contains(
                        second.extract().<String>path("term.id"),
                        first.extract().<String>path("term.id"),
                        second.extract().<String>path("term.id")));
        first.body("students.find { it.id == '" + PUPIL_2 + "' }.average", equalTo(5.00f));
        second.body("students.find { it.id == '" + PUPIL_1 + "' }.average", equalTo(4.67f))
                .body("students.find { it.id == '" + PUPIL_2 + "' }.average", equalTo(3.33f));
    }

    @Test
    void theSameValueAgainIsSavedWithoutHistory() {
        change(mark(WORK_TODAY, PUPIL_1, "4", null));
        change(mark(WORK_TODAY, PUPIL_1, "4", null))
                .body("results[0].status", equalTo("SAVED"))
                .body("results[0].version", equalTo(1));
        history(WORK_TODAY, PUPIL_1).body("items", hasSize(1));
    }

    @Test
    void aMarkThatWasRemovedAndEnteredAgainHasAVersionNobodyHolds() {
        change(mark(WORK_TODAY, PUPIL_1, "4", null));
        change(mark(WORK_TODAY, PUPIL_1, null, 1));
        change(mark(WORK_TODAY, PUPIL_1, "2", null)).body("results[0].version", equalTo(3));
        change(mark(WORK_TODAY, PUPIL_1, "5", 1)).body("results[0].status", equalTo("CONFLICT"));
    }

    @Test
    void whoSawAnOlderValueIsToldWhatStandsThereNow() {
        change(mark(WORK_9_NOV, PUPIL_1, "3", 7))
                .body("results[0].status", equalTo("CONFLICT"))
                .body("results[0].message", notNullValue())
                .body("results[0].current.entry", equalTo("5"))
                .body("results[0].current.version", equalTo(1))
                .body("results[0].current.changedBy", equalTo("Петрова Ольга Ивановна"));
        change(mark(WORK_9_NOV, PUPIL_1, "3", null)).body("results[0].status", equalTo("CONFLICT"));
        change(mark(WORK_TODAY, PUPIL_1, "3", 1)).body("results[0].status", equalTo("CONFLICT"));
    }

    @Test
    void everyCellIsAnsweredForItself() {
        change(
                        mark(WORK_TODAY, PUPIL_1, "5", null),
                        mark(WORK_TODAY, PUPIL_2, "6", null),
                        mark(UUID.randomUUID(), PUPIL_2, "5", null),
                        mark(WORK_TODAY, PeopleIds.PUPIL_LEFT, "5", null),
                        mark(WORK_TODAY, PeopleIds.PUPIL_7B, "5", null),
                        mark(WORK_TODAY, PeopleIds.FOREIGN_PUPIL, "5", null),
                        mark(JournalIds.FOREIGN_WORK, PeopleIds.FOREIGN_PUPIL, "5", null),
                        mark(JournalIds.WORK_7B_TODAY, PUPIL_1, "5", null),
                        mark(JournalIds.WORK_CLOSED_TERM, PUPIL_2, "5", null),
                        mark(WORK_9_NOV, PUPIL_3, "5", null),
                        mark(WORK_TODAY, PUPIL_1, "4", null))
                .body(
                        "results.code",
                        contains(
                                null,
                                "mark-not-on-scale",
                                "unknown-work",
                                "not-a-member-on-date",
                                "not-a-member-on-date",
                                "not-a-member-on-date",
                                "unknown-work",
                                "unknown-work",
                                "term-closed",
                                "mark-on-absent-pupil",
                                "duplicate-cell"))
                .body("results[0].status", equalTo("SAVED"))
                .body("results[1].status", equalTo("REFUSED"))
                .body("results[1].message", equalTo("Такой отметки на шкале этого журнала нет"));
        grid().body("marks.findAll { it.workId == '" + WORK_TODAY + "' }.entry", contains("5"));
    }

    @Test
    void anAbsentPupilIsMarkedForWorkThatWasMadeUpOrOwesIt() {
        change("""
                {"workId":"%s","studentId":"%s","entry":"5","version":null,"madeUp":true}""".formatted(WORK_9_NOV, PUPIL_3)).body("results[0].status", equalTo("SAVED"));
        change("""
                {"workId":"%s","studentId":"%s","entry":"DEBT","version":1}""".formatted(WORK_9_NOV, PUPIL_3)).body("results[0].status", equalTo("SAVED"));
        grid().body("marks.find { it.studentId == '" + PUPIL_3 + "' }.dueOn", equalTo("2026-11-26"))
                .body("students.find { it.id == '" + PUPIL_3 + "' }.markCount", equalTo(0));
    }

    @Test
    void aValueThatChangesLaterThanAtOnceIsShownAsCorrected() {
        change(mark(WORK_9_NOV, PUPIL_1, "4", 1), mark(WORK_TODAY, PUPIL_2, "4", null));
        change(mark(WORK_TODAY, PUPIL_2, "5", 1));
        grid().body(
                        "marks.find { it.workId == '" + WORK_9_NOV + "' && it.studentId == '" + PUPIL_1
                                + "' }.corrected",
                        equalTo(true))
                .body("marks.find { it.workId == '" + WORK_TODAY + "' }.corrected", equalTo(false))
                .body("marks.find { it.workId == '" + WORK_TODAY + "' }.late", equalTo(false));
    }

    @Test
    void theFirstGradeIsNotMarked() {
        var work = Api.createAs("teacher", "TEACHER")
                .body("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                .post("/journals/" + JOURNAL_MATHS_1A + "/lessons/" + TimetableIds.LESSON_1A_TODAY + "/works");
        work.then().statusCode(422).body("code", equalTo("scale-without-marks"));
    }

    @Test
    void aJournalOfTheFirstGradeHasNoOtherScale() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            var refused = assertThrows(
                    SQLException.class,
                    () -> sql.execute("update journal set scale = 'FIVE_POINT' where id = '" + JOURNAL_MATHS_1A + "'"));
            assertTrue(refused.getMessage().contains("journal_first_grade_without_marks"), refused.getMessage());
            // A work that was there before the journal lost its marks takes none either.
            sql.execute("insert into work (school_id, academic_year, id, journal_id, lesson_id, position, work_type_id,"
                    + " weight) values ('" + SchoolIds.SCHOOL + "', 2026, '" + WORK_1A + "', '" + JOURNAL_MATHS_1A
                    + "', '" + TimetableIds.LESSON_1A_TODAY + "', 1, '" + AssessmentIds.ANSWER + "', 1)");
        }
        Api.jsonAs("teacher", "TEACHER")
                .body("{\"changes\":[{\"workId\":\"" + WORK_1A + "\",\"studentId\":\"" + PeopleIds.PUPIL_1A
                        + "\",\"entry\":\"5\",\"version\":null}]}")
                .patch("/journals/" + JOURNAL_MATHS_1A + "/marks")
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo("REFUSED"))
                .body("results[0].code", equalTo("scale-without-marks"))
                .body("results[0].message", equalTo("Обучение безотметочное: отметки не ставят"));
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_1A + "/grid")
                .then()
                .body("journal.scale", equalTo("NO_MARKS"))
                .body("marks", hasSize(0));
    }

    @Test
    void theSubstituteMarksTheOwnLessonOnly() {
        var work = Api.createAs("teacher2", "TEACHER")
                .body("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                .post("/journals/" + JOURNAL_MATHS_7A + "/lessons/" + TimetableIds.LESSON_11_NOV_SUBSTITUTED
                        + "/works");
        var workId = work.then().statusCode(201).extract().path("id").toString();
        changeAs("teacher2", mark(UUID.fromString(workId), PUPIL_1, "5", null), mark(WORK_TODAY, PUPIL_1, "5", null))
                .body("results.status", contains("SAVED", "REFUSED"))
                .body("results[1].code", equalTo("lesson-not-yours"));
    }

    @Test
    void nobodyElseEntersMarks() {
        patch("deputy", "DEPUTY_HEAD").statusCode(403);
        patch("guardian", "GUARDIAN").statusCode(403);
        patch("teacher", "CLASS_TEACHER").statusCode(403).body("code", equalTo("role-not-permitted"));
        patch("stranger", "TEACHER").statusCode(403).body("code", equalTo("no-place-in-school"));
        Api.jsonAs("teacher", "TEACHER")
                .body(body(mark(JournalIds.WORK_7B_TODAY, PeopleIds.PUPIL_7B, "5", null)))
                .patch("/journals/" + JournalIds.JOURNAL_MATHS_7B + "/marks")
                .then()
                .statusCode(403)
                .body("code", equalTo("journal-not-yours"));
        Api.jsonAs("teacher", "TEACHER")
                .body(body(mark(JournalIds.FOREIGN_WORK, PeopleIds.FOREIGN_PUPIL, "5", null)))
                .patch("/journals/" + JournalIds.FOREIGN_JOURNAL + "/marks")
                .then()
                .statusCode(404)
                .body("code", equalTo("journal-not-found"));
    }

    @Test
    void aMalformedRequestStoresNothing() {
        malformed("{\"changes\":[]}", "/changes");
        malformed(body(mark(WORK_TODAY, PUPIL_1, "5", null).replace("\"entry\"", "\"grade\"")), "/changes/0/grade");
        malformed(body(mark(WORK_TODAY, PUPIL_1, "5", null).replace("\"5\"", "5")), "/changes/0/entry");
        malformed(body(mark(WORK_TODAY, PUPIL_1, "5\\u0007", null)), "/changes/0/entry");
        malformed(body("{\"studentId\":\"" + PUPIL_1 + "\",\"entry\":\"5\"}"), "/changes/0/workId");
        grid().body("marks.findAll { it.workId == '" + WORK_TODAY + "' }", hasSize(0));
    }

    @Test
    void ofTwoTeachersWhoChangeOneCellAtOnceOneIsTold() throws Exception {
        for (int version = 1; version <= 6; version++) {
            // Values that cannot stand there from the round before, so that each change is a real one.
            var seen = version;
            var first = version % 2 == 0 ? "4" : "2";
            var second = version % 2 == 0 ? "5" : "3";
            List<Callable<String>> both = List.of(
                    () -> status(mark(WORK_9_NOV, PUPIL_2, first, seen)),
                    () -> status(mark(WORK_9_NOV, PUPIL_2, second, seen)));
            var answers = new ArrayList<String>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var answer : threads.invokeAll(both)) {
                    answers.add(answer.get());
                }
            }
            assertEquals(List.of("CONFLICT", "SAVED"), answers.stream().sorted().toList());
        }
        history(WORK_9_NOV, PUPIL_2).body("items", hasSize(6));
    }

    @Test
    void twoTeachersFillOneEmptyCell() throws Exception {
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.rangeClosed(2, 5)
                    .mapToObj(entry ->
                            (Callable<String>) () -> status(mark(WORK_TODAY, PUPIL_3, Integer.toString(entry), null)))
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        assertEquals(1, answers.stream().filter("SAVED"::equals).count(), answers.toString());
        assertEquals(3, answers.stream().filter("CONFLICT"::equals).count(), answers.toString());
        history(WORK_TODAY, PUPIL_3).body("items", hasSize(1));
    }

    private static String status(String change) {
        return change(change).extract().path("results[0].status");
    }

    private static void malformed(String body, String pointer) {
        Api.jsonAs("teacher", "TEACHER")
                .body(body)
                .patch("/journals/" + JOURNAL_MATHS_7A + "/marks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse patch(String login, String role) {
        return Api.jsonAs(login, role)
                .body(body(mark(WORK_TODAY, PUPIL_1, "5", null)))
                .patch("/journals/" + JOURNAL_MATHS_7A + "/marks")
                .then();
    }

    private static ValidatableResponse change(String... changes) {
        return changeAs("teacher", changes);
    }

    private static ValidatableResponse changeAs(String login, String... changes) {
        return Api.jsonAs(login, "TEACHER")
                .body(body(changes))
                .patch("/journals/" + JOURNAL_MATHS_7A + "/marks")
                .then()
                .statusCode(200);
    }

    private static void openFirstTerm() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute("update term set status = 'OPEN', closed_at = null where number = 1");
        }
    }

    private static ValidatableResponse grid() {
        return page("");
    }

    private static ValidatableResponse page(String query) {
        return Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/grid" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse history(UUID workId, UUID studentId) {
        return Api.as("teacher", "TEACHER")
                .queryParam("workId", workId)
                .queryParam("studentId", studentId)
                .get("/journals/" + JOURNAL_MATHS_7A + "/history")
                .then()
                .statusCode(200)
                .body("items.id", not(equalTo(null)));
    }

    private static String body(String... changes) {
        return "{\"changes\":[" + String.join(",", changes) + "]}";
    }

    private static String mark(UUID workId, UUID studentId, String entry, Integer version) {
        return "{\"workId\":\"%s\",\"studentId\":\"%s\",\"entry\":%s,\"version\":%s}"
                .formatted(workId, studentId, entry == null ? "null" : "\"" + entry + "\"", version);
    }
}
