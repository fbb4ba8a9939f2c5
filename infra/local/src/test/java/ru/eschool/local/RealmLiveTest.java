package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The realm as a running Keycloak understands it; {@code ./eschool test} starts one and names it in ESCHOOL_ISSUER. */
@EnabledIfEnvironmentVariable(named = "ESCHOOL_ISSUER", matches = "http.*")
class RealmLiveTest {
    private static final String ISSUER = RealmBrowser.ISSUER;
    private static final String ADMIN = String.valueOf(ISSUER).replace("/realms/", "/admin/realms/");
    private static final String SIGNED_IN = RealmBrowser.returnAddress("web-client");
    private static final String PASSWORD = RealmBrowser.PASSWORD;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RealmBrowser browser = new RealmBrowser();

    @Test
    void passwordsAreNotTakenFromClients() throws Exception {
        for (String client : new String[] {"web-client", "mobile-client", "admin-cli"}) {
            var answer = browser.token(
                    Map.of("grant_type", "password", "client_id", client, "username", "teacher", "password", PASSWORD));
            assertTrue(answer.statusCode() >= 400, client + ": " + answer.body());
        }
    }

    @Test
    void codeWithoutProofIsRefused() throws Exception {
        var answer = browser.get(RealmBrowser.authorization(SIGNED_IN, "web-client"));
        String error = answer.headers().firstValue("Location").orElse("");
        assertTrue(error.contains("error=invalid_request"), answer.statusCode() + " " + error);
    }

    @Test
    void onlyTheRegisteredAddressIsReturnedTo() throws Exception {
        for (String foreign : new String[] {"https://example.org/signed-in", SIGNED_IN + "/more", SIGNED_IN + "?a=b"}) {
            var answer = browser.get(RealmBrowser.authorization(foreign, "web-client") + RealmBrowser.proof());
            assertEquals(400, answer.statusCode(), foreign);
        }
    }

    @Test
    void signInPageSpeaksRussianAndThenEnglish() throws Exception {
        String address = RealmBrowser.authorization(SIGNED_IN, "web-client") + RealmBrowser.proof();
        assertTrue(browser.get(address).body().contains("Войти"));
        assertTrue(browser.get(address + "&ui_locales=en").body().contains("Sign in"));
    }

    @Test
    void tokenOfATeacherNamesTheAudienceAndNothingPersonal() throws Exception {
        JsonNode claims = RealmBrowser.claims(
                browser.signIn("web-client", "teacher").get("access_token").asText());
        assertEquals("eschool-api", claims.get("aud").asText());
        assertEquals("teacher", claims.get("preferred_username").asText());
        assertEquals("[\"staff\"]", claims.at("/realm_access/roles").toString());
        assertEquals(1800, claims.get("exp").asLong() - claims.get("iat").asLong());
        for (String personal : new String[] {"name", "given_name", "family_name", "email", "resource_access"}) {
            assertFalse(claims.has(personal), personal);
        }
    }

    @Test
    void usedRefreshTokenIsRefused() throws Exception {
        String first =
                browser.signIn("web-client", "student").get("refresh_token").asText();
        assertEquals(200, refresh(first).statusCode());
        var again = refresh(first);
        assertEquals(400, again.statusCode());
        assertTrue(again.body().contains("invalid_grant"), again.body());
    }

    @Test
    void whoTriesToSignInIsInNoLog() throws Exception {
        assertEquals("", browser.enter("web-client", "kanareytseva-23456", "Not-the-password-1"));
        assertTrue(browser.enter("web-client", "student", PASSWORD).startsWith(SIGNED_IN));
        String log = Files.readString(Path.of(System.getenv("ESCHOOL_LOGS"), "keycloak.log"));
        assertTrue(log.contains("Keycloak"), log);
        for (String personal : new String[] {"kanareytseva", "student"}) {
            assertFalse(log.contains(personal), personal);
        }
    }

    @Test
    void accountOfTheServiceMayReadPeopleAndNothingElse() throws Exception {
        String token = tokenOfTheService();
        String teachers = ADMIN + "/users?username=teacher&exact=true";
        JsonNode teacher =
                JSON.readTree(browser.as(token, "GET", teachers, "").body()).get(0);
        UUID id = UUID.nameUUIDFromBytes("eschool-demo:teacher".getBytes(StandardCharsets.UTF_8));
        assertEquals(id.toString(), teacher.get("id").asText());
        assertEquals(403, browser.as(token, "GET", ADMIN + "/clients", "").statusCode());
        assertEquals(403, browser.as(token, "GET", ADMIN + "/events", "").statusCode());
    }

    @Test
    void accountOfTheServiceMayAdmitAPersonAndGiveTheRole() throws Exception {
        String token = tokenOfTheService();
        var created =
                browser.as(token, "POST", ADMIN + "/users", "{\"username\":\"probe-of-the-realm\",\"enabled\":true}");
        assertEquals(201, created.statusCode(), created.body());
        String user = created.headers().firstValue("Location").orElseThrow();
        String mappings = user + "/role-mappings/realm";
        for (JsonNode role : JSON.readTree(
                browser.as(token, "GET", mappings + "/available", "").body())) {
            if (role.get("name").asText().equals("family")) {
                assertEquals(
                        204,
                        browser.as(token, "POST", mappings, "[" + role + "]").statusCode());
            }
        }
        assertTrue(browser.as(token, "GET", mappings, "").body().contains("\"family\""));
        assertEquals(204, browser.as(token, "DELETE", user, "").statusCode());
    }

    @Test
    void aPasswordThatWasHashedBeforehandIsTaken() throws Exception {
        String token = tokenOfTheService();
        var account = new DemoAccounts.Account("s2-probe", UUID.randomUUID().toString(), true, false);
        var user = DemoAccounts.user(account, DemoAccounts.credential(PASSWORD));
        var created = browser.as(token, "POST", ADMIN + "/users", user.toString());
        assertEquals(201, created.statusCode(), created.body());
        try {
            assertEquals(
                    "s2-probe",
                    RealmBrowser.claims(browser.signIn("web-client", "s2-probe")
                                    .get("access_token")
                                    .asText())
                            .get("preferred_username")
                            .asText());
        } finally {
            String address = created.headers().firstValue("Location").orElseThrow();
            assertEquals(204, browser.as(token, "DELETE", address, "").statusCode());
        }
    }

    private String tokenOfTheService() throws Exception {
        var answer = browser.token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "backend",
                "client_secret", System.getenv("ESCHOOL_BACKEND_SECRET")));
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    private HttpResponse<String> refresh(String token) throws Exception {
        return browser.token(Map.of("grant_type", "refresh_token", "client_id", "web-client", "refresh_token", token));
    }
}
