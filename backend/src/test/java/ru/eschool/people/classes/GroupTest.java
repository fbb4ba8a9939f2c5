package ru.eschool.people.classes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.people.PeopleIds.CLASS_7A;
import static ru.eschool.people.PeopleIds.GROUP_7A;
import static ru.eschool.people.PeopleIds.PART_7A_1;
import static ru.eschool.people.PeopleIds.PART_7A_2;
import static ru.eschool.people.PeopleIds.PART_7B;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.people.PeopleIds.PUPIL_2;
import static ru.eschool.people.PeopleIds.PUPIL_3;
import static ru.eschool.people.PeopleIds.PUPIL_7B;
import static ru.eschool.people.PeopleIds.PUPIL_LEFT;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** Who is taught together besides the class. PUPIL_1 is in the first Russian group of 7А; today is 12 November 2026. */
@SchoolTest
class GroupTest {
    @Test
    void aPupilGoesToTheOtherSubgroupFromADayOn() throws SQLException {
        asTeacher("2026-11-16", change(PUPIL_1, PART_7A_1, PART_7A_2))
                .statusCode(200)
                .body("changed", equalTo(1));
        assertEquals("[2026-09-01,2026-11-16)", during(PUPIL_1, PART_7A_1));
        assertEquals("[2026-11-16,)", during(PUPIL_1, PART_7A_2));
        // Back on the same day, and nobody was away.
        asTeacher("2026-11-16", change(PUPIL_1, PART_7A_2, PART_7A_1)).statusCode(200);
        assertEquals("[2026-09-01,)", during(PUPIL_1, PART_7A_1));
        assertEquals("0", one("select count(*) from group_membership where group_id = :PART_7A_2"));
    }

    @Test
    void theJournalAndTheMarksFollowTheDay() throws SQLException {
        teachRussianBySubgroups();
        asTeacher("2026-11-11", change(PUPIL_1, PART_7A_1, PART_7A_2)).statusCode(200);
        assertEquals("Алексеева Анна", pupilIn("a0e1", "2026-11-10"));
        assertEquals("", pupilIn("a0e1", "2026-11-12"));
        assertEquals("Алексеева Анна", pupilIn("a0e2", "2026-11-12"));
        assertEquals("", pupilIn("a0e2", "2026-11-10"));
    }

    @Test
    void marksAreNotLeftBehind() throws SQLException {
        teachRussianBySubgroups();
        execute("update journal set group_id = '00000000-0000-7000-8000-00000000a0ff' where id = :JOURNAL_MATHS_7A;"
                + " insert into study_group (school_id, academic_year, id, kind, name, class_id, subject_id) values"
                + " (:SCHOOL, 2026, '00000000-0000-7000-8000-00000000a0ff', 'SUBGROUP', '7А, математика 1', :CLASS_7A, :MATHS),"
                + " (:SCHOOL, 2026, '00000000-0000-7000-8000-00000000a0fe', 'SUBGROUP', '7А, математика 2', :CLASS_7A, :MATHS);"
                + " insert into group_membership (school_id, academic_year, group_id, student_id, whole_class, during) values"
                + " (:SCHOOL, 2026, '00000000-0000-7000-8000-00000000a0ff', :PUPIL_2, false, '[2026-09-01,)')");
        var first = UUID.fromString("00000000-0000-7000-8000-00000000a0ff");
        var second = UUID.fromString("00000000-0000-7000-8000-00000000a0fe");
        // The last mark is of 9 November.
        for (var role : new String[] {"deputy:DEPUTY_HEAD", "admin:SCHOOL_ADMIN", "teacher:CLASS_TEACHER"}) {
            place(role, "2026-11-09", change(PUPIL_2, first, second))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/changes/0/studentId"))
                    .body("errors[0].code", equalTo("records-in-group"));
        }
        asTeacher("2026-11-10", change(PUPIL_2, first, second)).statusCode(200);
    }

