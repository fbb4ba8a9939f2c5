package ru.eschool.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.people.PeopleIds.CLASS_7A;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.eschool.permission.SignIns;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** A token opens the roles of the app that it was issued for, and of a machine account the scopes that it carries. */
@SchoolTest
class TokenRolesTest {
    private static final String CALENDAR = "/calendar";

    @Test
    void aRoleOpensWithATokenOfItsOwnAppOnly() {
        var wrong = new ArrayList<String>();
        SignIns.byRole().forEach((role, login) -> {
            if (role == Role.SYSTEM_OPERATOR) {
                return; // reads no calendar of a school
            }
            var own = role.isFamily() ? "family" : "staff";
            var other = role.isFamily() ? "staff" : "family";
            var refusal = role.isFamily() ? "app-of-families" : "app-of-staff";
            for (var token :
                    List.of(List.of(own), List.of(other), List.<String>of(), List.of("admin", "offline_access"))) {
                var answer = get(Tokens.of(login, token.toArray(String[]::new)), role.name(), CALENDAR)
                        .extract();
                var found = answer.statusCode() == 200 ? "200" : answer.path("code");
                if (!(token.contains(own) ? "200" : refusal).equals(found)) {
                    wrong.add(role + " with " + token + " → " + found);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void theAppOfFamiliesReadsNoJournalAsATeacherAndIsToldWhere() {
        get(Tokens.of("teacher2", "family"), "TEACHER", "/journals/" + JOURNAL_MATHS_7A)
                .statusCode(403)
                .body("code", equalTo("app-of-staff"))
                .body("detail", containsString("«Электронную школу»"));
        get(Tokens.of("teacher2", "family"), "GUARDIAN", "/children").statusCode(200);
    }

    @Test
    void theAppOfStaffShowsNoDiaryAndSaysWhereItIs() {
        get(Tokens.of("teacher2", "staff"), "GUARDIAN", "/children")
                .statusCode(403)
                .body("code", equalTo("app-of-families"))
                .body("detail", containsString("«Мой дневник»"));
    }

    @Test
    void aRoleThatNobodyNamedIsHeldAgainstTheTokenToo() {
        given().header("Authorization", "Bearer " + Tokens.of("deputy", "family"))
                .get("/api/v1/schools/" + SchoolIds.SCHOOL + "/journals")
                .then()
                .statusCode(403)
                .body("code", equalTo("app-of-staff"));
    }

    @Test
    void whoeverIsSignedInLearnsWhoTheyAreFromEitherApp() {
        for (var coarse : List.of("staff", "family")) {
            given().header("Authorization", "Bearer " + Tokens.of("teacher2", coarse))
                    .get("/api/v1/me")
                    .then()
                    .statusCode(200)
                    .body("memberships[0].roles", contains("GUARDIAN", "TEACHER"))
                    .body("machine", nullValue());
        }
    }

    @Test
    void aMachineNeedsTheScopeInTheTokenAndTheGrant() {
        var classes = "/classes/" + CLASS_7A + "/students";
        machine("reader", "roster.read", classes).statusCode(200);
        machine("reader", "profile roster.read marks.read", classes).statusCode(200);
        for (var scopes : List.of("", "marks.read", "roster", "roster.readings", "ROSTER.READ")) {
            machine("reader", scopes, classes).statusCode(403).body("code", equalTo("scope-not-in-token"));
        }
        machine("roster-only", "marks.read roster.read", "/work-types")
                .statusCode(403)
                .body("code", equalTo("scope-not-granted"));
    }

    @Test
    void aMachineIsToldThatAnOperationIsForPeople() {
        machine("reader", "roster.read marks.read", "/journals")
                .statusCode(403)
                .body("code", equalTo("machine-not-permitted"))
                .body("detail", containsString("только людям"));
        for (var path : List.of("/api/v1/me/notices")) {
            given().header("Authorization", "Bearer " + Tokens.ofClient("reader"))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("machine-not-permitted"));
        }
    }

    @Test
    void aMachineLearnsItsSchoolsScopesAndLimits() {
        me("reader", "profile marks.read")
                .body("login", equalTo("reader"))
                .body("memberships", empty())
                .body("machine.clientId", equalTo("reader"))
                .body("machine.scopes", contains("marks.read", "profile"))
                .body("machine.schools.schoolId", contains(SchoolIds.SCHOOL.toString()))
                .body("machine.schools[0].grantedScopes", contains("humans.read", "marks.read", "roster.read"))
                .body("machine.schools[0].usableScopes", contains("marks.read"))
                .body("machine.limits.itemsPerPage", equalTo(200))
                .body("machine.limits.bodyBytes", equalTo(262_144));
        me("revoked", "roster.read").body("machine.schools", empty());
        me("unknown", "").body("machine.scopes", empty()).body("machine.schools", empty());
    }

    private static ValidatableResponse me(String client, String scopes) {
        return given().header("Authorization", "Bearer " + Tokens.ofClient(client, scopes))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse machine(String client, String scopes, String path) {
        return given().header("Authorization", "Bearer " + Tokens.ofClient(client, scopes))
                .get("/api/v1/schools/" + SchoolIds.SCHOOL + path)
                .then();
    }

    private static ValidatableResponse get(String token, String role, String path) {
        return given().header("Authorization", "Bearer " + token)
                .header("X-Acting-Role", role)
                .get("/api/v1/schools/" + SchoolIds.SCHOOL + path)
                .then();
    }
}
