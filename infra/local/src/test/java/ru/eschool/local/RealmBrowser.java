package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in at a running Keycloak as a browser does: the real page, authorisation code with PKCE. */
final class RealmBrowser {
    static final String ISSUER = System.getenv("ESCHOOL_ISSUER");
    static final String PASSWORD = System.getenv("ESCHOOL_DEMO_PASSWORD");

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rule-of-43-characters";
    private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient browser = HttpClient.newHttpClient();

    /** Kept by hand, since Java sends no Secure cookie to http://localhost although browsers do. */
    private final Map<String, String> cookies = new HashMap<>();

    /** The only address that a client is returned to. */
    static String returnAddress(String client) {
        return System.getenv(client.equals("web-client") ? "ESCHOOL_WEB_URL" : "ESCHOOL_MOBILE_URL") + "/signed-in";
    }

    /** A token of the demo's machine account with the scopes asked for; with none when the text is empty. */
    String machineToken(String scopes) throws Exception {
        var fields = new HashMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", "demo-integrator",
                "client_secret", System.getenv("ESCHOOL_DEMO_INTEGRATOR_SECRET")));
        if (!scopes.isEmpty()) {
            fields.put("scope", scopes);
        }
        var answer = token(fields);
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode tokens = JSON.readTree(answer.body());
        assertTrue(tokens.path("refresh_token").isMissingNode());
        return tokens.get("access_token").asText();
    }

    /** Fills in the sign-in page; returns where it leads, nowhere when it was refused. */
    String enter(String client, String login, String password) throws Exception {
        String page =
                get(authorization(returnAddress(client), client) + proof()).body();
        var action = FORM_ACTION.matcher(page);
        assertTrue(action.find(), page);
        var answer = visit(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("username", login, "password", password))));
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The tokens that a demo account gets through a client. */
    JsonNode signIn(String client, String login) throws Exception {
        String location = enter(client, login, PASSWORD);
        assertTrue(location.startsWith(returnAddress(client)), location);
        String code = location.replaceAll(".*[?&]code=([^&]+).*", "$1");
        var tokens = token(Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "code", code,
                "redirect_uri", returnAddress(client),
                "code_verifier", VERIFIER));
        assertEquals(200, tokens.statusCode(), tokens.body());
        return JSON.readTree(tokens.body());
    }

    static String authorization(String redirect, String client) {
        return ISSUER + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + client
                + "&redirect_uri=" + encode(redirect);
    }

    static String proof() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    HttpResponse<String> token(Map<String, String> fields) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(ISSUER + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return visit(HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "ru"));
    }

    /** One step of a browser: cookies go along and new ones are kept. */
    HttpResponse<String> visit(HttpRequest.Builder request) throws IOException, InterruptedException {
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

    HttpResponse<String> as(String token, String method, String address, String body)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
