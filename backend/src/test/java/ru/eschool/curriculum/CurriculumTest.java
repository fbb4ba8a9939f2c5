package ru.eschool.curriculum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.curriculum.CurriculumIds.FOREIGN_LINE;
import static ru.eschool.curriculum.CurriculumIds.LINE_RUSSIAN_2;
import static ru.eschool.school.SchoolIds.FOREIGN_MATHS;
import static ru.eschool.school.SchoolIds.MATHS;
import static ru.eschool.school.SchoolIds.RUSSIAN;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** The deputy head enters how many hours a week each grade has a subject; everybody who plans by it reads it. */
@SchoolTest
class CurriculumTest {
    private static final String NEXT_YEAR =
            "insert into academic_year (school_id, academic_year, starts_on, ends_on, status)"
                    + " values (:SCHOOL, 2027, '2027-09-01', '2028-05-26', 'PLANNED')";

    @Test
    void theCurriculumComesWithTheGradesAndSubjectsItIsMadeFor() {
        read("teacher", "TEACHER", "")
                .body("academicYear", equalTo(2026))
                .body("id", notNullValue())
                .body("archived", equalTo(false))
                .body("copyable", equalTo(false))
                .body("years", contains(2026))
                .body("grades", contains(1, 7))
                .body("subjects.name", contains("Русский язык", "Математика"))
                .body("lines", hasSize(1))
                .body("lines[0].id", equalTo(LINE_RUSSIAN_2.toString()))
                .body("lines[0].weeklyHours", equalTo(5.0f))
                .body("lines[0].part", equalTo("MANDATORY"))
                .body("lines[0].version", equalTo(1));
        assertEquals(7, Statements.count(() -> read("hr", "HR_OFFICER", "")));
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/curriculum?academicYear=2031")
                .then()
                .statusCode(404)
                .body("code", equalTo("academic-year-unknown"));
    }

