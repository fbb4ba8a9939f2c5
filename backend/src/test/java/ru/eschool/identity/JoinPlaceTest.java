package ru.eschool.identity;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** Somebody who has a sign-in adds the place of a slip to it. «stranger» works in the other school and has a child here. */
@SchoolTest
class JoinPlaceTest {
    private record Slip(String login, String code) {}

    private UUID mother;

    @BeforeEach
    void aGuardianWithoutASignIn() throws SQLException {
        RecordedDirectory.reset(false);
        mother = UUID.randomUUID();
        sql("""
            insert into person (school_id, id, last_name, first_name) values ('%1$s', '%2$s', 'Чужая', 'Елена');
            insert into guardianship (school_id, student_id, guardian_id, kinship) values ('%1$s', '%3$s', '%2$s', 'мать');
            insert into role_assignment (school_id, id, person_id, role, during)
                values ('%1$s', gen_random_uuid(), '%2$s', 'GUARDIAN', '[2026-09-01,)');
            """.formatted(SchoolIds.SCHOOL, mother, PeopleIds.PUPIL_3));
    }

    private static void sql(String statements) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static String one(String query) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Slip slip() {
        var slip = Api.as("teacher", "CLASS_TEACHER")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/people/" + mother + "/access")
                .then()
                .statusCode(201)
                .extract();
        return new Slip(slip.path("login"), slip.path("activationCode"));
    }

    private static ValidatableResponse join(String login, Slip slip) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of(login))
                .contentType("application/json")
                .body("{\"login\":\"" + slip.login() + "\",\"activationCode\":\"" + slip.code() + "\"}")
                .post("/api/v1/me/places")
                .then();
    }

    @Test
    void theOwnSignInOpensTheNewPlaceAndTheOneOfTheSlipEnds() throws SQLException {
        var slip = slip();
        var ended = one("select subject from account where login = '" + slip.login() + "'");
        join("stranger", new Slip(" " + slip.login().toUpperCase(), slip.code().toLowerCase()))
                .statusCode(200)
                .body(
                        "memberships.schoolId",
                        containsInAnyOrder(SchoolIds.SCHOOL.toString(), SchoolIds.FOREIGN_SCHOOL.toString()));
        Api.as("stranger", "GUARDIAN")
                .get("/children")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(PeopleIds.PUPIL_3.toString())));
        assertEquals("0", one("select count(*) from account where login = '" + slip.login() + "'"));
        assertTrue(RecordedDirectory.calls()
                .contains(new RecordedDirectory.Call(RecordedDirectory.What.REMOVE, ended, null, null, null)));
        join("stranger", slip).statusCode(422).body("code", equalTo("slip-invalid"));
    }

    @Test
    void aWrongCodeAForeignLoginAndAReplacedSlipAreRefusedAlike() {
        var slip = slip();
        join("stranger", new Slip(slip.login(), "AAAA-2222-BBBB")).statusCode(422);
        join("stranger", new Slip("guardian", slip.code())).statusCode(422);
        var newer = slip();
        join("stranger", slip).statusCode(422).body("code", equalTo("slip-invalid"));
        join("stranger", newer).statusCode(200);
    }

    @Test
    void aSlipThatWasUsedOrHasRunOutOpensNothing() throws SQLException {
        var slip = slip();
        sql("update account set activated_at = now() where login = '" + slip.login() + "'");
        join("stranger", slip).statusCode(422);
        sql("update account set activated_at = null where login = '" + slip.login() + "'");
        sql("update access_slip set expires_at = now() - interval '1 minute'");
        join("stranger", slip).statusCode(422);
    }

    @Test
    void whoHasAPlaceInTheSchoolGetsNoSecondOne() {
        join("guardian2", slip()).statusCode(409).body("code", equalTo("place-joined-already"));
    }

    @Test
    void whoGuessesIsStoppedAndTheRightCodeHelpsNoMore() {
        var slip = slip();
        for (int attempt = 0; attempt < 10; attempt++) {
            join("stranger", new Slip(slip.login(), "AAAA-2222-BBBB")).statusCode(422);
        }
        join("stranger", slip)
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-codes"));
    }

    @Test
    void nothingHasHappenedWhenTheDirectoryDoesNotAnswer() {
        var slip = slip();
        RecordedDirectory.reset(true);
        join("stranger", slip).statusCode(503);
        RecordedDirectory.reset(false);
        join("stranger", slip).statusCode(200);
    }

    @Test
    void ofTwoWhoHoldTheSameSlipOneWins() throws Exception {
        var slip = slip();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(
                    () -> join("stranger", slip).extract().statusCode(),
                    () -> join("stranger-child", slip).extract().statusCode()));
            assertEquals(
                    List.of(200, 422),
                    List.of(answers.getFirst().get(), answers.getLast().get()).stream()
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aPersonsAccountIsNotChangedBesideThat() {
        assertThrows(
                SQLException.class,
                () -> sql("update person set account_id = (select id from account where login = 'teacher') where id = '"
                        + PeopleIds.GUARDIAN + "'"));
    }

    @Test
    void theCodeItselfIsNowhere() throws SQLException {
        var slip = slip();
        assertEquals("0", one("select count(*) from access_slip s where s::text like '%" + slip.code() + "%'"));
        assertEquals("0", one("select count(*) from change_inbox c where c::text like '%" + slip.code() + "%'"));
    }

    @Test
    void whatIsMissingOnASlipIsSaid() {
        join("stranger", new Slip("", "")).statusCode(400).body("errors", hasSize(4));
    }
}
