package ru.eschool.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.timetable.TimetableIds;

@SchoolTest
class PlanAttachmentTest {
    private static final String PLAN = "/journals/" + JOURNAL_MATHS_7A + "/lesson-plan";
    private static final String GRID = "/journals/" + JOURNAL_MATHS_7A + "/grid?from=2026-09-01&to=2026-12-27";

    @Test
    void theRowsLieOverTheLessonsInOrderAndRecordedTopicsStay() {
        attach(plan(SchoolIds.MATHS, 7, 2, 1), "*")
                .statusCode(200)
                .body("planName", equalTo("Алгебра"))
                .body("plannedHours", equalTo(3))
                .body("lessonCount", equalTo(5))
                .body("attached", equalTo(3))
                .body("left", equalTo(0))
                .body("unplanned", equalTo(2))
                .body("curriculumHours", nullValue());
        Api.as("teacher", "TEACHER")
                .get(GRID)
                .then()
                .body("lessons.plannedTopic", contains("Тема 1", "Тема 1", "Тема 2", null, null))
                .body("lessons[0].topic", equalTo("Повторение"))
                .body("journal.planName", equalTo("Алгебра"));
    }

    @Test
    void theHoursOfTheCurriculumStandBesideThoseOfThePlan() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(
                    "insert into curriculum_line (school_id, academic_year, grade, subject_id, weekly_hours) values ('"
                            + SchoolIds.SCHOOL + "', 2026, 7, '" + SchoolIds.MATHS + "', 3)");
        }
        attach(plan(SchoolIds.MATHS, 7, 2, 1), "*")
                .statusCode(200)
                .body("plannedHours", equalTo(3))
                .body("curriculumHours", equalTo(102));
    }

    @Test
    void aTeacherWhoIsJustRecordingIsNotDisturbed() {
        attach(plan(SchoolIds.MATHS, 7, 4, 4), "*").statusCode(200);
        record(TimetableIds.LESSON_9_NOV, 1).statusCode(200).body("version", equalTo(2));
        record(TimetableIds.LESSON_TODAY, 0)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("topic", equalTo("Графики"))
                .body("plannedTopic", equalTo("Тема 1"));
        attach(plan(SchoolIds.MATHS, 7, 1, 1), "*").statusCode(200);
        record(TimetableIds.LESSON_TODAY, 1).statusCode(200).body("plannedTopic", nullValue());
    }

    @Test
    void aPlanAndTheBeginningOfARecordAtOnceBothSucceed() throws Exception {
        var planId = plan(SchoolIds.MATHS, 7, 4, 4);
        List<Callable<Integer>> both = List.of(
                () -> attach(planId, "*").extract().statusCode(),
                () -> record(TimetableIds.LESSON_TODAY, 0).extract().statusCode(),
                () -> record(TimetableIds.LESSON_TOMORROW, 0).extract().statusCode());
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var answer : threads.invokeAll(both)) {
                assertEquals(200, answer.get());
            }
        }
        Api.as("teacher", "TEACHER")
                .get(GRID)
                .then()
                .body("lessons.plannedTopic", contains("Тема 1", "Тема 1", "Тема 1", "Тема 1", "Тема 2"));
    }

    @Test
    void aPlanIsTakenOffAfterTheRecordThatIsJustBeingWritten() throws Exception {
        attach(plan(SchoolIds.MATHS, 7, 4, 4), "*").statusCode(200);
        try (var colleague = SchoolDatabase.superuser();
                var sql = colleague.createStatement();
                var threads = Executors.newSingleThreadExecutor()) {
            colleague.setAutoCommit(false);
            // As a teacher who records: the lesson is held, then its record is written.
            sql.execute("select from lesson where id = '" + TimetableIds.LESSON_9_NOV + "' for no key update");
            var detached = threads.submit(() -> Api.as("teacher", "TEACHER")
                    .header("If-Match", "*")
                    .delete(PLAN)
                    .then()
                    .extract()
                    .statusCode());
            SchoolDatabase.awaitOneThatWaits();
            sql.execute("update lesson_record set topic = 'Графики', version = version + 1 where lesson_id = '"
                    + TimetableIds.LESSON_9_NOV + "'");
            colleague.commit();
            assertEquals(204, detached.get());
        }
        Api.as("teacher", "TEACHER")
                .get(GRID)
                .then()
                .body("lessons.plannedTopic", contains(null, null, null, null, null))
                .body("lessons[1].topic", equalTo("Графики"));
    }

    @Test
    void aPlanThatIsTooLongLeavesHours() {
        attach(plan(SchoolIds.MATHS, 7, 4, 4), "*")
                .statusCode(200)
                .body("attached", equalTo(5))
                .body("left", equalTo(3))
                .body("unplanned", equalTo(0));
    }

    @Test
    void anotherPlanTakesThePlaceAndIsTakenOffAgain() {
        attach(plan(SchoolIds.MATHS, 7, 4, 4), "*").statusCode(200);
        attach(plan(SchoolIds.MATHS, 7, 1, 1), "*").statusCode(200);
        Api.as("teacher", "TEACHER")
                .get(GRID)
                .then()
                .body("lessons.plannedTopic", contains("Тема 1", "Тема 2", null, null, null));
        Api.as("teacher", "TEACHER").header("If-Match", "*").delete(PLAN).then().statusCode(204);
        Api.as("teacher", "TEACHER").header("If-Match", "*").delete(PLAN).then().statusCode(204);
        Api.as("teacher", "TEACHER")
                .get(GRID)
                .then()
                .body("lessons.plannedTopic", contains(null, null, null, null, null))
                .body("journal.lessonPlanId", nullValue());
    }

    @Test
    void theVersionOfTheJournalCounts() {
        var planId = plan(SchoolIds.MATHS, 7, 1, 1);
        var seen = Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        attach(planId, seen).statusCode(200);
        attach(planId, seen)
                .statusCode(412)
                .body("code", equalTo("stale-version"))
                .body("current.id", equalTo(JOURNAL_MATHS_7A.toString()));
        Api.jsonAs("teacher", "TEACHER")
                .body("{\"lessonPlanId\":\"" + planId + "\"}")
                .put(PLAN)
                .then()
                .statusCode(428);
    }

    @Test
    void theSamePlanLaidAgainIsAChangeOfTheJournal() {
        var planId = plan(SchoolIds.MATHS, 7, 1, 1);
        attach(planId, "\"1\"").statusCode(200);
        attach(planId, "\"2\"").statusCode(200);
        attach(planId, "\"2\"").statusCode(412).header("ETag", equalTo("\"3\""));
    }

    @Test
    void plansThatAreLaidAtOnceAreLaidOneAfterTheOther() throws Exception {
        var plans =
                List.of(plan(SchoolIds.MATHS, 7, 1, 1), plan(SchoolIds.MATHS, 7, 2, 1), plan(SchoolIds.MATHS, 7, 3, 1));
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var answer : threads.invokeAll(plans.stream()
                    .map(plan -> (Callable<Integer>)
                            () -> attach(plan, "*").extract().statusCode())
                    .toList())) {
                assertEquals(200, answer.get());
            }
        }
        Api.as("teacher", "TEACHER").get("/journals/" + JOURNAL_MATHS_7A).then().header("ETag", equalTo("\"4\""));
    }

    @Test
    void aPlanMustFitTheJournal() {
        attach(UUID.randomUUID().toString(), "*").statusCode(422).body("code", equalTo("plan-unknown"));
        attach(plan(SchoolIds.RUSSIAN, 7, 1, 1), "*").statusCode(422).body("code", equalTo("plan-other-subject"));
        attach(plan(SchoolIds.MATHS, 8, 1, 1), "*")
                .statusCode(422)
                .body("code", equalTo("plan-other-grade"))
                .body("errors[0].message", equalTo("План составлен для 8 класса, а журнал — для 7"));
    }

    @Test
    void theSubstituteAndTheDeputyLeaveThePlanAlone() {
        var body = "{\"lessonPlanId\":\"" + plan(SchoolIds.MATHS, 7, 1, 1) + "\"}";
        Api.jsonAs("teacher2", "TEACHER")
                .header("If-Match", "*")
                .body(body)
                .put(PLAN)
                .then()
                .statusCode(403)
                .body("code", equalTo("journal-read-only"));
        Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("If-Match", "*")
                .body(body)
                .put(PLAN)
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse record(UUID lessonId, int version) {
        return Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"topic\":\"Графики\"}")
                .patch("/journals/" + JOURNAL_MATHS_7A + "/lessons/" + lessonId)
                .then();
    }

    private static io.restassured.response.ValidatableResponse attach(String planId, String version) {
        return Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", version)
                .body("{\"lessonPlanId\":\"" + planId + "\"}")
                .put(PLAN)
                .then();
    }

    private static String plan(UUID subject, int grade, int first, int second) {
        return Api.createAs("teacher", "TEACHER")
                .body("""
                        {"name":"Алгебра","subjectId":"%s","grade":%d,"academicYear":2026,"items":[
                         {"topic":"Тема 1","hours":%d},{"topic":"Тема 2","hours":%d}]}""".formatted(subject, grade, first, second))
                .post("/lesson-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
