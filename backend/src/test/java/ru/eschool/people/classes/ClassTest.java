package ru.eschool.people.classes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.people.PeopleIds.ACTING_7A;
import static ru.eschool.people.PeopleIds.CLASS_7A;
import static ru.eschool.people.PeopleIds.CLASS_7B;
import static ru.eschool.people.PeopleIds.HELPER;
import static ru.eschool.people.PeopleIds.LEADER_7A;
import static ru.eschool.people.PeopleIds.LEAVER;
import static ru.eschool.people.PeopleIds.TEACHER;
import static ru.eschool.people.PeopleIds.TEACHER2;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** The deputy head opens classes and gives them to their teachers. Today is 12 November 2026. */
@SchoolTest
class ClassTest {
    @Test
    void aClassThatIsHandedOverIsTheNewTeachersFromThatDay() {
        give(CLASS_7A, TEACHER2, "2026-11-12", null)
                .statusCode(201)
                .body("leaders.findAll { !it.acting }.person.id", contains(TEACHER2.toString(), TEACHER.toString()))
                .body("leaders.find { it.person.id == '" + TEACHER + "' }.until", equalTo("2026-11-11"));
        ownPupils("teacher2", CLASS_7A).statusCode(200).body("items", hasSize(4));
        Api.as("teacher2", "CLASS_TEACHER")
                .get("/students/" + PeopleIds.PUPIL_1 + "/diary-weeks/2026-11-09")
                .then()
                .statusCode(200);
        // The role went with the only class; that of a teacher stays.
        ownPupils("teacher", CLASS_7A).statusCode(403);
        Api.as("teacher", "TEACHER").get("/journals").then().statusCode(200);
        Api.as("principal", "PRINCIPAL")
                .get("/access-events?personId=" + TEACHER)
                .then()
                .body("items[0].kind", equalTo("ROLE_ENDED"))
                .body("items[0].actor.id", equalTo(PeopleIds.DEPUTY.toString()));
    }

    @Test
    void aHandoverAheadChangesNothingToday() throws SQLException {
        give(CLASS_7A, TEACHER2, "2026-11-16", null).statusCode(201);
        ownPupils("teacher", CLASS_7A).statusCode(200);
        ownPupils("teacher2", CLASS_7A).statusCode(403);
        assertEquals(
                "[2026-11-16,)",
                one("select during::text from role_assignment where person_id = :TEACHER2 and role = 'CLASS_TEACHER'"));
        assertEquals(
                "[2026-08-20,2026-11-16)",
                one("select during::text from role_assignment where person_id = :TEACHER and role = 'CLASS_TEACHER'"));
        give(CLASS_7A, HELPER, "2026-11-13", null)
                .statusCode(409)
                .body("code", equalTo("class-given-later"))
                .body("errors[0].pointer", equalTo("/from"));
    }

    @Test
    void whatHasNotBegunIsTakenBackAndTheTeacherGoesOn() throws SQLException {
        String next = give(CLASS_7A, TEACHER2, "2026-11-16", null)
                .extract()
                .path("leaders.find { it.person.id == '" + TEACHER2 + "' }.id");
        takeBack(CLASS_7A, UUID.fromString(next), 1)
                .statusCode(200)
                .body("leaders.findAll { !it.acting }.person.id", contains(TEACHER.toString()))
                .body("leaders.find { it.person.id == '" + TEACHER + "' }.until", nullValue());
        assertEquals(
                "0",
                one("select count(*) from role_assignment where person_id = :TEACHER2 and role = 'CLASS_TEACHER'"));
        assertEquals(
                "t",
                one(
                        "select bool_or(during @> date '2027-01-15') from role_assignment where person_id = :TEACHER and role = 'CLASS_TEACHER'"));
        takeBack(CLASS_7A, LEADER_7A, 3).statusCode(422).body("code", equalTo("class-led-already-begun"));
    }

