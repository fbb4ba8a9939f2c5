package ru.eschool.identity;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.identity.domain.SignInDirectory;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

@SchoolTest
class AccessSlipTest {
    @BeforeEach
    void directoryAnswers() {
        RecordedDirectory.reset(false);
    }

    private static ValidatableResponse issue(String login, String role, UUID person) {
        return issue(UUID.randomUUID(), login, role, person);
    }

    private static ValidatableResponse issue(UUID key, String login, String role, UUID person) {
        return Api.as(login, role)
                .header("Idempotency-Key", key.toString())
                .post("/people/" + person + "/access")
                .then();
    }

    @Test
    void classTeacherHandsOutASlipToAPupilOfTheOwnClass() {
        issue("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_2)
                .statusCode(201)
                .body("displayName", equalTo("Борисов Борис Иванович"))
                .body("login", matchesPattern("borisov-[2-9]{5}"))
                .body("activationCode", matchesPattern("[A-Z]{4}-[2-9]{4}-[A-Z]{4}"));
        assertEquals(
                Set.of(SignInDirectory.Kind.FAMILY),
                RecordedDirectory.calls().getFirst().kinds());
    }

    @Test
    void theLoginStaysAndTheCodeIsNewWhenASlipIsRepeated() {
        var first = issue("admin", "SCHOOL_ADMIN", PeopleIds.PUPIL_3)
                .statusCode(201)
                .extract();
        var second = issue("admin", "SCHOOL_ADMIN", PeopleIds.PUPIL_3)
                .statusCode(201)
                .extract();
        assertEquals(first.<String>path("login"), second.path("login"));
        assertNotEquals(first.<String>path("activationCode"), second.path("activationCode"));
    }

    @Test
    void aRequestThatIsRepeatedGetsTheSameSlipAndRenewsNothing() throws SQLException {
        var key = UUID.randomUUID();
        var first = issue(key, "admin", "SCHOOL_ADMIN", PeopleIds.PUPIL_3)
                .statusCode(201)
                .header("Location", endsWith("/people/" + PeopleIds.PUPIL_3 + "/access"))
                .extract();
        var again = issue(key, "admin", "SCHOOL_ADMIN", PeopleIds.PUPIL_3)
                .statusCode(201)
                .header("Location", equalTo(first.header("Location")))
                .extract();
        assertEquals(first.<String>path("activationCode"), again.path("activationCode"));
        assertEquals(1, RecordedDirectory.calls().size());
        issue(key, "admin", "SCHOOL_ADMIN", PeopleIds.PUPIL_2)
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        try (var connection = SchoolDatabase.superuser();
                var kept = connection.createStatement().executeQuery("select response::text from idempotency_key")) {
            assertTrue(kept.next());
            assertFalse(kept.getString(1).contains(first.<String>path("activationCode")), kept.getString(1));
        }
    }

    @Test
    void aLoginThatSomebodyElseHasIsLeftAloneAndAnotherOneIsMade() {
        RecordedDirectory.takeLogins(1);
        var login = issue("admin", "SCHOOL_ADMIN", PeopleIds.PUPIL_3)
                .statusCode(201)
                .extract()
                .<String>path("login");
        var tried = RecordedDirectory.calls();
        assertEquals(2, tried.size());
        assertNotEquals(login, tried.getFirst().login());
        assertEquals(login, tried.getLast().login());
        assertTrue(tried.stream().allMatch(call -> call.what() == RecordedDirectory.What.CREATE));
    }

    @Test
    void aUserWhomTheDirectoryHasLostIsMadeAnewUnderTheSameLogin() {
        RecordedDirectory.lose(Tokens.subject("guardian"));
        issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN).statusCode(201).body("login", equalTo("guardian"));
        assertEquals(
                List.of(RecordedDirectory.What.RENEW, RecordedDirectory.What.CREATE),
                RecordedDirectory.calls().stream()
                        .map(RecordedDirectory.Call::what)
                        .toList());
        RecordedDirectory.reset(false);
        issue("admin", "SCHOOL_ADMIN", PeopleIds.GUARDIAN).statusCode(201);
        assertNotEquals(
                Tokens.subject("guardian"), RecordedDirectory.calls().getFirst().subject());
    }

    @Test
    void twoWhoHandOutAtOnceMakeOneAccount() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var slips = both.invokeAll(Collections.nCopies(
                    2,
                    () -> issue("admin", "SCHOOL_ADMIN", PeopleIds.PUPIL_3)
                            .statusCode(201)
                            .extract()
                            .<String>path("login")));
            assertEquals(slips.getFirst().get(), slips.getLast().get());
        }
    }

    @Test
    void anotherClassIsForeign() {
        issue("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_7B).statusCode(403).body("code", equalTo("access-foreign"));
        assertEquals(0, RecordedDirectory.calls().size());
    }

    @Test
    void aPersonOfAnotherSchoolIsUnknown() {
        issue("admin", "SCHOOL_ADMIN", PeopleIds.FOREIGN_PUPIL).statusCode(404);
    }

    @Test
    void nothingIsLinkedWhileTheDirectoryIsDown() {
        RecordedDirectory.reset(true);
        issue("admin", "SCHOOL_ADMIN", PeopleIds.PUPIL_3).statusCode(503).body("code", equalTo("identity-unavailable"));
        RecordedDirectory.reset(false);
        issue("admin", "SCHOOL_ADMIN", PeopleIds.PUPIL_3).statusCode(201);
    }
}