    @Test
    void allGoOrNobody() throws SQLException {
        asDeputy("2026-11-16", change(PUPIL_1, PART_7A_1, PART_7A_2), change(PUPIL_7B, null, PART_7A_2))
                .statusCode(400)
                .body("errors.pointer", contains("/changes/1/studentId"))
                .body("errors[0].code", equalTo("pupil-not-of-class"));
        assertEquals("[2026-09-01,)", during(PUPIL_1, PART_7A_1));
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        asDeputy("2026-11-16", change(PUPIL_1, null, PART_7A_1))
                .statusCode(400)
                .body("errors[0].code", equalTo("pupil-in-group-already"));
        asDeputy("2026-11-16", change(PUPIL_1, null, PART_7A_2))
                .statusCode(400)
                .body("errors[0].code", equalTo("pupil-in-other-subgroup"));
        asDeputy("2026-11-16", change(PUPIL_LEFT, null, PART_7A_2))
                .statusCode(400)
                .body("errors[0].code", equalTo("pupil-not-enrolled"));
        asDeputy("2027-07-01", change(PUPIL_2, null, PART_7A_2))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/from"));
        asDeputy("2026-11-16", change(PUPIL_1, PART_7A_1, PART_7B))
                .statusCode(400)
                .body("errors[0].code", equalTo("groups-no-parts"));
        asDeputy("2026-11-16", change(PUPIL_2, PART_7A_1, PART_7A_2))
                .statusCode(409)
                .body("code", equalTo("pupil-not-in-group"));
        asDeputy("2026-11-16", change(PUPIL_2, null, PART_7A_2), change(PUPIL_2, null, PART_7A_1))
                .statusCode(400)
                .body("errors[0].code", equalTo("pupil-placed-twice"));
        asDeputy("2026-11-16", change(PUPIL_1, PART_7A_1, PART_7A_1)).statusCode(400);
        asDeputy("2026-11-16", change(PUPIL_1, null, null)).statusCode(400);
    }

    @Test
    void whoIsInAClassIsNotChangedHere() {
        asDeputy("2026-11-16", change(PUPIL_7B, null, GROUP_7A)).statusCode(404).body("code", equalTo("group-unknown"));
    }

    @Test
    void aClassTeacherFillsTheSubgroupsOfTheOwnClassAndNoOtherGroup() {
        asTeacher("2026-11-16", change(PUPIL_7B, PART_7B, null))
                .statusCode(403)
                .body("code", equalTo("group-not-of-own-class"));
        var elective = open("ELECTIVE", "Олимпиадная математика", null);
        asTeacher("2026-11-16", change(PUPIL_1, null, elective)).statusCode(403);
        asDeputy("2026-11-16", change(PUPIL_1, null, elective), change(PUPIL_7B, null, elective))
                .statusCode(200);
        Api.as("teacher", "CLASS_TEACHER")
                .get("/groups")
                .then()
                .body("items", hasSize(2))
                .body("items.schoolClass.name", everyItem(equalTo("7А")));
    }

    @Test
    void aGroupTakesNoMoreThanItsPlaces() throws SQLException {
        var circle = open("EXTRACURRICULAR", "Шахматы", 2);
        asDeputy(
                        "2026-11-16",
                        change(PUPIL_1, null, circle),
                        change(PUPIL_2, null, circle),
                        change(PUPIL_3, null, circle))
                .statusCode(409)
                .body("code", equalTo("group-overfull"));
        assertEquals("0", one("select count(*) from group_membership where group_id = '" + circle + "'"));
        asDeputy("2026-12-01", change(PUPIL_1, null, circle), change(PUPIL_2, null, circle))
                .statusCode(200);
        // There is room until December, and not afterwards.
        asDeputy("2026-11-16", change(PUPIL_3, null, circle)).statusCode(409);
        asDeputy("2026-12-01", change(PUPIL_2, circle, null)).statusCode(200);
        asDeputy("2026-11-16", change(PUPIL_3, null, circle)).statusCode(200);
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/groups/" + circle)
                .then()
                .body("members.displayName", contains("Алексеева Анна", "Васильев Вадим"));
    }

