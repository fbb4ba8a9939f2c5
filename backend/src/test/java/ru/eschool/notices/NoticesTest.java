package ru.eschool.notices;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.notices.domain.NoticeCleaner;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.testing.Tokens;

/** The owner of an account is told what others did to it, and nobody else is. */
@SchoolTest
class NoticesTest {
    @Inject
    NoticeCleaner cleaner;

    @BeforeEach
    void aDirectoryThatAnswers() {
        RecordedDirectory.reset(false);
    }

    private static void issue(String login, String role, UUID person) {
        Api.as(login, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/people/" + person + "/access")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse notices(String login, String query) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of(login))
                .get("/api/v1/me/notices" + query)
                .then();
    }

    private static ValidatableResponse read(String login, String until) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of(login))
                .contentType("application/json")
                .body("{\"until\":\"" + until + "\"}")
                .post("/api/v1/me/notices/reading")
                .then();
    }

    private static void sql(String statements) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(Fixture.sql(statements));
        }
    }

    private static int count(String table) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aResetIsToldUntilItIsRead() {
        notices("guardian", "").statusCode(200).body("items", hasSize(0)).body("unread", equalTo(0));
        issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN);
        var told = notices("guardian", "")
                .statusCode(200)
                .body("unread", equalTo(1))
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("ACCESS"))
                .body("items[0].readAt", nullValue())
                .body("items[0].schoolName", equalTo("Школа № 10"))
                .body("items[0].access.event", equalTo("RESET"))
                .body("items[0].access.actorName", equalTo("Ларин Павел Ильич"))
                .body("items[0].access.actorRole", equalTo("SCHOOL_ADMIN"))
                .extract();
        notices("guardian2", "").body("items", hasSize(0));
        read("guardian2", told.path("items[0].at")).statusCode(204);
        notices("guardian", "").body("unread", equalTo(1));
        read("guardian", told.path("items[0].at")).statusCode(204);
        notices("guardian", "").body("unread", equalTo(0)).body("items[0].readAt", notNullValue());
    }

    @Test
    void whatCameAfterTheMomentStaysUnread() throws SQLException {
        issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN);
        String first = notices("guardian", "").extract().path("items[0].at");
        issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN);
        read("guardian", first).statusCode(204);
        notices("guardian", "").body("unread", equalTo(1)).body("items.size()", equalTo(2));
    }

    @Test
    void blocksAndRolesAreToldWhoeverChangesThem() throws SQLException {
        sql("update account set status = 'BLOCKED' where login = 'guardian'");
        notices("guardian", "").statusCode(200).body("items", hasSize(0));
        sql("update account set status = 'ACTIVE' where login = 'guardian'");
        sql(
                "update guardianship set blocked_at = now(), blocked_reason = 'Решение суда' where guardian_id = :GUARDIAN");
        sql(
                "insert into role_assignment (school_id, id, person_id, role, during) values (:SCHOOL, gen_random_uuid(), :GUARDIAN,"
                        + " 'TEACHER', '[2026-11-12,)')");
        notices("guardian", "")
                .body(
                        "items.access.event",
                        contains("ROLE_GRANTED", "GUARDIAN_BLOCKED", "ACCOUNT_UNBLOCKED", "ACCOUNT_BLOCKED"))
                .body("items[0].access.role", equalTo("TEACHER"))
                .body("items[0].access.actorName", nullValue());
    }

    @Test
    void theFirstSlipAndWhatOneDoesOneselfAreNoNews() throws SQLException {
        issue("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_2);
        sql("insert into access_event (school_id, kind, person_id, account_id, actor_id)"
                + " select school_id, 'PLACE_JOINED', id, account_id, id from person where id = :GUARDIAN");
        assertEquals(0, count("notice"));
    }

    @Test
    void theListGoesOnWhereAPartEnded() {
        for (int slip = 0; slip < 3; slip++) {
            issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN);
        }
        var part = notices("guardian", "?limit=2").body("items", hasSize(2)).extract();
        notices("guardian", "?limit=2&cursor=" + part.path("nextCursor"))
                .body("items", hasSize(1))
                .body("unread", equalTo(3))
                .body("nextCursor", nullValue());
        notices("guardian", "?cursor=nonsense").statusCode(400);
        notices("guardian", "?limit=201").statusCode(400);
    }

    @Test
    void aNoticeHoldsIdsOnlyAndNoSessionOfASchoolReadsIt() throws SQLException {
        issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN);
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select n::text from notice n")) {
            row.next();
            assertEquals(-1, row.getString(1).indexOf("Ларин"));
        }
        try (var connection = SchoolDatabase.application();
                var sql = connection.createStatement()) {
            for (var statement : List.of(
                    "insert into notice (school_id, account_id, kind, subject_id) select school_id, account_id, kind, id from notice",
                    "update notice set read_at = null")) {
                assertThrows(SQLException.class, () -> sql.execute(statement));
            }
        }
    }

    @Test
    void whatWasReadLongAgoOrCameLongAgoIsForgotten() throws SQLException {
        for (int slip = 0; slip < 4; slip++) {
            issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN);
        }
        // The tests' clock stands on 12 November 2026.
        sql("with n as (select id, row_number() over (order by at) as place from notice)"
                + " update notice set at = case n.place when 1 then timestamptz '2025-11-11' when 2 then '2025-11-13' else '2026-08-01' end,"
                + " read_at = case n.place when 3 then timestamptz '2026-08-13' when 4 then '2026-08-15' end"
                + " from n where n.id = notice.id");
        cleaner.forget();
        assertEquals(2, count("notice"));
    }

    @Test
    void aPartOfTheListTakesTwoStatements() {
        issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN);
        notices("guardian", "");
        assertEquals(2, Statements.count(() -> notices("guardian", "").statusCode(200)));
    }
}
