package ru.eschool.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.journal.JournalIds.WORK_9_NOV;
import static ru.eschool.journal.JournalIds.WORK_TODAY;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.timetable.TimetableIds.LESSON_9_NOV;
import static ru.eschool.timetable.TimetableIds.LESSON_TODAY;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.AssessmentIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.timetable.TimetableIds;

@SchoolTest
class WorkTest {
    private static final String WORKS = "/journals/" + JOURNAL_MATHS_7A + "/works/";

    @Test
    void teacherAddsChangesAndRemovesAWork() {
        var id = create("{\"workTypeId\":\"" + AssessmentIds.CONTROL + "\",\"title\":\"Графики\"}")
                .statusCode(201)
                .body("position", equalTo(2))
                .body("weight", equalTo(2.0f))
                .body("workType.name", equalTo("Контрольная работа"))
                .extract()
                .<String>path("id");
        change(id, 1, "{\"weight\":3.5}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("title", equalTo("Графики"))
                .body("weight", equalTo(3.5f));
        change(id, 1, "{\"weight\":4}")
                .statusCode(412)
                .header("ETag", equalTo("\"2\""))
                .body("current.version", equalTo(2));
        delete(id, 1).statusCode(412);
        delete(id, 2).statusCode(204);
        delete(id, 2).statusCode(404);
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/history?lessonId=" + LESSON_TODAY)
                .then()
                .body("items.kind", contains("WORK", "WORK", "WORK"))
                .body("items[1].oldValue", equalTo("Контрольная работа «Графики» × 2"))
                .body("items[1].newValue", equalTo("Контрольная работа «Графики» × 3.5"));
    }

    @Test
    void theSameWorkAgainChangesNothing() {
        change(WORK_9_NOV.toString(), 1, "{\"title\":\"Линейные уравнения\",\"weight\":2}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/history?lessonId=" + LESSON_9_NOV)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void ofChangesAtOnceOneIsMadeAndTheOthersMeetIt() throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.rangeClosed(1, 4)
                    .mapToObj(n -> (Callable<Integer>)
                            () -> change(WORK_9_NOV.toString(), 1, "{\"title\":\"Работа " + n + "\"}")
                                    .extract()
                                    .statusCode())
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(200, 412, 412, 412), answers.stream().sorted().toList());
    }

    @Test
    void aWorkTakesFewStatements() {
        var id = new String[1];
        assertEquals(
                8,
                Statements.count(() -> id[0] = create("{\"workTypeId\":\"" + AssessmentIds.CONTROL + "\"}")
                        .extract()
                        .path("id")));
        assertEquals(
                6, Statements.count(() -> change(id[0], 1, "{\"weight\":3.5}").statusCode(200)));
        assertEquals(7, Statements.count(() -> delete(id[0], 2).statusCode(204)));
    }

    @Test
    void aRepeatedRequestAddsOneWork() {
        var key = UUID.randomUUID().toString();
        var first = repeat(key, "{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        var second = repeat(key, "{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertEquals(first, second);
        repeat(key, "{\"workTypeId\":\"" + AssessmentIds.CONTROL + "\"}")
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/lessons/" + LESSON_TODAY)
                .then()
                .body("works", hasSize(2));
    }

    @Test
    void aLessonHoldsSixWorks() {
        for (int place = 2; place <= 6; place++) {
            create("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                    .statusCode(201)
                    .body("position", equalTo(place));
        }
        create("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                .statusCode(422)
                .body("code", equalTo("too-many-works"));
    }

    @Test
    void aWorkWithMarksStays() {
        delete(WORK_9_NOV.toString(), 1).statusCode(422).body("code", equalTo("work-has-marks"));
    }

    @Test
    void aNewWeightChangesTheAverage() {
        Api.jsonAs("teacher", "TEACHER")
                .body("{\"changes\":[{\"workId\":\"" + WORK_TODAY + "\",\"studentId\":\"" + PUPIL_1
                        + "\",\"entry\":\"3\"}]}")
                .patch("/journals/" + JOURNAL_MATHS_7A + "/marks")
                .then()
                // (5·2 + 3·1) / 3
                .body("averages[0].average", equalTo(4.33f));
        change(WORK_TODAY.toString(), 1, "{\"weight\":2}").statusCode(200);
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/grid")
                .then()
                .body("students[0].average", equalTo(4.00f));
    }

    @Test
    void wrongWorksAreRefused() {
        create("{\"workTypeId\":\"" + UUID.randomUUID() + "\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/workTypeId"));
        create("{}").statusCode(400).body("errors[0].pointer", equalTo("/workTypeId"));
        create("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\",\"weight\":0}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/weight"));
        create("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\",\"weight\":11}")
                .statusCode(400);
        Api.jsonAs("teacher", "TEACHER")
                .body("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                .post(works(LESSON_TODAY))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        Api.createAs("teacher", "TEACHER")
                .body("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                .post(works(TimetableIds.LESSON_CLOSED_TERM))
                .then()
                .statusCode(422)
                .body("code", equalTo("term-closed"));
        change(JournalIds.WORK_7B_TODAY.toString(), 1, "{\"weight\":1}").statusCode(404);
    }

    @Test
    void nobodyElseAddsWorks() {
        Api.createAs("teacher2", "TEACHER")
                .body("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                .post(works(LESSON_TODAY))
                .then()
                .statusCode(403)
                .body("code", equalTo("lesson-not-yours"));
        Api.createAs("deputy", "DEPUTY_HEAD")
                .body("{\"workTypeId\":\"" + AssessmentIds.ANSWER + "\"}")
                .post(works(LESSON_TODAY))
                .then()
                .statusCode(403);
    }

    @Test
    void kindsOfWorkAreListed() {
        Api.as("teacher", "TEACHER")
                .get("/work-types")
                .then()
                .statusCode(200)
                .body("items.shortName", contains("ОТВ", "КР"))
                .body("items.control", contains(false, true));
        Api.as("guardian", "GUARDIAN").get("/work-types").then().statusCode(403);
    }

    private static ValidatableResponse create(String body) {
        return repeat(UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse repeat(String key, String body) {
        return Api.jsonAs("teacher", "TEACHER")
                .header("Idempotency-Key", key)
                .body(body)
                .post(works(LESSON_TODAY))
                .then();
    }

    private static ValidatableResponse change(String id, int version, String body) {
        return Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(WORKS + id)
                .then();
    }

    private static ValidatableResponse delete(String id, int version) {
        return Api.as("teacher", "TEACHER")
                .header("If-Match", "\"" + version + "\"")
                .delete(WORKS + id)
                .then();
    }

    private static String works(UUID lessonId) {
        return "/journals/" + JOURNAL_MATHS_7A + "/lessons/" + lessonId + "/works";
    }
}
