package ru.eschool.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** Whoever touches somebody's access is recorded, and the owner is told. */
@SchoolTest
class AccessEventsTest {
    @BeforeEach
    void nothingHasHappenedYet() throws SQLException {
        RecordedDirectory.reset(false);
        sql("delete from access_event");
    }

    private static void sql(String statements) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static void issue(String login, String role, UUID person) {
        Api.as(login, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/people/" + person + "/access")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse events(String query) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .get("/access-events" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void everySlipNamesWhoHandedItOutInWhichRole() {
        issue("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_2);
        issue("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_2);
        issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN);
        events("")
                .body("items.kind", equalTo(java.util.List.of("RESET", "REISSUED", "ISSUED")))
                .body("items[0].person.displayName", equalTo("Алексеева Мария Петровна"))
                .body("items[0].actor.displayName", equalTo("Ларин Павел Ильич"))
                .body("items[2].actorRole", equalTo("CLASS_TEACHER"));
        events("?kind=ISSUED").body("items", hasSize(1));
        events("?personId=" + PeopleIds.PUPIL_2).body("items", hasSize(2));
        events("?actorId=" + PeopleIds.TEACHER)
                .body("items.actor.id", everyItem(equalTo(PeopleIds.TEACHER.toString())));
    }

    @Test
    void theListGoesOnWhereAPartEnded() {
        for (int slip = 0; slip < 3; slip++) {
            issue("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_2);
        }
        var part = events("?limit=2").body("items", hasSize(2)).extract();
        events("?limit=2&cursor=" + part.path("nextCursor"))
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("ISSUED"))
                .body("nextCursor", nullValue());
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/access-events?cursor=nonsense")
                .then()
                .statusCode(400);
    }

    @Test
    void rolesAndBlocksAreRecordedWhoeverChangesThem() throws SQLException {
        sql("update role_assignment set during = daterange('2026-08-20', '2026-11-12') where person_id = '"
                + PeopleIds.DEPUTY + "'");
        sql("insert into role_assignment (school_id, id, person_id, role, during) values ('" + SchoolIds.SCHOOL
                + "', gen_random_uuid(), '" + PeopleIds.DEPUTY + "', 'PRINCIPAL', '[2026-11-12,)')");
        sql("update account set status = 'BLOCKED' where login = 'guardian'");
        sql("update account set status = 'ACTIVE' where login = 'guardian'");
        sql("update guardianship set blocked_at = now(), blocked_reason = 'Решение суда' where guardian_id = '"
                + PeopleIds.GUARDIAN + "'");
        events("")
                .body(
                        "items.kind",
                        equalTo(java.util.List.of(
                                "GUARDIAN_BLOCKED",
                                "ACCOUNT_UNBLOCKED",
                                "ACCOUNT_BLOCKED",
                                "ROLE_GRANTED",
                                "ROLE_ENDED")))
                .body("items[3].role", equalTo("PRINCIPAL"))
                .body("items[4].role", equalTo("DEPUTY_HEAD"))
                .body("items.actor", everyItem(nullValue()));
    }

    @Test
    void nothingOfAnotherSchoolIsListed() throws SQLException {
        sql("update account set status = 'BLOCKED' where login = 'stranger'");
        issue("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_2);
        events("").body("items.kind", not(hasItem("ACCOUNT_BLOCKED")));
    }

    @Test
    void theLogIsNotRewritten() throws SQLException {
        issue("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_2);
        try (var connection = SchoolDatabase.application();
                var sql = connection.createStatement()) {
            assertThrows(SQLException.class, () -> sql.execute("update access_event set actor_id = null"));
            assertThrows(SQLException.class, () -> sql.execute("delete from access_event"));
            assertThrows(SQLException.class, () -> sql.execute("update access_slip set code_hash = ''"));
        }
    }
}
