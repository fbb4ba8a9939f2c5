package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The realm as a running Keycloak understands it; {@code ./eschool test} starts one and names it in ESCHOOL_ISSUER. */
@EnabledIfEnvironmentVariable(named = "ESCHOOL_ISSUER", matches = "http.*")
class RealmLiveTest {
    private static final String ISSUER = System.getenv("ESCHOOL_ISSUER");
    private static final String ADMIN = String.valueOf(ISSUER).replace("/realms/", "/admin/realms/");
    private static final String SIGNED_IN = System.getenv("ESCHOOL_WEB_URL") + "/signed-in";
    private static final String PASSWORD = System.getenv("ESCHOOL_DEMO_PASSWORD");
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rule-of-43-characters";
    private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient browser = HttpClient.newHttpClient();

    /** Kept by hand, since Java sends no Secure cookie to http://localhost although browsers do. */
    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void passwordsAreNotTakenFromClients() throws Exception {
        for (String client : new String[] {"web-client", "mobile-client", "admin-cli"}) {
            var answer = token(
                    Map.of("grant_type", "password", "client_id", client, "username", "teacher", "password", PASSWORD));
            assertTrue(answer.statusCode() >= 400, client + ": " + answer.body());
        }
    }

    @Test
    void codeWithoutProofIsRefused() throws Exception {
        var answer = get(authorization(SIGNED_IN, "web-client"));
        String error = answer.headers().firstValue("Location").orElse("");
        assertTrue(error.contains("error=invalid_request"), answer.statusCode() + " " + error);
    }

    @Test
    void onlyTheRegisteredAddressIsReturnedTo() throws Exception {
        for (String foreign : new String[] {"https://example.org/signed-in", SIGNED_IN + "/more", SIGNED_IN + "?a=b"}) {
            var answer = get(authorization(foreign, "web-client") + proof());
            assertEquals(400, answer.statusCode(), foreign);
        }
    }

    @Test
    void signInPageSpeaksRussianAndThenEnglish() throws Exception {
        String address = authorization(SIGNED_IN, "web-client") + proof();
        assertTrue(get(address).body().contains("Войти"));
        assertTrue(get(address + "&ui_locales=en").body().contains("Sign in"));
    }

    @Test
    void tokenOfATeacherNamesTheAudienceAndNothingPersonal() throws Exception {
        JsonNode claims = claims(signIn("teacher").get("access_token").asText());
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
        String first = signIn("student").get("refresh_token").asText();
        assertEquals(200, refresh(first).statusCode());
        var again = refresh(first);
        assertEquals(400, again.statusCode());
        assertTrue(again.body().contains("invalid_grant"), again.body());
    }

    @Test
    void whoTriesToSignInIsInNoLog() throws Exception {
        assertEquals("", enter("kanareytseva-23456", "Not-the-password-1"));
        assertTrue(enter("student", PASSWORD).startsWith(SIGNED_IN));
        String log = Files.readString(Path.of(System.getenv("ESCHOOL_LOGS"), "keycloak.log"));
        assertTrue(log.contains("Keycloak"), log);
        for (String personal : new String[] {"kanareytseva", "student"}) {
            assertFalse(log.contains(personal), personal);
        }
    }