    @Test
    void whoActsHasTheClassForTheNamedDaysBesideItsTeacher() throws SQLException {
        acting(CLASS_7A, TEACHER2, "2026-11-12", "2026-11-13").statusCode(201);
        ownPupils("teacher2", CLASS_7A).statusCode(200);
        ownPupils("teacher", CLASS_7A).statusCode(200);
        assertEquals(
                "[2026-11-12,2026-11-14)",
                one("select during::text from role_assignment where person_id = :TEACHER2 and role = 'CLASS_TEACHER'"));
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes")
                .then()
                .body("items[1].classTeacher.id", equalTo(TEACHER.toString()))
                .body("items[1].actingClassTeacher.id", equalTo(TEACHER2.toString()));
        acting(CLASS_7A, HELPER, "2026-11-13", "2026-11-20")
                .statusCode(409)
                .body("code", equalTo("class-acting-already"));
        acting(CLASS_7A, HELPER, "2026-11-16", null).statusCode(400).body("errors[0].pointer", equalTo("/until"));
    }

    @Test
    void actingEndsEarlierAndTheRightWithIt() {
        String acting = acting(CLASS_7B, TEACHER2, "2026-11-09", "2026-11-20")
                .extract()
                .path("leaders.find { it.person.id == '" + TEACHER2 + "' }.id");
        ownPupils("teacher2", CLASS_7B).statusCode(200);
        end(CLASS_7B, UUID.fromString(acting), 1, "2026-11-11").statusCode(200);
        ownPupils("teacher2", CLASS_7B).statusCode(403);
        end(CLASS_7B, UUID.fromString(acting), 2, "2026-11-15")
                .statusCode(422)
                .body("code", equalTo("class-led-no-more"));
    }

    @Test
    void aRoleThatIsHeldAnywayIsNotCutByADayOfActing() throws SQLException {
        acting(CLASS_7B, TEACHER, "2026-11-12", "2026-11-13").statusCode(201);
        assertEquals(
                "[2026-08-20,)",
                one("select during::text from role_assignment where person_id = :TEACHER and role = 'CLASS_TEACHER'"));
        ownPupils("teacher", CLASS_7A).statusCode(200);
        ownPupils("teacher", CLASS_7B).statusCode(200);
    }

