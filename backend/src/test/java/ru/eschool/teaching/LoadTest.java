package ru.eschool.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.people.PeopleIds.ADMIN;
import static ru.eschool.people.PeopleIds.GROUP_7A;
import static ru.eschool.people.PeopleIds.GROUP_7B;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.people.PeopleIds.STRANGER;
import static ru.eschool.people.PeopleIds.TEACHER;
import static ru.eschool.people.PeopleIds.TEACHER2;
import static ru.eschool.school.SchoolIds.MATHS;
import static ru.eschool.school.SchoolIds.RUSSIAN;
import static ru.eschool.teaching.TeachingIds.LOAD_DRAFT;
import static ru.eschool.teaching.TeachingIds.LOAD_MATHS_7A;
import static ru.eschool.teaching.TeachingIds.LOAD_MATHS_7B;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** The deputy head gives the groups of the year to teachers; journals follow (002, annex 5). */
@SchoolTest
class LoadTest {
    @Test
    void aDraftOpensNoJournalAndAConfirmedOneDoes() {
        assertEquals(List.of(), journalsOf("teacher", "7Б"));
        confirm(LOAD_DRAFT, 1).statusCode(200).body("confirmed", equalTo(1));
        assertEquals(List.of("Русский язык"), journalsOf("teacher", "7Б"));
        confirm(LOAD_DRAFT, 1).statusCode(200).body("confirmed", equalTo(0));
        loads("deputy", "DEPUTY_HEAD", "?confirmed=false").body("items", empty());
    }

    @Test
    void onlyWhatTheDeputySawIsConfirmedAndAllOrNothing() {
        var id = create(added(GROUP_7B, MATHS, TEACHER))
                .statusCode(201)
                .extract()
                .<String>path("id");
        change(LOAD_DRAFT, 1, line(GROUP_7B, RUSSIAN, TEACHER)).statusCode(200);
        var both =
                "{\"academicYear\":2026,\"lines\":[" + seen(UUID.fromString(id), 1) + "," + seen(LOAD_DRAFT, 1) + "]}";
        confirm(both).statusCode(412);
        assertEquals(
                0,
                loads(
                                "deputy",
                                "DEPUTY_HEAD",
                                "?confirmed=true&classId=" + PeopleIds.CLASS_7B + "&teacherId=" + TEACHER)
                        .extract()
                        .<List<?>>path("items")
                        .size());
        confirm(UUID.fromString(id), 1).statusCode(200).body("confirmed", equalTo(1));
        assertEquals(List.of("Математика"), journalsOf("teacher", "7Б"));
        loads("deputy", "DEPUTY_HEAD", "?confirmed=false").body("items.id", contains(LOAD_DRAFT.toString()));
        confirm(UUID.randomUUID(), 1).statusCode(412);
        confirm("{\"academicYear\":2026,\"lines\":[]}").statusCode(400).body("errors[0].pointer", equalTo("/lines"));
    }

    @Test
    void aJournalOfTheFirstGradeHasNoMarksAndAVacancyHasAJournalWithoutATeacher() throws SQLException {
        var body = "{\"academicYear\":2026,\"line\":{\"groupId\":\"" + PeopleIds.GROUP_1A + "\",\"subjectId\":\""
                + RUSSIAN + "\",\"weeklyHours\":5}}";
        var made = create(body)
                .statusCode(201)
                .body("grade", equalTo(1))
                .body("teacher", nullValue())
                .body("since", equalTo("2026-09-01"))
                .extract()
                .<String>path("id");
        confirm(UUID.fromString(made), 1).statusCode(200);
        assertEquals(
                "NO_MARKS 0",
                one(
                        "select j.scale || ' ' || count(t) from journal j left join journal_teacher t on t.journal_id = j.id"
                                + " where j.group_id = :GROUP_1A and j.subject_id = :RUSSIAN group by j.scale"));
    }

