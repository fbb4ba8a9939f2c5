package ru.eschool.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.identity.IdentityIds.ROLE_OF_TEACHER2;
import static ru.eschool.people.PeopleIds.ADMIN;
import static ru.eschool.people.PeopleIds.DEPUTY;
import static ru.eschool.people.PeopleIds.GUARDIAN;
import static ru.eschool.people.PeopleIds.HELPER;
import static ru.eschool.people.PeopleIds.SCHEDULER;
import static ru.eschool.people.PeopleIds.STRANGER;
import static ru.eschool.people.PeopleIds.TEACHER;
import static ru.eschool.people.PeopleIds.TEACHER2;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** The administrator lets the staff in, and out. */
@SchoolTest
class StaffAccessTest {
    @Test
    void aRoleThatIsGivenCountsFromTheNextRequestAndIsRecorded() {
        Api.as("teacher2", "SCHEDULER").get("/calendar").then().statusCode(403);
        give(TEACHER2, "{\"role\":\"SCHEDULER\"}")
                .statusCode(201)
                .body("role", equalTo("SCHEDULER"))
                .body("since", equalTo("2026-11-12"))
                .body("until", nullValue());
        Api.as("teacher2", "SCHEDULER").get("/calendar").then().statusCode(200);
        roles(TEACHER2).body("items.role", contains("SCHEDULER", "TEACHER")).body("signIn", equalTo("IN_USE"));
        Api.as("principal", "PRINCIPAL")
                .get("/access-events?personId=" + TEACHER2)
                .then()
                .body("items[0].kind", equalTo("ROLE_GRANTED"))
                .body("items[0].role", equalTo("SCHEDULER"))
                .body("items[0].actor.id", equalTo(ADMIN.toString()));
    }

    @Test
    void aRoleThatEndsIsGoneAtTheNextRequestAndTheOtherPlacesStay() throws SQLException {
        end(TEACHER2, ROLE_OF_TEACHER2, 1).statusCode(204);
        Api.as("teacher2", "TEACHER").get("/journals").then().statusCode(403);
        Api.as("teacher2", "GUARDIAN").get("/children").then().statusCode(200);
        roles(TEACHER2).body("items.until", contains("2026-11-11"));
        end(TEACHER2, ROLE_OF_TEACHER2, 2).statusCode(204);
        roles(TEACHER2).body("items.until", contains("2026-11-11"));
        give(TEACHER2, "{\"role\":\"TEACHER\"}").statusCode(201);
        Api.as("teacher2", "TEACHER").get("/journals").then().statusCode(200);
        assertEquals(
                "1",
                one(
                        "select count(*) from role_assignment where person_id = :TEACHER2 and role = 'GUARDIAN' and upper_inf(during)"));
    }

