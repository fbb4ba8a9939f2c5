package ru.eschool.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Signs a person in through the browser, as RFC 8252 has it for programs at a terminal: the password and the one-time code
 * are entered in Keycloak's own page and never here, and the code comes back to a loopback address with proof (PKCE).
 */
final class BrowserSignIn {
    private static final String CLIENT = "operator-terminal";
    private static final String RETURN = "/signed-in";
    private static final int SECRET_BYTES = 32;
    private static final int PATIENCE_MINUTES = 10;

    private final String issuer;
    private final Consumer<String> show;

    /**
     * Somebody's way in.
     *
     * @param show is given the address that the person opens in a browser
     */
    BrowserSignIn(String issuer, Consumer<String> show) {
        this.issuer = issuer;
        this.show = show;
    }

    /** The access token of whoever has signed in. */
    String token() throws IOException {
        var verifier = secret();
        var state = secret();
        var answer = new CompletableFuture<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var back = "http://127.0.0.1:" + server.getAddress().getPort() + RETURN;
        server.createContext(RETURN, exchange -> receive(exchange, state, answer));
        server.start();
        try {
            show.accept(issuer + "/protocol/openid-connect/auth?"
                    + form(Map.of(
                            "response_type",
                            "code",
                            "scope",
                            "openid",
                            "client_id",
                            CLIENT,
                            "redirect_uri",
                            back,
                            "state",
                            state,
                            "code_challenge_method",
                            "S256",
                            "code_challenge",
                            challenge(verifier))));
            return exchange(answer.get(PATIENCE_MINUTES, TimeUnit.MINUTES), verifier, back);
        } catch (TimeoutException | ExecutionException nobodyCame) {
            throw new Failure("operator.not-signed-in");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        } finally {
            server.stop(1);
        }
    }

    private static void receive(HttpExchange exchange, String state, CompletableFuture<String> answer)
            throws IOException {
        var query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        var ours = ("&" + query + "&").contains("&state=" + state + "&");
        var code = query.replaceAll("^(?:.*&)?code=([^&]*).*$", "$1");
        var done = ours && !code.equals(query);
        var words =
                Texts.of(done ? "operator.page-done" : "operator.page-failed").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(done ? 200 : 400, words.length);
        try (var body = exchange.getResponseBody()) {
            body.write(words);
        }
        if (done) {
            answer.complete(code);
        }
    }

    private String exchange(String code, String verifier, String back) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "code", code,
                        "redirect_uri", back,
                        "code_verifier", verifier))))
                .build();
        var tokens = Http.send(request).orElseThrow(() -> new Failure("operator.not-signed-in"));
        return new ObjectMapper().readTree(tokens).required("access_token").asText();
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
