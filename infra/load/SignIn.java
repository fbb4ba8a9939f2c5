import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in as a browser does: authorisation code with PKCE through the real login page. */
final class SignIn {
    private final String realm;
    private final HttpClient http = HttpClient.newHttpClient();

    SignIn(String realm) {
        this.realm = realm;
    }

    /** An access token of a demo user; the redirect address must be one that the realm knows for the client. */
    String token(String client, String redirect, String login, String password) throws Exception {
        var verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(new SecureRandom().generateSeed(32));
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        var page = get(realm + "/protocol/openid-connect/auth?" + form(Map.of(
                "client_id", client, "redirect_uri", redirect, "response_type", "code", "scope", "openid",
                "code_challenge", challenge, "code_challenge_method", "S256", "state", "load")));
        // Keycloak marks its cookies Secure, which browsers accept on localhost and java.net does not: carried by hand.
        var cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
        var action = find("action=\"([^\"]+)\"", page.body()).replace("&amp;", "&");
        var answer = http.send(
                post(action, Map.of("username", login, "password", password)).header("Cookie", cookies).build(),
                BodyHandlers.ofString());
        var location = answer.headers().firstValue("Location").orElseThrow(() -> new IOException("sign-in refused for " + login));
        var code = find("[?&]code=([^&]+)", location);
        var tokens = http.send(
                post(realm + "/protocol/openid-connect/token", Map.of(
                        "grant_type", "authorization_code", "client_id", client, "redirect_uri", redirect,
                        "code", code, "code_verifier", verifier)).build(),
                BodyHandlers.ofString());
        return find("\"access_token\":\"([^\"]+)\"", tokens.body());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder post(String address, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String find(String pattern, String text) throws IOException {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IOException("expected " + pattern);
        }
        return found.group(1);
    }
}
