package ru.eschool.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ru.eschool.school.SchoolIds;

/** A stream as a client reads it. */
final class OpenStream implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<Stream<String>> answer;
    private final LinkedBlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> comments = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile String lastId;

    private OpenStream(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(this::read);
    }

    static OpenStream open(String token, String role, String since) {
        return open(SchoolIds.SCHOOL, token, role, since);
    }

    static OpenStream open(UUID school, String token, String role, String since) {
        var request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/schools/" + school + "/live"))
                .header("Authorization", "Bearer " + token)
                .header("X-Acting-Role", role)
                .header("Accept", "text/event-stream");
        if (since != null) {
            request.header("Last-Event-ID", since);
        }
        try {
            return new OpenStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void read() {
        try (var lines = answer.body()) {
            lines.forEach(line -> {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    events.add(json(line.substring(5)));
                } else if (line.startsWith(":")) {
                    comments.add(line);
                }
            });
        } catch (RuntimeException broken) {
            // The connection was dropped: that is an end, too.
        } finally {
            ended.complete(null);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    String lastId() {
        return lastId;
    }

    /** The next event's data. */
    JsonNode next() {
        try {
            return Objects.requireNonNull(events.poll(5, TimeUnit.SECONDS), "no event came");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What the next event names, as «MARK lesson». */
    List<String> nextChanges() {
        var named = new ArrayList<String>();
        next().get("changes")
                .forEach(change -> named.add(change.get("kind").asText() + " "
                        + change.path("lessonId").asText()
                        + (change.has("studentId")
                                ? " " + change.get("studentId").asText()
                                : "")));
        return named;
    }

    boolean isSilentFor(long milliseconds) throws InterruptedException {
        return events.poll(milliseconds, TimeUnit.MILLISECONDS) == null;
    }

    boolean beats(long milliseconds) throws InterruptedException {
        return comments.poll(milliseconds, TimeUnit.MILLISECONDS) != null;
    }

    boolean endsWithin(long milliseconds) {
        try {
            ended.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (Exception later) {
            return false;
        }
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
