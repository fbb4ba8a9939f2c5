package ru.eschool.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.permission.SignIns;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** An operator of the server opens offices above the schools and keeps their officers; how the first operator comes to be. */
@SchoolTest
class OfficeOpeningTest {
    private static final String DENIED = "42501";

    /** What an operator does, with none of the service's checks before it. */
    private static final List<String> ACTS = List.of(
            "select open_region('X')",
            "select open_municipality('" + SchoolIds.REGION + "', 'X')",
            "select open_school('" + SchoolIds.MUNICIPALITY + "', 'X', 'X', 'X', 'Europe/Moscow', 2026)",
            "select invite_administrator('" + SchoolIds.SCHOOL
                    + "', 'X', 'X', null, null, 'x', 'x', '', '', 1, date '2026-11-12')",
            "select reissue_administrator('" + SchoolIds.SCHOOL
                    + "', gen_random_uuid(), 'x', '', '', 1, date '2026-11-12')",
            "select open_office('SYSTEM_OPERATOR', 'X', null, null)",
            "select invite_officer('" + IdentityIds.OPERATION_OFFICE
                    + "', 'X', 'X', null, null, 'x', 'x', date '2026-11-12')",
            "select reissue_officer('" + IdentityIds.OPERATION_OFFICE + "', gen_random_uuid(), 'x', date '2026-11-12')",
            "select end_officer('" + IdentityIds.OPERATION_OFFICE + "', gen_random_uuid(), date '2026-11-12')",
            "select login_is_taken('teacher')",
            "select make_first_operator('x', 'x', 'X', 'X', null)");

    private static final List<String> LOOKS = List.of(
            "select count(*) from opened_regions()",
            "select count(*) from opened_municipalities('" + SchoolIds.REGION + "')",
            "select count(*) from school_openings(date '2026-11-12', null, null, null, 'NAME', null, null, 10)",
            "select count(*) from office_openings(date '2026-11-12', null, null, null, null, null, 10)",
            "select count(*) from invited_administrators('" + SchoolIds.SCHOOL + "', date '2026-11-12')",
            "select count(*) from invited_officers('" + IdentityIds.OPERATION_OFFICE + "', date '2026-11-12')");

    @BeforeEach
    void directoryAnswers() {
        RecordedDirectory.reset(false);
    }

    private static String office(String role, Object region, Object municipality, String officer) {
        return "{\"role\":\"%s\",\"name\":\"Ведомство\"%s%s,\"officer\":%s}"
                .formatted(
                        role,
                        region == null ? "" : ",\"regionId\":\"" + region + "\"",
                        municipality == null ? "" : ",\"municipalityId\":\"" + municipality + "\"",
                        officer);
    }

