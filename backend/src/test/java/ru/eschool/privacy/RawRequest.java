package ru.eschool.privacy;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import ru.eschool.testing.Tokens;

/** Requests whose answers no operation of the contract promises. */
final class RawRequest {
    private RawRequest() {}

    static HttpResponse<String> get(String path, String login, String role) throws IOException, InterruptedException {
        return send(request(path, login, role).GET());
    }

    static HttpResponse<String> patch(String path, String login, String role, String json)
            throws IOException, InterruptedException {
        return send(request(path, login, role)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder request(String path, String login, String role) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.of(login))
                .header("X-Acting-Role", role);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
