package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What the tokens of a running Keycloak open at the running service: roles by client, scopes by what was asked for. */
@EnabledIfEnvironmentVariable(named = "ESCHOOL_ISSUER", matches = "http.*")
class TokensLiveTest {
    private static final String API = System.getenv("ESCHOOL_API_URL");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aTokenCarriesTheRoleOfItsAppAlone() throws Exception {
        assertEquals(List.of("staff"), coarseRoles("web-client", "teacher2"));
        assertEquals(List.of("family"), coarseRoles("mobile-client", "teacher2"));
        assertEquals(List.of(), coarseRoles("mobile-client", "teacher"));
        assertEquals(List.of(), coarseRoles("web-client", "guardian"));
    }

    @Test
    void aTeacherWhoIsAParentReadsJournalsAndTheDiaryEachInItsApp() throws Exception {
        var web = tokenOf("web-client", "teacher2");
        var mobile = tokenOf("mobile-client", "teacher2");
        var school = "/schools/"
                + get("/me", web, null).at("/memberships/0/schoolId").asText();
        assertEquals(0, get(school + "/journals", web, "TEACHER").path("status").asInt());
        assertEquals(
                0, get(school + "/children", mobile, "GUARDIAN").path("status").asInt());
        assertEquals(
                "app-of-staff",
                get(school + "/journals", mobile, "TEACHER").get("code").asText());
        assertEquals(
                "app-of-families",
                get(school + "/children", web, "GUARDIAN").get("code").asText());
    }

    @Test
    void aMachineGetsTheScopesThatItAsksForAndNoOthers() throws Exception {
        var browser = new RealmBrowser();
        for (var asked : List.of("", "marks.read", "roster.read marks.read")) {
            var claims = RealmBrowser.claims(browser.machineToken(asked));
            assertEquals("eschool-api", claims.get("aud").asText());
            assertEquals("demo-integrator", claims.get("azp").asText());
            assertEquals(words(asked), words(claims.path("scope").asText()));
        }
        var refused = browser.token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "demo-integrator",
                "client_secret", System.getenv("ESCHOOL_DEMO_INTEGRATOR_SECRET"),
                "scope", "marks.write"));
        assertEquals(400, refused.statusCode(), refused.body());
    }

    @Test
    void theServiceHoldsAMachineToItsTokenAndToTheGrant() throws Exception {
        var browser = new RealmBrowser();
        var marks = browser.machineToken("marks.read");
        var admission = get("/me", marks, null).at("/machine/schools/0");
        assertEquals(
                "[\"marks.read\",\"roster.read\"]",
                admission.get("grantedScopes").toString());
        assertEquals("[\"marks.read\"]", admission.get("usableScopes").toString());
        var school = "/schools/" + admission.get("schoolId").asText();
        assertEquals(
                "scope-not-in-token",
                get(school + "/classes", marks, null).get("code").asText());
        assertEquals(
                "machine-not-permitted",
                get(school + "/journals", marks, null).get("code").asText());
        var roster = browser.machineToken("roster.read");
        assertEquals(0, get(school + "/classes", roster, null).path("status").asInt());
    }

    private static String tokenOf(String client, String login) throws Exception {
        return new RealmBrowser().signIn(client, login).get("access_token").asText();
    }

    private static List<String> coarseRoles(String client, String login) throws Exception {
        var roles = RealmBrowser.claims(tokenOf(client, login)).at("/realm_access/roles");
        return Stream.iterate(0, index -> index < roles.size(), index -> index + 1)
                .map(index -> roles.get(index).asText())
                .toList();
    }

    private static TreeSet<String> words(String text) {
        var words = new TreeSet<>(List.of(text.split(" ")));
        words.remove("");
        // Says that the login is in the token, by which the service knows a machine account.
        words.remove("profile");
        return words;
    }

    private JsonNode get(String path, String token, String role) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(API + path)).header("Authorization", "Bearer " + token);
        if (role != null) {
            request.header("X-Acting-Role", role);
        }
        return JSON.readTree(
                http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }
}