    @Test
    void aGroupIsOpenedRenamedAndEndedWithEverybodysTimeInIt() throws SQLException {
        var group = open("EXTENDED_DAY", "ГПД 7-х классов", null);
        asDeputy("2026-11-16", change(PUPIL_1, null, group)).statusCode(200);
        changeGroup(group, 1, "{\"name\":\"ГПД\",\"shift\":2,\"schoolDays\":5}")
                .statusCode(200)
                .body("group.name", equalTo("ГПД"))
                .body("group.shift", equalTo(2));
        changeGroup(group, 1, "{\"name\":\"Другая\"}").statusCode(412);
        open("EXTENDED_DAY", "ГПД 2", null);
        changeGroup(group, 2, "{\"name\":\"гпд 2\"}").statusCode(409).body("code", equalTo("group-exists"));
        Api.as("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"2\"")
                .delete("/groups/" + group)
                .then()
                .statusCode(422)
                .body("code", equalTo("group-in-use"));
        Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"2\"")
                .body("{\"lastDay\":\"2026-12-29\"}")
                .put("/groups/" + group + "/end")
                .then()
                .statusCode(200)
                .body("members[0].until", equalTo("2026-12-29"));
        asDeputy("2027-01-11", change(PUPIL_2, null, group))
                .statusCode(400)
                .body("errors[0].code", equalTo("group-has-ended"));
    }

    @Test
    void aGroupSaysWhatItIs() {
        create("{\"academicYear\":2026,\"kind\":\"SUBGROUP\",\"group\":{\"name\":\"X\"}}")
                .statusCode(400)
                .body("errors.pointer", contains("/classId", "/subjectId"));
        create("{\"academicYear\":2026,\"kind\":\"WHOLE_CLASS\",\"group\":{\"name\":\"X\"}}")
                .statusCode(400);
        create("{\"academicYear\":2026,\"kind\":\"STREAM\",\"group\":{\"name\":\"X\",\"atHome\":true}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/atHome"));
        create("{\"academicYear\":2026,\"kind\":\"INDIVIDUAL\",\"classId\":\"" + CLASS_7A
                        + "\",\"group\":{\"name\":\"Алексеева, на дому\",\"atHome\":true,\"capacity\":1}}")
                .statusCode(201)
                .body("group.atHome", equalTo(true));
    }

    @Test
    void theBoardShowsPupilsGroupsAndPlacesInFewStatements() {
        Api.as("teacher", "CLASS_TEACHER")
                .get("/classes/" + CLASS_7A + "/subgroups")
                .then()
                .statusCode(200)
                .body("pupils.number", contains(1, 2, 3, 4))
                .body("groups.name", contains("7А, русский 1", "7А, русский 2"))
                .body("groups.subject.name", everyItem(equalTo("Русский язык")))
                .body("places.studentId", hasItem(PUPIL_1.toString()));
        assertTrue(Statements.count(() -> Api.as("deputy", "DEPUTY_HEAD").get("/classes/" + CLASS_7A + "/subgroups"))
                <= 6);
        assertTrue(Statements.count(() -> Api.as("deputy", "DEPUTY_HEAD").get("/groups")) <= 3);
    }

    /** The Russian lessons of 10 and 12 November in two journals, of which each subgroup has one. */
    private static void teachRussianBySubgroups() throws SQLException {
        execute("""
                insert into journal (school_id, academic_year, id, subject_id, group_id, grade, scale) values
                (:SCHOOL, 2026, '00000000-0000-7000-8000-00000000a0e1', :RUSSIAN, :PART_7A_1, 7, 'FIVE_POINT'),
                (:SCHOOL, 2026, '00000000-0000-7000-8000-00000000a0e2', :RUSSIAN, :PART_7A_2, 7, 'FIVE_POINT')""");
    }

    private static String pupilIn(String journal, String day) {
        var grid = Api.as("deputy", "DEPUTY_HEAD")
                .get("/journals/00000000-0000-7000-8000-00000000" + journal + "/grid?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract();
        return grid.<java.util.List<String>>path("students.displayName").stream()
                .collect(Collectors.joining(","));
    }

    private record Change(UUID student, UUID from, UUID to) {
        String json() {
            return "{\"studentId\":\"" + student + "\""
                    + (from == null ? "" : ",\"fromGroupId\":\"" + from + "\"")
                    + (to == null ? "" : ",\"toGroupId\":\"" + to + "\"") + "}";
        }
    }

    private static Change change(UUID student, UUID from, UUID to) {
        return new Change(student, from, to);
    }

    private static ValidatableResponse asTeacher(String from, Change... changes) {
        return place("teacher:CLASS_TEACHER", from, changes);
    }

    private static ValidatableResponse asDeputy(String from, Change... changes) {
        return place("deputy:DEPUTY_HEAD", from, changes);
    }

    private static ValidatableResponse place(String who, String from, Change... changes) {
        return Api.jsonAs(who.split(":")[0], who.split(":")[1])
                .body("{\"from\":\"" + from + "\",\"changes\":["
                        + Arrays.stream(changes).map(Change::json).collect(Collectors.joining(",")) + "]}")
                .put("/group-places")
                .then();
    }

    private static UUID open(String kind, String name, Integer capacity) {
        return UUID.fromString(create("{\"academicYear\":2026,\"kind\":\"" + kind + "\",\"group\":{\"name\":\"" + name
                        + "\"" + (capacity == null ? "" : ",\"capacity\":" + capacity) + "}}")
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static ValidatableResponse create(String body) {
        return Api.createAs("deputy", "DEPUTY_HEAD").body(body).post("/groups").then();
    }

    private static ValidatableResponse changeGroup(UUID group, int version, String body) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/groups/" + group)
                .then();
    }

    private static String during(UUID student, UUID group) throws SQLException {
        return one("select during::text from group_membership where student_id = '" + student + "' and group_id = '"
                + group + "'");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(Fixture.sql(sql));
        }
    }

    private static String one(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(Fixture.sql(sql))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