    @Test
    void machineAccountGetsItsScopesAndNoRefreshToken() throws Exception {
        var answer = token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "demo-integrator",
                "client_secret", System.getenv("ESCHOOL_DEMO_INTEGRATOR_SECRET")));
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode tokens = JSON.readTree(answer.body());
        assertFalse(tokens.has("refresh_token"));
        JsonNode claims = claims(tokens.get("access_token").asText());
        assertEquals("eschool-api", claims.get("aud").asText());
        assertEquals("demo-integrator", claims.get("azp").asText());
        assertEquals("marks.read roster.read", sorted(claims.get("scope").asText()));
    }

    @Test
    void accountOfTheServiceMayReadPeopleAndNothingElse() throws Exception {
        String token = tokenOfTheService();
        String teachers = ADMIN + "/users?username=teacher&exact=true";
        JsonNode teacher = JSON.readTree(as(token, "GET", teachers, "").body()).get(0);
        UUID id = UUID.nameUUIDFromBytes("eschool-demo:teacher".getBytes(StandardCharsets.UTF_8));
        assertEquals(id.toString(), teacher.get("id").asText());
        assertEquals(403, as(token, "GET", ADMIN + "/clients", "").statusCode());
        assertEquals(403, as(token, "GET", ADMIN + "/events", "").statusCode());
    }

    @Test
    void accountOfTheServiceMayAdmitAPersonAndGiveTheRole() throws Exception {
        String token = tokenOfTheService();
        var created = as(token, "POST", ADMIN + "/users", "{\"username\":\"probe-of-the-realm\",\"enabled\":true}");
        assertEquals(201, created.statusCode(), created.body());
        String user = created.headers().firstValue("Location").orElseThrow();
        String mappings = user + "/role-mappings/realm";
        for (JsonNode role :
                JSON.readTree(as(token, "GET", mappings + "/available", "").body())) {
            if (role.get("name").asText().equals("family")) {
                assertEquals(204, as(token, "POST", mappings, "[" + role + "]").statusCode());
            }
        }
        assertTrue(as(token, "GET", mappings, "").body().contains("\"family\""));
        assertEquals(204, as(token, "DELETE", user, "").statusCode());
    }

    @Test
    void aPasswordThatWasHashedBeforehandIsTaken() throws Exception {
        String token = tokenOfTheService();
        var account = new DemoAccounts.Account("s2-probe", UUID.randomUUID().toString(), true, false);
        var user = DemoAccounts.user(account, DemoAccounts.credential(PASSWORD));
        var created = as(token, "POST", ADMIN + "/users", user.toString());
        assertEquals(201, created.statusCode(), created.body());
        try {
            assertEquals(
                    "s2-probe",
                    claims(signIn("s2-probe").get("access_token").asText())
                            .get("preferred_username")
                            .asText());
        } finally {
            String address = created.headers().firstValue("Location").orElseThrow();
            assertEquals(204, as(token, "DELETE", address, "").statusCode());
        }
    }

    private String tokenOfTheService() throws Exception {
        var answer = token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "backend",
                "client_secret", System.getenv("ESCHOOL_BACKEND_SECRET")));
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    /** Fills in the sign-in page; returns where it leads, nowhere when it was refused. */
    private String enter(String login, String password) throws Exception {
        String page = get(authorization(SIGNED_IN, "web-client") + proof()).body();
        var action = FORM_ACTION.matcher(page);
        assertTrue(action.find(), page);
        var answer = visit(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("username", login, "password", password))));
        return answer.headers().firstValue("Location").orElse("");
    }

    private JsonNode signIn(String login) throws Exception {
        String location = enter(login, PASSWORD);
        assertTrue(location.startsWith(SIGNED_IN), location);
        String code = location.replaceAll(".*[?&]code=([^&]+).*", "$1");
        var tokens = token(Map.of(
                "grant_type", "authorization_code",
                "client_id", "web-client",
                "code", code,
                "redirect_uri", SIGNED_IN,
                "code_verifier", VERIFIER));
        assertEquals(200, tokens.statusCode(), tokens.body());
        return JSON.readTree(tokens.body());
    }

    private HttpResponse<String> refresh(String token) throws Exception {
        return token(Map.of("grant_type", "refresh_token", "client_id", "web-client", "refresh_token", token));
    }

    private static String authorization(String redirect, String client) {
        return ISSUER + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + client
                + "&redirect_uri=" + encode(redirect);
    }

    private static String proof() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private HttpResponse<String> token(Map<String, String> fields) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(ISSUER + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return visit(HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "ru"));
    }

    /** One step of a browser: cookies go along and new ones are kept. */
    private HttpResponse<String> visit(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String header : answer.headers().allValues("Set-Cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private HttpResponse<String> as(String token, String method, String address, String body)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sorted(String scopes) {
        return Pattern.compile(" ").splitAsStream(scopes).sorted().collect(Collectors.joining(" "));
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
