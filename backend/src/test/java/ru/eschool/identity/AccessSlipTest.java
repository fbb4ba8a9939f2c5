package ru.eschool.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.identity.domain.SignInDirectory;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolTest;

@SchoolTest
class AccessSlipTest {
    @BeforeEach
    void directoryAnswers() {
        RecordedDirectory.reset(false);
    }

    private static ValidatableResponse issue(String login, String role, UUID person) {
        return Api.as(login, role).post("/people/" + person + "/access").then();
    }

    @Test
    void classTeacherHandsOutASlipToAPupilOfTheOwnClass() {
        issue("teacher", "CLASS_TEACHER", Fixture.PUPIL_2)
                .statusCode(201)
                .body("displayName", equalTo("Борисов Борис Иванович"))
                .body("login", matchesPattern("borisov-[2-9]{5}"))
                .body("activationCode", matchesPattern("[A-Z]{4}-[2-9]{4}-[A-Z]{4}"));
        assertEquals(
                SignInDirectory.Kind.FAMILY,
                RecordedDirectory.admissions().getFirst().kind());
    }

    @Test
    void theLoginStaysAndTheCodeIsNewWhenASlipIsRepeated() {
        var first =
                issue("admin", "SCHOOL_ADMIN", Fixture.PUPIL_3).statusCode(201).extract();
        var second =
                issue("admin", "SCHOOL_ADMIN", Fixture.PUPIL_3).statusCode(201).extract();
        assertEquals(first.<String>path("login"), second.path("login"));
        assertNotEquals(first.<String>path("activationCode"), second.path("activationCode"));
    }

    @Test
    void aGuardianOfTheOwnClassGetsASlipAndTheKnownLogin() {
        issue("teacher", "CLASS_TEACHER", Fixture.GUARDIAN).statusCode(201).body("login", equalTo("guardian"));
    }

    @Test
    void anotherClassIsForeign() {
        issue("teacher", "CLASS_TEACHER", Fixture.PUPIL_7B).statusCode(403).body("code", equalTo("access-foreign"));
        assertEquals(0, RecordedDirectory.admissions().size());
    }

    @Test
    void aPersonOfAnotherSchoolIsUnknown() {
        issue("admin", "SCHOOL_ADMIN", Fixture.FOREIGN_PUPIL).statusCode(404);
    }

    @Test
    void nothingIsLinkedWhileTheDirectoryIsDown() {
        RecordedDirectory.reset(true);
        issue("admin", "SCHOOL_ADMIN", Fixture.PUPIL_3).statusCode(503).body("code", equalTo("identity-unavailable"));
        RecordedDirectory.reset(false);
        issue("admin", "SCHOOL_ADMIN", Fixture.PUPIL_3).statusCode(201);
    }
}