    @Test
    void theDeputyAddsChangesAndTakesAwayALine() {
        var id = create(line(7, MATHS, "5.5"))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("grade", equalTo(7))
                .body("weeklyHours", equalTo(5.5f))
                .extract()
                .<String>path("id");
        change(id, 1, "{\"weeklyHours\":6,\"part\":\"SCHOOL\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("part", equalTo("SCHOOL"));
        change(id, 2, "{\"weeklyHours\":6.0,\"part\":\"SCHOOL\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        read("deputy", "DEPUTY_HEAD", "").body("lines.grade", contains(2, 7));
        delete(id, 2).statusCode(204);
        read("deputy", "DEPUTY_HEAD", "").body("lines.grade", contains(2));
        delete(id, 2).statusCode(404).body("code", equalTo("curriculum-line-not-found"));
    }

    @Test
    void whoComesTooLateIsShownWhatStandsThereNow() {
        change(LINE_RUSSIAN_2.toString(), 1, "{\"weeklyHours\":4,\"part\":\"MANDATORY\"}")
                .statusCode(200);
        change(LINE_RUSSIAN_2.toString(), 1, "{\"weeklyHours\":3,\"part\":\"MANDATORY\"}")
                .statusCode(412)
                .header("ETag", equalTo("\"2\""))
                .body("current.weeklyHours", equalTo(4.0f));
        delete(LINE_RUSSIAN_2.toString(), 1).statusCode(412).body("current.version", equalTo(2));
    }

    @Test
    void ofTwoWhoChangeALineAtOnceOneIsTold() throws Exception {
        assertEquals(
                List.of(200, 412),
                atOnce(
                        2,
                        number -> change(
                                LINE_RUSSIAN_2.toString(),
                                1,
                                "{\"weeklyHours\":" + (number + 1) + ",\"part\":\"MANDATORY\"}")));
    }

    @Test
    void aGradeHasASubjectOnceEvenAtOnce() throws Exception {
        create(line(2, RUSSIAN, "3"))
                .statusCode(409)
                .body("code", equalTo("curriculum-line-twice"))
                .body("errors[0].pointer", equalTo("/subjectId"));
        assertEquals(List.of(201, 409, 409), atOnce(3, number -> create(line(5, MATHS, "4"))));
    }

    @Test
    void aRepeatedRequestAddsOneLine() {
        var key = UUID.randomUUID().toString();
        var first = create(key, line(9, MATHS, "5")).statusCode(201).extract().<String>path("id");
        create(key, line(9, MATHS, "5")).statusCode(201).body("id", equalTo(first));
        create(key, line(9, MATHS, "6")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void wrongLinesAreRefused() throws SQLException {
        for (var hours : List.of("0", "-1", "40.5", "1.25", "\"x\"", "1e9", "null")) {
            refused(line(7, MATHS, hours), "/weeklyHours");
            change(LINE_RUSSIAN_2.toString(), 1, "{\"weeklyHours\":" + hours + ",\"part\":\"MANDATORY\"}")
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/weeklyHours"));
        }
        refused(line(0, MATHS, "1"), "/grade");
        refused(line(12, MATHS, "1"), "/grade");
        refused(line(7, UUID.randomUUID(), "1"), "/subjectId");
        refused(line(7, FOREIGN_MATHS, "1"), "/subjectId");
        refused(line(7, MATHS, "1").replace("MANDATORY", "OTHER"), "/part");
        create(line(7, MATHS, "1").replace("2026", "2031")).statusCode(404);
        change(FOREIGN_LINE.toString(), 1, "{\"weeklyHours\":1,\"part\":\"MANDATORY\"}")
                .statusCode(404);
        run("update academic_year set status = 'ARCHIVED' where school_id = :SCHOOL");
        create(line(7, MATHS, "1")).statusCode(422).body("code", equalTo("year-archived"));
        change(LINE_RUSSIAN_2.toString(), 1, "{\"weeklyHours\":1,\"part\":\"MANDATORY\"}")
                .statusCode(422);
        delete(LINE_RUSSIAN_2.toString(), 1).statusCode(422);
        read("principal", "PRINCIPAL", "?academicYear=2026").body("archived", equalTo(true));
    }

    @Test
    void anEmptyYearTakesOverTheLinesOfTheOneBefore() throws SQLException {
        run(NEXT_YEAR);
        change(LINE_RUSSIAN_2.toString(), 1, "{\"weeklyHours\":4.5,\"part\":\"SCHOOL\"}")
                .statusCode(200);
        read("deputy", "DEPUTY_HEAD", "?academicYear=2027")
                .body("years", contains(2027, 2026))
                .body("copyable", equalTo(true))
                .body("lines", empty());
        var key = UUID.randomUUID().toString();
        copy(key, 2027)
                .statusCode(201)
                .body("academicYear", equalTo(2027))
                .body("copyable", equalTo(false))
                .body("lines", hasSize(1))
                .body("lines[0].id", not(equalTo(LINE_RUSSIAN_2.toString())))
                .body("lines[0].academicYear", equalTo(2027))
                .body("lines[0].weeklyHours", equalTo(4.5f))
                .body("lines[0].part", equalTo("SCHOOL"))
                .body("lines[0].version", equalTo(1));
        copy(key, 2027).statusCode(201);
        copy(2027).statusCode(422).body("code", equalTo("curriculum-not-empty"));
        read("deputy", "DEPUTY_HEAD", "?academicYear=2026").body("lines[0].id", equalTo(LINE_RUSSIAN_2.toString()));
    }

    @Test
    void whatCannotBeTakenOverIsRefused() throws SQLException {
        copy(2027).statusCode(404).body("code", equalTo("academic-year-unknown"));
        copy(2026).statusCode(422).body("code", equalTo("curriculum-not-empty"));
        delete(LINE_RUSSIAN_2.toString(), 1).statusCode(204);
        copy(2026).statusCode(422).body("code", equalTo("curriculum-nothing-to-copy"));
        run("update academic_year set status = 'ARCHIVED' where school_id = :SCHOOL");
        copy(2026).statusCode(422).body("code", equalTo("year-archived"));
    }

    @Test
    void ofTwoWhoTakeOverAtOnceOneDoes() throws Exception {
        run(NEXT_YEAR);
        assertEquals(List.of(201, 422), atOnce(2, number -> copy(2027)));
        read("deputy", "DEPUTY_HEAD", "?academicYear=2027").body("lines", hasSize(1));
    }

    @Test
    void eachChangeIsInTheRecordsHistory() throws SQLException {
        change(LINE_RUSSIAN_2.toString(), 1, "{\"weeklyHours\":4,\"part\":\"MANDATORY\"}")
                .statusCode(200);
        assertEquals(
                "{weekly_hours}",
                one("select fields::text from record_history where record = 'curriculum_line'"
                        + " and record_key = '2026/2/' || :RUSSIAN and action = 'CHANGED' and actor_id = :DEPUTY"));
    }

    private interface Attempt {
        ValidatableResponse make(int number);
    }

    private static List<Integer> atOnce(int times, Attempt attempt) throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            var tasks = IntStream.range(0, times)
                    .mapToObj(number -> (Callable<Integer>)
                            () -> attempt.make(number).extract().statusCode())
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        return answers.stream().sorted().toList();
    }

    private static String line(int grade, UUID subject, String hours) {
        return "{\"academicYear\":2026,\"grade\":" + grade + ",\"subjectId\":\"" + subject + "\",\"weeklyHours\":"
                + hours + ",\"part\":\"MANDATORY\"}";
    }

    private static void refused(String body, String pointer) {
        create(body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse read(String login, String role, String query) {
        return Api.as(login, role).get("/curriculum" + query).then().statusCode(200);
    }

    private static ValidatableResponse create(String body) {
        return create(UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse create(String key, String body) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/curriculum-lines")
                .then();
    }

    private static ValidatableResponse change(String id, int version, String body) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/curriculum-lines/" + id)
                .then();
    }

    private static ValidatableResponse delete(String id, int version) {
        return Api.as("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .delete("/curriculum-lines/" + id)
                .then();
    }

    private static ValidatableResponse copy(int year) {
        return copy(UUID.randomUUID().toString(), year);
    }

    private static ValidatableResponse copy(String key, int year) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("Idempotency-Key", key)
                .body("{\"academicYear\":" + year + "}")
                .post("/curriculum-copies")
                .then();
    }

    private static String one(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(Fixture.sql(sql))) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(sql));
        }
    }
}