    @Test
    void aRoleOfLaterBeginsThenAndCanBeTakenAwayBefore() {
        var id = give(TEACHER2, "{\"role\":\"DEPUTY_HEAD\",\"since\":\"2027-01-11\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.as("teacher2", "DEPUTY_HEAD").get("/calendar").then().statusCode(403);
        end(TEACHER2, UUID.fromString(id), 1).statusCode(204);
        roles(TEACHER2).body("items.role", contains("TEACHER"));
        end(TEACHER2, UUID.fromString(id), 1).statusCode(404).body("code", equalTo("role-unknown"));
    }

    @Test
    void nobodyChangesTheOwnRoles() throws SQLException {
        give(ADMIN, "{\"role\":\"PRINCIPAL\"}").statusCode(422).body("code", equalTo("role-own"));
        give(TEACHER2, "{\"role\":\"SCHOOL_ADMIN\"}").statusCode(201);
        end(ADMIN, administratorRole(ADMIN), 1).statusCode(422).body("code", equalTo("role-own"));
    }

    @Test
    void theLastAdministratorStays() throws SQLException {
        give(TEACHER2, "{\"role\":\"SCHOOL_ADMIN\"}").statusCode(201);
        endAs("teacher2", ADMIN, administratorRole(ADMIN), 1).statusCode(204);
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/staff/" + TEACHER2 + "/roles")
                .then()
                .statusCode(403);
        // Nobody else administers the school now, not even the role's holder may end it.
        endAs("teacher2", TEACHER2, administratorRole(TEACHER2), 1).statusCode(422);
        assertEquals(
                "1",
                one(
                        "select count(*) from role_assignment where school_id = :SCHOOL and role = 'SCHOOL_ADMIN' and during @> date '2026-11-12'"));
    }

    @Test
    void twoAdministratorsWhoEndEachOtherAtOnceLeaveOne() throws Exception {
        give(TEACHER2, "{\"role\":\"SCHOOL_ADMIN\"}").statusCode(201);
        var ofAdmin = administratorRole(ADMIN);
        var ofTeacher = administratorRole(TEACHER2);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = List.of(
                    () -> end(TEACHER2, ofTeacher, 1).extract().statusCode(),
                    () -> endAs("teacher2", ADMIN, ofAdmin, 1).extract().statusCode());
            for (var answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        }
        assertEquals(1, answers.stream().filter(status -> status == 204).count(), answers.toString());
        assertEquals(
                "1",
                one(
                        "select count(*) from role_assignment where school_id = :SCHOOL and role = 'SCHOOL_ADMIN' and during @> date '2026-11-12'"));
    }

    @Test
    void wrongRolesAreRefused() throws SQLException {
        for (var role : List.of("GUARDIAN", "STUDENT", "MINISTRY_OFFICER", "SYSTEM_OPERATOR", "INTEGRATOR")) {
            give(TEACHER2, "{\"role\":\"" + role + "\"}").statusCode(400).body("errors[0].pointer", equalTo("/role"));
        }
        give(TEACHER2, "{\"role\":\"KING\"}").statusCode(400);
        give(TEACHER2, "{}").statusCode(400).body("errors[0].pointer", equalTo("/role"));
        give(TEACHER2, "{\"role\":\"TEACHER\"}")
                .statusCode(409)
                .body("code", equalTo("role-held-already"))
                .body("errors[0].pointer", equalTo("/role"));
        for (var day : List.of("2026-11-11", "2027-11-13")) {
            give(TEACHER2, "{\"role\":\"SCHEDULER\",\"since\":\"" + day + "\"}")
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/since"));
        }
        give(GUARDIAN, "{\"role\":\"TEACHER\"}").statusCode(404).body("code", equalTo("role-person-unknown"));
        give(STRANGER, "{\"role\":\"TEACHER\"}").statusCode(404);
        run("update staff_member set dismissed_on = '2026-11-11' where person_id = :DEPUTY");
        give(DEPUTY, "{\"role\":\"TEACHER\"}").statusCode(422).body("code", equalTo("role-of-dismissed"));
    }

    @Test
    void aRoleOfAFamilyAndOneOfSomebodyElseAreNotEndedHere() throws SQLException {
        var ofFamily = UUID.fromString(
                one("select id from role_assignment where person_id = :TEACHER2 and role = 'GUARDIAN'"));
        end(TEACHER2, ofFamily, 1).statusCode(404);
        end(TEACHER, ROLE_OF_TEACHER2, 1).statusCode(404);
        end(TEACHER2, ROLE_OF_TEACHER2, 7).statusCode(412).body("current.role", equalTo("TEACHER"));
        roles(TEACHER2).body("items.until", contains((Object) null));
    }

    @Test
    void aRepeatedRequestGivesOneRole() {
        var key = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            Api.jsonAs("admin", "SCHOOL_ADMIN")
                    .header("Idempotency-Key", key)
                    .body("{\"role\":\"SCHEDULER\"}")
                    .post("/staff/" + TEACHER2 + "/roles")
                    .then()
                    .statusCode(201);
        }
        roles(TEACHER2).body("items.role", contains("SCHEDULER", "TEACHER"));
    }

    @Test
    void whoHasNoSignInYetIsShownSo() throws SQLException {
        roles(HELPER).body("signIn", equalTo("NONE")).body("items", empty());
        run("update account set activated_at = null, status = 'BLOCKED' where login = 'scheduler'");
        Api.as("principal", "PRINCIPAL")
                .get("/staff/" + SCHEDULER + "/roles")
                .then()
                .body("signIn", equalTo("BLOCKED"))
                .body("items.role", hasItem("SCHEDULER"));
        assertEquals(3, Statements.count(() -> roles(TEACHER2)));
    }

    @Test
    void theLogNamesWhoEndedIt() {
        end(TEACHER2, ROLE_OF_TEACHER2, 1).statusCode(204);
        Api.as("principal", "PRINCIPAL")
                .get("/access-events?personId=" + TEACHER2)
                .then()
                .body("items[0].kind", equalTo("ROLE_ENDED"))
                .body("items[0].actor.displayName", containsString("Ларин"));
    }

    private static ValidatableResponse roles(UUID person) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .get("/staff/" + person + "/roles")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse give(UUID person, String body) {
        return Api.createAs("admin", "SCHOOL_ADMIN")
                .body(body)
                .post("/staff/" + person + "/roles")
                .then();
    }

    private static ValidatableResponse end(UUID person, UUID assignment, int version) {
        return endAs("admin", person, assignment, version);
    }

    private static ValidatableResponse endAs(String login, UUID person, UUID assignment, int version) {
        return Api.as(login, "SCHOOL_ADMIN")
                .header("If-Match", "\"" + version + "\"")
                .delete("/staff/" + person + "/roles/" + assignment)
                .then();
    }

    private static UUID administratorRole(UUID person) throws SQLException {
        return UUID.fromString(
                one("select id from role_assignment where person_id = '" + person + "' and role = 'SCHOOL_ADMIN'"));
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
