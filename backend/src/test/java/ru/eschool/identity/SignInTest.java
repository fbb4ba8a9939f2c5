package ru.eschool.identity;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

@SchoolTest
class SignInTest {
    private static ValidatableResponse meWith(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then();
    }

    @Test
    void aPersonSeesAllRolesToChooseFrom() {
        meWith(Tokens.of("teacher2"))
                .statusCode(200)
                .body("memberships", hasSize(1))
                .body("memberships[0].roles", containsInAnyOrder("TEACHER", "GUARDIAN"))
                .body("displayName", equalTo("Сидорова Нина Павловна"));
    }

    @Test
    void aClassTeacherSeesTheOwnClass() {
        meWith(Tokens.of("teacher"))
                .statusCode(200)
                .body("memberships[0].className", equalTo("7А"))
                .body("memberships[0].classId", equalTo(PeopleIds.CLASS_7A.toString()));
    }

    @Test
    void nobodyEntersWithoutATokenOrWithABadOne() {
        RestAssured.get("/api/v1/me").then().statusCode(401).body("code", equalTo("sign-in-required"));
        meWith(Tokens.expired("teacher")).statusCode(401).body("code", equalTo("token-invalid"));
        meWith(Tokens.forged("teacher")).statusCode(401);
        meWith(Tokens.forOtherAudience("teacher")).statusCode(401);
        meWith("nonsense").statusCode(401);
        RestAssured.given()
                .header("Authorization", "Basic dGVhY2hlcjpwYXNzd29yZA==")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("sign-in-required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "...",
                "a.b.c",
                "a..b",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
                "eyJhbGciOiJSUzI1NiJ9.e30.AAAA",
                "бла.бла.бла",
                "\u0000.\u0000.\u0000"
            })
    void whatIsNoTokenIsRefusedAsSuch(String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                    + text + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // The server itself turns away what may not stand in a header.
            assertTrue(answer.startsWith("HTTP/1.1 401") || answer.startsWith("HTTP/1.1 400"), answer);
        }
    }

    @Test
    void aTokenWithoutEndIsRefusedUnread() {
        meWith("a".repeat(9000) + ".b.c").statusCode(401).body("code", equalTo("token-invalid"));
    }

    @Test
    void theNameOfTheSchemeMayBeWrittenInEitherCase() {
        RestAssured.given()
                .header("Authorization", "bearer " + Tokens.of("teacher"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void aBlockedAccountAndAnUnknownOneHaveNoPlace() {
        meWith(Tokens.of("blocked")).statusCode(403).body("code", equalTo("account-unknown"));
        meWith(Tokens.of("nobody")).statusCode(403);
    }

    @Test
    void severalRolesAskForAChoice() {
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("teacher2"))
                .get("/api/v1/schools/" + SchoolIds.SCHOOL + "/calendar")
                .then()
                .statusCode(400)
                .body("code", equalTo("acting-role-required"))
                .body("requestId", notNullValue());
    }

    @Test
    void aRoleThatIsNotHeldIsRefused() {
        Api.as("guardian", "TEACHER").get("/calendar").then().statusCode(403).body("code", equalTo("role-not-held"));
        Api.as("guardian", "EMPEROR").get("/calendar").then().statusCode(400);
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneAtTheNextRequest() throws SQLException {
        Api.as("deputy", "DEPUTY_HEAD").get("/subjects").then().statusCode(200);
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(
                    "update role_assignment set during = daterange('2026-08-20', '2026-11-12') where role = 'DEPUTY_HEAD'");
        }
        Api.as("deputy", "DEPUTY_HEAD").get("/subjects").then().statusCode(403);
    }

    @Test
    void anAccountThatIsBlockedIsRefusedAtTheNextRequestWhateverItsToken() throws SQLException {
        Api.as("deputy", "DEPUTY_HEAD").get("/subjects").then().statusCode(200);
        meWith(Tokens.of("deputy")).statusCode(200);
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute("update account set status = 'BLOCKED' where login = 'deputy'");
        }
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/subjects")
                .then()
                .statusCode(403)
                .body("code", equalTo("no-place-in-school"));
        meWith(Tokens.of("deputy")).statusCode(403).body("code", equalTo("account-unknown"));
    }

    @Test
    void theLanguageOfProblemsFollowsTheReader() {
        RestAssured.given()
                .header("Accept-Language", "en-GB, ru;q=0.5")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("title", equalTo("Sign-in required"));
    }
}
