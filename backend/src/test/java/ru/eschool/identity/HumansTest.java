package ru.eschool.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.sql.SQLException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.testing.Tokens;

/** A program that serves several schools knows a human again where the owner has joined the places, and nowhere else. */
@SchoolTest
class HumansTest {
    @Test
    void aHumanHasOneIdInAllSchools() throws SQLException {
        execute("update service_account_grant set scopes = '{humans.read}' where client_id = 'reader'");
        execute("""
                insert into service_account_grant (school_id, client_id, scopes, granted_at)
                values (:FOREIGN_SCHOOL, 'reader', '{humans.read}', '2026-09-01')""");
        // As after joining: the person of the other school has the account of the guardian here.
        execute("""
                set session_replication_role = replica;
                update person set account_id = (select account_id from person where id = :GUARDIAN) where id = :STRANGER""");
        var here = human(SchoolIds.SCHOOL.toString(), PeopleIds.GUARDIAN.toString());
        assertNotNull(here);
        assertEquals(here, human(SchoolIds.FOREIGN_SCHOOL.toString(), PeopleIds.STRANGER.toString()));
    }

    @Test
    void whoDoesNotSignInIsNobodyBeyondTheSchool() throws SQLException {
        execute("update account set activated_at = null where login = 'guardian'");
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/humans?limit=200")
                .then()
                .statusCode(200)
                .body("items.personId", hasItem(PeopleIds.TEACHER.toString()))
                .body("items.personId", not(hasItem(PeopleIds.GUARDIAN.toString())))
                .body("items.personId", not(hasItem(PeopleIds.PUPIL_2.toString())))
                .body("items.personId", not(hasItem(PeopleIds.STRANGER.toString())));
    }

    @Test
    void theScopeIsNeededInTheTokenAndInTheGrant() {
        Api.asClient("reader").get("/humans").then().statusCode(200);
        Api.asClient("roster-only").get("/humans").then().statusCode(403).body("code", equalTo("scope-not-granted"));
        machine("reader", "roster.read marks.read", SchoolIds.SCHOOL.toString())
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-not-in-token"));
    }

    @Test
    void withTheServicesChecksGoneTheDatabaseTellsNobodyElse() throws SQLException {
        try (var connection = SchoolDatabase.application();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var session : new String[] {
                "open_session('%s', null, :SCHOOL, 'DEPUTY_HEAD', date '2026-11-12', '{staff}')"
                        .formatted(Tokens.subject("deputy")),
                "open_session(null, 'roster-only', :SCHOOL, null, date '2026-11-12', '{roster.read,humans.read}')"
            }) {
                statement.execute(Fixture.sql("select " + session));
                try (var rows =
                        statement.executeQuery("select * from school_humans('" + new java.util.UUID(0, 0) + "', 10)")) {
                    assertEquals(false, rows.next(), session);
                }
                connection.rollback();
            }
        }
    }

    @Test
    void aListGoesOnWhereItStopped() {
        var seen = new TreeSet<String>();
        String cursor = null;
        int parts = 0;
        do {
            var request = Api.asClient("reader").queryParam("limit", 5);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/humans")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(answer.<java.util.List<String>>path("items.personId"));
            cursor = answer.path("nextCursor");
            parts++;
        } while (cursor != null);
        assertEquals(13, seen.size());
        assertEquals(3, parts);
        Api.asClient("reader")
                .get("/humans?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cursor"));
    }

    @Test
    void aPartTakesTwoStatements() {
        assertEquals(2, Statements.count(() -> Api.asClient("reader").get("/humans")));
    }

    private static String human(String school, String person) {
        return machine("reader", "humans.read", school)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.personId == '" + person + "' }?.humanId");
    }

    private static io.restassured.response.Response machine(String client, String scopes, String school) {
        return given().header("Authorization", "Bearer " + Tokens.ofClient(client, scopes))
                .get("/api/v1/schools/" + school + "/humans?limit=200");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(sql));
        }
    }
}