    @Test
    void twoWhoGiveOneClassAtOnceLeaveItToOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var given = threads.invokeAll(List.<Callable<Integer>>of(
                    () -> give(CLASS_7B, TEACHER2, "2026-11-12", null).extract().statusCode(),
                    () -> give(CLASS_7B, HELPER, "2026-11-12", null).extract().statusCode(),
                    () -> give(CLASS_7B, TEACHER, "2026-11-12", null).extract().statusCode()));
            for (var answer : given) {
                assertEquals(201, answer.get());
            }
        }
        assertEquals("1", one("select count(*) from class_teacher where class_id = :CLASS_7B and not acting"));
        assertEquals(
                "t",
                one(
                        "select bool_and((t.person_id is not null) = (r.person_id is not null)) from (values (:TEACHER2::uuid), (:HELPER::uuid)) p (id)"
                                + " left join class_teacher t on t.class_id = :CLASS_7B and not t.acting and t.person_id = p.id"
                                + " left join role_assignment r on r.person_id = p.id and r.role = 'CLASS_TEACHER'"));
    }

    @Test
    void whoCannotLeadAClassIsNotGivenOne() {
        give(CLASS_7A, LEAVER, "2026-11-12", null).statusCode(400).body("errors[0].pointer", equalTo("/personId"));
        give(CLASS_7A, PeopleIds.PUPIL_1, "2026-11-12", null).statusCode(400);
        give(CLASS_7A, PeopleIds.STRANGER, "2026-11-12", null).statusCode(400);
        give(CLASS_7A, TEACHER, "2026-11-12", null)
                .statusCode(400)
                .body("errors[0].code", equalTo("class-led-already"));
        give(CLASS_7A, TEACHER2, "2027-06-01", null).statusCode(400).body("errors[0].pointer", equalTo("/from"));
    }

    @Test
    void aClassIsOpenedWithItsGroupAndChangedUnderItsVersion() throws SQLException {
        var card = create(
                        "{\"academicYear\":2026,\"grade\":5,\"schoolClass\":{\"letter\":\" В \",\"shift\":2,\"schoolDays\":6}}")
                .statusCode(201)
                .body("name", equalTo("5В"))
                .body("schoolDays", equalTo(6))
                .extract();
        var id = card.<String>path("id");
        assertEquals("5В", one("select name from study_group where class_id = '" + id + "'"));
        change(id, 1, "{\"letter\":\"Г\",\"shift\":1,\"schoolDays\":5}")
                .statusCode(200)
                .body("name", equalTo("5Г"));
        assertEquals("5Г", one("select name from study_group where class_id = '" + id + "'"));
        change(id, 1, "{\"letter\":\"Д\",\"shift\":1,\"schoolDays\":5}")
                .statusCode(412)
                .body("current.name", equalTo("5Г"));
        change(id, 2, "{\"letter\":\"Д\",\"shift\":1,\"schoolDays\":5,\"bellScheduleId\":\"" + CLASS_7A + "\"}")
                .statusCode(422)
                .body("code", equalTo("bell-schedule-unknown"));
        create("{\"academicYear\":2026,\"grade\":7,\"schoolClass\":{\"letter\":\"А\",\"shift\":1,\"schoolDays\":5}}")
                .statusCode(409)
                .body("code", equalTo("class-exists"));
    }

    @Test
    void onlyAClassOnWhichNothingHangsGoes() {
        delete(CLASS_7A.toString(), 1).statusCode(422).body("code", equalTo("class-in-use"));
        String id = create(
                        "{\"academicYear\":2026,\"grade\":5,\"schoolClass\":{\"letter\":\"Е\",\"shift\":1,\"schoolDays\":5}}")
                .extract()
                .path("id");
        give(UUID.fromString(id), TEACHER2, "2026-11-12", null).statusCode(201);
        delete(id, 1).statusCode(204);
        Api.as("deputy", "DEPUTY_HEAD").get("/classes/" + id).then().statusCode(404);
        ownPupils("teacher2", CLASS_7A).statusCode(403);
    }

    @Test
    void whatIsLedIsADutyOfTheStaff() {
        Api.as("hr", "HR_OFFICER").get("/staff/" + TEACHER + "/duties").then().body("classes.name", hasItem("7А"));
        give(CLASS_7A, TEACHER2, "2026-11-12", null).statusCode(201);
        Api.as("hr", "HR_OFFICER").get("/staff/" + TEACHER + "/duties").then().body("classes.name", not(hasItem("7А")));
    }

    @Test
    void theHistoryKnowsWhoGaveTheClass() throws SQLException {
        give(CLASS_7A, TEACHER2, "2026-11-12", null).statusCode(201);
        assertEquals(
                "t",
                one(
                        "select exists (select from record_history where record = 'class_teacher' and actor_id = :DEPUTY)"));
        end(CLASS_7A, ACTING_7A, 9, "2026-12-02").statusCode(412);
    }

    private static ValidatableResponse ownPupils(String login, UUID classId) {
        return Api.as(login, "CLASS_TEACHER")
                .get("/classes/" + classId + "/students")
                .then();
    }

    private static ValidatableResponse give(UUID classId, UUID person, String from, String until) {
        return give(classId, person, from, until, false);
    }

    private static ValidatableResponse acting(UUID classId, UUID person, String from, String until) {
        return give(classId, person, from, until, true);
    }

    private static ValidatableResponse give(UUID classId, UUID person, String from, String until, boolean acting) {
        return Api.createAs("deputy", "DEPUTY_HEAD")
                .body("{\"personId\":\"" + person + "\",\"from\":\"" + from + "\",\"acting\":" + acting
                        + (until == null ? "" : ",\"until\":\"" + until + "\"") + "}")
                .post("/classes/" + classId + "/leaders")
                .then();
    }

    private static ValidatableResponse end(UUID classId, UUID leader, int version, String lastDay) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"lastDay\":\"" + lastDay + "\"}")
                .put("/classes/" + classId + "/leaders/" + leader)
                .then();
    }

    private static ValidatableResponse takeBack(UUID classId, UUID leader, int version) {
        return Api.as("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .delete("/classes/" + classId + "/leaders/" + leader)
                .then();
    }

    private static ValidatableResponse create(String body) {
        return Api.createAs("deputy", "DEPUTY_HEAD").body(body).post("/classes").then();
    }

    private static ValidatableResponse change(String id, int version, String body) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/classes/" + id)
                .then();
    }

    private static ValidatableResponse delete(String id, int version) {
        return Api.as("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .delete("/classes/" + id)
                .then();
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