    @Test
    void anOfficeIsOpenedAndItsOfficerWorksThere() throws SQLException {
        var opened = OperatorApi.create(
                        "operator",
                        office(
                                "MUNICIPAL_OFFICER",
                                SchoolIds.REGION,
                                SchoolIds.NEIGHBOURS,
                                OperatorApi.person("Сомова", "first-officer")))
                .post("/office-openings")
                .then()
                .statusCode(201)
                .body("office.municipalityName", equalTo("Район"))
                .body("office.invited", equalTo(1))
                .body("slip.login", equalTo("first-officer"))
                .extract();
        execute("update account set subject = '" + Tokens.subject("first-officer") + "' where login = 'first-officer'");
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("first-officer"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("offices[0].role", equalTo("MUNICIPAL_OFFICER"))
                .body("offices[0].schoolCount", equalTo(0));
        OperatorApi.as("operator")
                .get("/office-openings?text=район&role=MUNICIPAL_OFFICER")
                .then()
                .body("items.id", contains(opened.<String>path("office.id")))
                .body("items[0].officers", equalTo(1));
        assertEquals(
                2,
                count("select count(*) from operator_event where about_id = '" + opened.path("office.id") + "'"
                        + " and account_id = '" + Tokens.subject("operator") + "'"));
    }

    @Test
    void aTerritoryHasOneOfficeOfARole() {
        OperatorApi.create("operator", office("MINISTRY_OFFICER", SchoolIds.REGION, null, OperatorApi.person("Сомова")))
                .post("/office-openings")
                .then()
                .statusCode(409)
                .body("code", equalTo("office-exists"));
        assertEquals(
                RecordedDirectory.What.REMOVE,
                RecordedDirectory.calls().getLast().what());
    }

    @Test
    void anOfficeHasTheTerritoryOfItsRole() {
        refused("MUNICIPAL_OFFICER", SchoolIds.REGION, null, "/municipalityId");
        refused("MINISTRY_OFFICER", null, null, "/regionId");
        refused("MINISTRY_OFFICER", SchoolIds.REGION, SchoolIds.NEIGHBOURS, "/municipalityId");
        refused("SYSTEM_OPERATOR", SchoolIds.REGION, null, "/regionId");
        OperatorApi.create(
                        "operator",
                        office(
                                "SUPPORT_OFFICER",
                                SchoolIds.REGION,
                                SchoolIds.FOREIGN_MUNICIPALITY,
                                OperatorApi.person("Сомова")))
                .post("/office-openings")
                .then()
                .statusCode(422)
                .body("code", equalTo("municipality-unknown"));
    }

    private static void refused(String role, Object region, Object municipality, String pointer) {
        OperatorApi.create("operator", office(role, region, municipality, OperatorApi.person("Сомова")))
                .post("/office-openings")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void nothingIsThereWhileTheDirectoryIsDown() throws SQLException {
        RecordedDirectory.reset(true);
        OperatorApi.create(
                        "operator",
                        office(
                                "MUNICIPAL_OFFICER",
                                SchoolIds.REGION,
                                SchoolIds.NEIGHBOURS,
                                OperatorApi.person("Сомова")))
                .post("/office-openings")
                .then()
                .statusCode(503);
        assertEquals(0, count("select count(*) from office where municipality_id = '" + SchoolIds.NEIGHBOURS + "'"));
    }

    @Test
    void officersComeGetAnotherCodeAndGo() throws SQLException {
        var officers = "/office-openings/" + IdentityIds.OPERATION_OFFICE + "/officers";
        var me = officer("operator");
        OperatorApi.as("operator")
                .post(officers + "/" + me + "/departure")
                .then()
                .statusCode(422)
                .body("code", equalTo("last-operator"));
        var second = OperatorApi.create("operator", OperatorApi.person("Сомова", "second-operator"))
                .post(officers)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("personId");
        // Who has not signed in yet is nobody to leave the server to.
        OperatorApi.as("operator")
                .post(officers + "/" + me + "/departure")
                .then()
                .statusCode(422);
        OperatorApi.create("operator", null)
                .post(officers + "/" + second + "/access")
                .then()
                .statusCode(201);
        execute("update account set subject = '" + Tokens.subject("second-operator")
                + "' where login = 'second-operator'");
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("second-operator"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
        OperatorApi.create("operator", null)
                .post(officers + "/" + second + "/access")
                .then()
                .statusCode(422)
                .body("code", equalTo("invitation-used"));
        OperatorApi.as("second-operator")
                .post(officers + "/" + me + "/departure")
                .then()
                .statusCode(204);
        OperatorApi.as("operator").get("/regions").then().statusCode(403);
        OperatorApi.as("second-operator").get(officers).then().body("items", hasSize(1));
        OperatorApi.as("second-operator")
                .post(officers + "/" + me + "/departure")
                .then()
                .statusCode(404);
    }

    @Test
    void withoutTheChecksOfTheServiceNobodyButAnOperatorDoesOrSeesAnything() throws SQLException {
        try (var connection = SchoolDatabase.application()) {
            connection.setAutoCommit(false);
            for (var session : sessions()) {
                for (var act : ACTS) {
                    execute(connection, session);
                    var refused = assertThrows(SQLException.class, () -> execute(connection, act), session + act);
                    assertEquals(DENIED, refused.getSQLState(), session + act);
                    connection.rollback();
                }
                execute(connection, session);
                for (var look : LOOKS) {
                    assertEquals(0, count(connection, look), session + look);
                }
                connection.rollback();
            }
        }
    }

    private static List<String> sessions() {
        var sessions = new java.util.ArrayList<String>();
        sessions.add("select 1");
        SignIns.byRole()
                .forEach((role, login) ->
                        sessions.add("select open_session('%s', null, '%s', '%s', date '2026-11-12', '{staff,family}')"
                                .formatted(Tokens.subject(login), SchoolIds.SCHOOL, role)));
        SignIns.offices().forEach((role, office) -> {
            if (role != Role.SYSTEM_OPERATOR) {
                sessions.add("select open_office_session('%s', '%s', '%s', date '2026-11-12', '{staff}')"
                        .formatted(Tokens.subject(SignIns.byRole().get(role)), office, role));
            }
        });
        return sessions;
    }

    @Test
    void afterEveryActTheOperatorsSessionReachesNoRow() throws SQLException {
        try (var connection = SchoolDatabase.application()) {
            connection.setAutoCommit(false);
            execute(
                    connection,
                    "select open_office_session('%s', '%s', 'SYSTEM_OPERATOR', date '2026-11-12', '{staff}')"
                            .formatted(Tokens.subject("operator"), IdentityIds.OPERATION_OFFICE));
            execute(connection, ACTS.get(2));
            var school = text(
                    connection,
                    "select school_id::text from school_openings(date '2026-11-12', null, 'NO_ADMINISTRATOR', null, 'NAME', null, null, 1)");
            execute(connection, ACTS.get(3).replace(SchoolIds.SCHOOL.toString(), school));
            execute(connection, ACTS.get(6).replace("'x'", "'y'"));
            for (var table : List.of(
                    "school",
                    "person",
                    "person_detail",
                    "staff_member",
                    "role_assignment",
                    "account",
                    "officer",
                    "office",
                    "access_event",
                    "access_slip",
                    "operator_event",
                    "idempotency_key")) {
                assertEquals(0, count(connection, "select count(*) from " + table), table);
            }
            // Neither does the function that makes the first one answer to an operator.
            assertThrows(SQLException.class, () -> execute(connection, ACTS.getLast()));
            connection.rollback();
        }
    }

    @Test
    void theFirstOperatorIsMadeOnceByTheOwnerAlone() throws SQLException {
        var subject = UUID.randomUUID().toString();
        var make = "select make_first_operator('" + subject + "', 'first-operator', 'Сомова', 'Яна', null)";
        try (var connection = SchoolDatabase.owner()) {
            assertFalse(bool(connection, make), "there is one already");
            try (var superuser = SchoolDatabase.superuser();
                    var sql = superuser.createStatement()) {
                sql.execute("delete from officer where office_id = '" + IdentityIds.OPERATION_OFFICE + "'");
                sql.execute("delete from office where id = '" + IdentityIds.OPERATION_OFFICE + "'");
            }
            assertTrue(bool(connection, make));
            assertFalse(bool(connection, make));
        }
    }

    private static UUID officer(String login) throws SQLException {
        try (var connection = SchoolDatabase.superuser()) {
            return UUID.fromString(text(
                    connection,
                    "select o.id::text from officer o join account a on a.id = o.account_id where a.login = '" + login
                            + "'"));
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser()) {
            return count(connection, sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    private static boolean bool(Connection connection, String sql) throws SQLException {
        return text(connection, sql).equals("t");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