    @Test
    void aConfirmedLineChangesItsHoursAndItsEndOnly() {
        change(
                        LOAD_MATHS_7B,
                        1,
                        "{\"groupId\":\"" + GROUP_7B + "\",\"subjectId\":\"" + MATHS + "\",\"teacherId\":\"" + TEACHER2
                                + "\",\"weeklyHours\":6.5,\"until\":\"2026-12-31\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("weeklyHours", equalTo(6.5f))
                .body("until", equalTo("2026-12-31"))
                .body("confirmedAt", notNullValue());
        for (var other : List.of(
                line(GROUP_7A, MATHS, TEACHER2), line(GROUP_7B, RUSSIAN, TEACHER2), line(GROUP_7B, MATHS, TEACHER))) {
            change(LOAD_MATHS_7B, 2, other).statusCode(422).body("code", equalTo("load-confirmed"));
        }
    }

    @Test
    void aLineThatEndsTakesTheJournalAwayAfterItsLastDay() throws SQLException {
        run("update lesson set status = 'CANCELLED' where group_id = :GROUP_7B");
        assertEquals(List.of("Математика"), journalsOf("teacher2", "7Б"));
        change(
                        LOAD_MATHS_7B,
                        1,
                        "{\"groupId\":\"" + GROUP_7B + "\",\"subjectId\":\"" + MATHS + "\",\"teacherId\":\"" + TEACHER2
                                + "\",\"weeklyHours\":5,\"until\":\"2026-11-11\"}")
                .statusCode(200);
        assertEquals(List.of(), journalsOf("teacher2", "7Б"));
    }

    @Test
    void aLineDoesNotEndBeforeLessonsOfItsTeacher() {
        change(
                        LOAD_MATHS_7A,
                        1,
                        "{\"groupId\":\"" + GROUP_7A + "\",\"subjectId\":\"" + MATHS + "\",\"teacherId\":\"" + TEACHER
                                + "\",\"weeklyHours\":5,\"until\":\"2026-11-11\"}")
                .statusCode(422)
                .body("code", equalTo("load-lessons-after"))
                .body("detail", containsString("Уроков учителя в этой группе: 2, последний 13 ноября"));
        delete(LOAD_MATHS_7A, 1)
                .statusCode(422)
                .body("code", equalTo("load-in-lessons"))
                .body("detail", containsString(": 5,"));
        Api.as("teacher", "TEACHER").get("/journals/" + JOURNAL_MATHS_7A).then().statusCode(200);
    }

    @Test
    void aJournalGoesWithTheLastLineOfItsLoadAndNothingElseDoes() throws SQLException {
        var second = create(added(GROUP_7B, RUSSIAN, TEACHER2))
                .statusCode(201)
                .extract()
                .<String>path("id");
        confirm("{\"academicYear\":2026,\"lines\":[" + seen(UUID.fromString(second), 1) + "," + seen(LOAD_DRAFT, 1)
                        + "]}")
                .statusCode(200)
                .body("confirmed", equalTo(2));
        delete(LOAD_DRAFT, 2).statusCode(204);
        assertEquals(List.of(), journalsOf("teacher", "7Б"));
        assertEquals(List.of("Русский язык", "Математика"), journalsOf("teacher2", "7Б"));
        delete(UUID.fromString(second), 2).statusCode(204);
        assertEquals(List.of("Математика"), journalsOf("teacher2", "7Б"));
        assertEquals("0", one("select count(*) from journal where group_id = :GROUP_7B and subject_id = :RUSSIAN"));
        delete(LOAD_DRAFT, 2).statusCode(404).body("code", equalTo("load-not-found"));
    }

    @Test
    void aHandoverGivesTheLessonsOfThatTimeToTheNewTeacher() throws SQLException {
        run("update lesson set substitute_id = :TEACHER2 where id = :LESSON_TOMORROW");
        var next = handOver(LOAD_MATHS_7A, TEACHER2, "2026-11-13")
                .statusCode(201)
                .header("Location", containsString("/teaching-loads/"))
                .body("teacher.displayName", equalTo("Сидорова Нина Павловна"))
                .body("since", equalTo("2026-11-13"))
                .body("weeklyHours", equalTo(5.0f))
                .body("confirmedAt", notNullValue())
                .extract()
                .<String>path("id");
        loads("deputy", "DEPUTY_HEAD", "?subjectId=" + MATHS + "&teacherId=" + TEACHER)
                .body("items.find { it.id == '" + LOAD_MATHS_7A + "' }.until", equalTo("2026-11-12"));
        assertEquals(
                "true true",
                one(
                        "select (select teacher_id = :TEACHER from lesson where id = :LESSON_TODAY) || ' ' ||"
                                + " (select teacher_id = :TEACHER2 and substitute_id is null from lesson where id = :LESSON_TOMORROW)"));
        assertEquals("[2026-11-13,)", one("select during::text from journal_teacher where id = '" + next + "'"));
        assertEquals(
                "5", one("select entry from mark where work_id = :WORK_9_NOV and student_id = :PUPIL_1"), "marks stay");
        handOver(LOAD_MATHS_7A, TEACHER2, "2026-11-13").statusCode(400).body("errors[0].pointer", equalTo("/from"));
    }

    @Test
    void aHandoverToSomebodyWhoHasAnotherLessonThenChangesNothing() throws SQLException {
        handOver(LOAD_MATHS_7A, TEACHER2, "2026-11-12").statusCode(409).body("code", equalTo("lesson-teacher-clash"));
        assertEquals(
                "1 true", one("select version || ' ' || (until is null) from teaching_load where id = :LOAD_MATHS_7A"));
        assertEquals("t", one("select teacher_id = :TEACHER from lesson where id = :LESSON_TODAY"));
        assertEquals("1", one("select count(*) from journal_teacher where journal_id = :JOURNAL_MATHS_7A"));
    }

    @Test
    void whatCannotBeHandedOverIsRefused() {
        handOver(LOAD_DRAFT, TEACHER2, "2026-11-16").statusCode(422).body("code", equalTo("load-draft"));
        handOver(LOAD_MATHS_7A, TEACHER, "2026-11-16").statusCode(400).body("errors[0].pointer", equalTo("/teacherId"));
        handOver(LOAD_MATHS_7A, PUPIL_1, "2026-11-16").statusCode(400).body("errors[0].pointer", equalTo("/teacherId"));
        handOver(LOAD_MATHS_7A, TEACHER2, "2026-09-01").statusCode(400).body("errors[0].pointer", equalTo("/from"));
        handOver(LOAD_MATHS_7A, TEACHER2, "2028-01-10").statusCode(400).body("errors[0].pointer", equalTo("/since"));
        handOver(TeachingIds.FOREIGN_LOAD, TEACHER2, "2026-11-16").statusCode(404);
    }

    @Test
    void ofTwoHandoversAtOnceOneComes() throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = List.of(TEACHER2, ADMIN).stream()
                    .map(teacher -> (Callable<Integer>) () -> handOver(LOAD_MATHS_7A, teacher, "2026-11-16")
                            .extract()
                            .statusCode())
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(201, 400), answers.stream().sorted().toList());
        assertEquals("2", one("select count(*) from teaching_load where group_id = :GROUP_7A and subject_id = :MATHS"));
    }

    @Test
    void whoGivesTheSameTwiceIsToldSoEvenAtOnce() throws Exception {
        create(added(GROUP_7A, MATHS, TEACHER))
                .statusCode(409)
                .body("code", equalTo("load-twice"))
                .body("errors[0].pointer", equalTo("/teacherId"));
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var tasks = IntStream.range(0, 3)
                    .mapToObj(n -> (Callable<Integer>) () ->
                            create(added(GROUP_7A, MATHS, TEACHER2)).extract().statusCode())
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(201, 409, 409), answers.stream().sorted().toList());
    }

    @Test
    void aDraftChangesAsAWholeUnderItsVersion() {
        change(LOAD_DRAFT, 1, line(GROUP_7A, RUSSIAN, TEACHER))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("group.name", equalTo("7А"))
                .body("weeklyHours", equalTo(4.0f));
        change(LOAD_DRAFT, 1, line(GROUP_7B, RUSSIAN, TEACHER))
                .statusCode(412)
                .header("ETag", equalTo("\"2\""))
                .body("current.group.name", equalTo("7А"));
        delete(LOAD_DRAFT, 1).statusCode(412).body("current.version", equalTo(2));
        change(LOAD_DRAFT, 2, line(GROUP_7A, RUSSIAN, TEACHER)).statusCode(200).header("ETag", equalTo("\"2\""));
        delete(LOAD_DRAFT, 2).statusCode(204);
    }

    @Test
    void aRepeatedRequestAddsOneLine() {
        var key = UUID.randomUUID().toString();
        var first = create(key, added(GROUP_7A, MATHS, TEACHER2))
                .statusCode(201)
                .extract()
                .<String>path("id");
        create(key, added(GROUP_7A, MATHS, TEACHER2)).statusCode(201).body("id", equalTo(first));
        create(key, added(GROUP_7A, RUSSIAN, TEACHER)).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void wrongLinesAreRefused() throws SQLException {
        refused(added(UUID.randomUUID(), MATHS, TEACHER), "/groupId");
        refused(added(PeopleIds.FOREIGN_GROUP, MATHS, TEACHER), "/groupId");
        refused(added(GROUP_7B, UUID.randomUUID(), TEACHER), "/subjectId");
        refused(added(GROUP_7B, RUSSIAN, PUPIL_1), "/teacherId");
        refused(added(GROUP_7B, RUSSIAN, STRANGER), "/teacherId");
        var start =
                "{\"academicYear\":2026,\"line\":{\"groupId\":\"" + GROUP_7B + "\",\"subjectId\":\"" + RUSSIAN + "\",";
        for (var hours : List.of("0", "-1", "40.5", "1.25", "\"x\"", "1e9")) {
            refused(start + "\"weeklyHours\":" + hours + "}}", "/line/weeklyHours");
        }
        refused(start + "\"weeklyHours\":1,\"grade\":8}}", "/grade");
        refused(start + "\"weeklyHours\":1,\"since\":\"2026-08-01\"}}", "/since");
        refused(start + "\"weeklyHours\":1,\"since\":\"2026-10-02\",\"until\":\"2026-10-01\"}}", "/until");
        create(added(GROUP_7B, RUSSIAN, TEACHER).replace("2026", "2031")).statusCode(404);
        run("update staff_member set dismissed_on = '2026-08-31' where person_id = :TEACHER2");
        refused(added(GROUP_7B, RUSSIAN, TEACHER2), "/teacherId");
        run("update academic_year set status = 'ARCHIVED' where school_id = :SCHOOL");
        create(added(GROUP_7B, RUSSIAN, TEACHER)).statusCode(422).body("code", equalTo("year-archived"));
        change(LOAD_DRAFT, 1, line(GROUP_7B, RUSSIAN, TEACHER)).statusCode(422);
        confirm(LOAD_DRAFT, 1).statusCode(422);
        delete(LOAD_DRAFT, 1).statusCode(422);
    }

    @Test
    void aGroupOfSeveralClassesSaysItsGrade() throws SQLException {
        run("update study_group set kind = 'STREAM', class_id = null where id = :GROUP_7B");
        var start = "{\"academicYear\":2026,\"line\":{\"groupId\":\"" + GROUP_7B + "\",\"subjectId\":\"" + RUSSIAN
                + "\",\"weeklyHours\":1";
        refused(start + "}}", "/grade");
        create(start + ",\"grade\":9}}")
                .statusCode(201)
                .body("grade", equalTo(9))
                .body("group.classId", nullValue());
    }

    @Test
    void aTeacherSeesTheOwnLoadAndNobodyElses() throws SQLException {
        loads("teacher", "TEACHER", "").body("items.teacher.id.unique()", contains(TEACHER.toString()));
        loads("teacher", "TEACHER", "?teacherId=" + TEACHER2).body("items", empty());
        loads("deputy", "DEPUTY_HEAD", "").body("items", hasSize(5));
        Api.as("teacher", "TEACHER").get("/teaching-load-overview").then().statusCode(403);
    }

    @Test
    void theListComesInPartsAndByClass() {
        var first = loads("principal", "PRINCIPAL", "?limit=2");
        first.body("items.group.name", contains("1А", "7А"));
        var cursor = first.extract().<String>path("nextCursor");
        loads("principal", "PRINCIPAL", "?limit=500&cursor=" + cursor)
                .body("items.group.name", contains("7А", "7Б", "7Б"))
                .body("nextCursor", nullValue());
        loads("principal", "PRINCIPAL", "?classId=" + PeopleIds.CLASS_7B).body("items", hasSize(2));
        Api.as("principal", "PRINCIPAL").get("/teaching-loads?cursor=x").then().statusCode(400);
        assertEquals(2, Statements.count(() -> loads("principal", "PRINCIPAL", "?academicYear=2026")));
    }

    @Test
    void theOverviewHoldsTheLoadAgainstTheCurriculum() throws SQLException {
        run("insert into curriculum_line (school_id, academic_year, grade, subject_id, weekly_hours) values"
                + " (:SCHOOL, 2026, 7, :MATHS, 6), (:SCHOOL, 2026, 7, :RUSSIAN, 4)");
        run("insert into study_group (school_id, academic_year, id, kind, name, class_id) values"
                + " (:SCHOOL, 2026, '00000000-0000-7000-8000-00000000a0f1', 'SUBGROUP', '7А, 1', :CLASS_7A),"
                + " (:SCHOOL, 2026, '00000000-0000-7000-8000-00000000a0f2', 'SUBGROUP', '7А, 2', :CLASS_7A)");
        run(
                "insert into teaching_load (school_id, academic_year, id, group_id, subject_id, grade, teacher_id, weekly_hours, since) values"
                        + " (:SCHOOL, 2026, gen_random_uuid(), '00000000-0000-7000-8000-00000000a0f1', :MATHS, 7, :TEACHER, 1, '2026-09-01'),"
                        + " (:SCHOOL, 2026, gen_random_uuid(), '00000000-0000-7000-8000-00000000a0f2', :MATHS, 7, null, 2, '2026-09-01'),"
                        + " (:SCHOOL, 2026, gen_random_uuid(), '00000000-0000-7000-8000-00000000a0f2', :MATHS, 7, :DEPUTY, 9, '2027-01-11')");
        var overview = Api.as("scheduler", "SCHEDULER")
                .get("/teaching-load-overview")
                .then()
                .statusCode(200)
                .body("on", equalTo("2026-11-12"))
                .body("groups.name", hasItem("7А, 1"));
        var maths = "classes.find { it.className == '7А' && it.subject.name == 'Математика' }.";
        overview.body(maths + "required", equalTo(6.0f))
                .body(maths + "least", equalTo(6.0f))
                .body(maths + "most", equalTo(7.0f))
                .body(maths + "vacant", equalTo(2.0f));
        var russian = "classes.find { it.className == '7Б' && it.subject.name == 'Русский язык' }.";
        overview.body(russian + "required", equalTo(4.0f)).body(russian + "least", equalTo(3.5f));
        var first = "classes.find { it.className == '1А' }.";
        overview.body(first + "required", nullValue()).body(first + "least", equalTo(5.0f));
        var teacher = "teachers.find { it.teacher.id == '" + TEACHER + "' }.";
        overview.body(teacher + "weeklyHours", equalTo(14.5f)).body(teacher + "groups", equalTo(4));
        overview.body("teachers.find { it.teacher.id == '" + ADMIN + "' }.groups", equalTo(0));
        Api.as("scheduler", "SCHEDULER")
                .get("/teaching-load-overview?academicYear=2031")
                .then()
                .statusCode(404);
    }

    @Test
    void eachChangeIsInTheRecordsHistory() throws SQLException {
        change(LOAD_DRAFT, 1, line(GROUP_7B, RUSSIAN, TEACHER)).statusCode(200);
        assertEquals(
                "t",
                one(
                        "select exists (select from record_history where record = 'teaching_load' and record_key = '' || :LOAD_DRAFT and actor_id = :DEPUTY)"));
    }

    private static String line(UUID group, UUID subject, UUID teacher) {
        return "{\"groupId\":\"" + group + "\",\"subjectId\":\"" + subject + "\",\"teacherId\":\"" + teacher
                + "\",\"weeklyHours\":4}";
    }

    private static String added(UUID group, UUID subject, UUID teacher) {
        return "{\"academicYear\":2026,\"line\":" + line(group, subject, teacher) + "}";
    }

    private static void refused(String body, String pointer) {
        create(body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse create(String body) {
        return create(UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse create(String key, String body) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/teaching-loads")
                .then();
    }

    private static ValidatableResponse change(UUID id, int version, String body) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/teaching-loads/" + id)
                .then();
    }

    private static ValidatableResponse delete(UUID id, int version) {
        return Api.as("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .delete("/teaching-loads/" + id)
                .then();
    }

    private static String seen(UUID id, int version) {
        return "{\"id\":\"" + id + "\",\"version\":" + version + "}";
    }

    private static ValidatableResponse confirm(UUID id, int version) {
        return confirm("{\"academicYear\":2026,\"lines\":[" + seen(id, version) + "]}");
    }

    private static ValidatableResponse confirm(String body) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .body(body)
                .put("/teaching-load-confirmation")
                .then();
    }

    private static ValidatableResponse handOver(UUID id, UUID teacher, String from) {
        return Api.createAs("deputy", "DEPUTY_HEAD")
                .body("{\"teacherId\":\"" + teacher + "\",\"from\":\"" + from + "\"}")
                .post("/teaching-loads/" + id + "/handover")
                .then();
    }

    private static ValidatableResponse loads(String login, String role, String query) {
        return Api.as(login, role).get("/teaching-loads" + query).then().statusCode(200);
    }

    private static List<String> journalsOf(String teacher, String group) {
        return Api.as(teacher, "TEACHER")
                .get("/journals")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.groupName == '" + group + "' }.subject.name");
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
