package ru.eschool.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

/** The service as an operator of the server calls it. */
final class OperatorService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROLE = "SYSTEM_OPERATOR";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String token;
    private final String office;

    private OperatorService(String api, String token) throws IOException {
        this.token = token;
        for (JsonNode held : send(request(api + "/me").GET()).path("offices")) {
            if (held.path("role").asText().equals(ROLE)) {
                this.office = api + "/offices/" + held.required("officeId").asText();
                return;
            }
        }
        throw new Failure("operator.not-one");
    }

    /** The service for whoever the token is of, who has to be an operator. */
    static OperatorService of(String api, String token) throws IOException {
        return new OperatorService(api, token);
    }

    /** The id of the territory of a name, in either case of its letters; a new one is opened. */
    String find(String territories, String name) throws IOException {
        for (JsonNode known : send(request(office + territories).GET()).required("items")) {
            if (known.required("name").asText().equalsIgnoreCase(name)) {
                return known.required("id").asText();
            }
        }
        return create(territories, JSON.createObjectNode().put("name", name))
                .required("id")
                .asText();
    }

    JsonNode create(String path, JsonNode body) throws IOException {
        return send(request(office + path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", Texts.of("language"));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                return JSON.readTree(answer.body());
            }
            throw new Failure("operator.refused", words(answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    /** What the service says of a refusal: the title, the detail, the fields. */
    private static String words(HttpResponse<String> answer) throws IOException {
        JsonNode problem = JSON.readTree(answer.body());
        var words = new ArrayList<String>();
        words.add(problem.path("title").asText("HTTP " + answer.statusCode()) + ".");
        if (problem.hasNonNull("detail")) {
            words.add(problem.get("detail").asText());
        }
        problem.path("errors")
                .forEach(error -> words.add(error.path("pointer").asText() + ": "
                        + error.path("message").asText()));
        return String.join(" ", words);
    }
}
