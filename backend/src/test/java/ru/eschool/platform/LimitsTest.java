package ru.eschool.platform;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.journal.JournalIds.WORK_TODAY;
import static ru.eschool.people.PeopleIds.PUPIL_1;

import com.sun.management.ThreadMXBean;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** What one request may bring: bytes, items, depth, dates. */
@SchoolTest
class LimitsTest {
    private static final String MARKS = "/journals/" + JOURNAL_MATHS_7A + "/marks";

    private static ValidatableResponse patch(String body) {
        return Api.jsonAs("teacher", "TEACHER").body(body).patch(MARKS).then();
    }

    private static String changes(String item, int times) {
        return "{\"changes\":[" + (item + ",").repeat(times - 1) + item + "]}";
    }

    private static String mark(String more) {
        return "{\"changes\":[{\"workId\":\"" + WORK_TODAY + "\",\"studentId\":\"" + PUPIL_1 + "\",\"entry\":\"5\""
                + more + "}]}";
    }

    @Test
    void aBodyOverTheOperationsLimitIsRefused() {
        patch(mark(" ".repeat(256 * 1024)))
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too-large"))
                .body("detail", containsString("256 КБ"));
        patch(mark(" ".repeat(200 * 1024))).statusCode(200);
    }

    @Test
    void aChunkedBodyIsCountedWhileItIsRead() throws Exception {
        assertEquals(413, chunked(mark(" ".repeat(3 * 1024 * 1024))).statusCode());
        var accepted = chunked(mark(""));
        assertEquals(200, accepted.statusCode(), accepted.body());
    }

    private static HttpResponse<String> chunked(String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/schools/"
                                    + SchoolIds.SCHOOL + MARKS))
                            .header("Authorization", "Bearer " + Tokens.of("teacher"))
                            .header("X-Acting-Role", "TEACHER")
                            .header("Content-Type", "application/json")
                            .method(
                                    "PATCH",
                                    HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void anEndlessListIsLeftAtTheFirstItemTooMany() throws Exception {
        patch(changes("{}", 501))
                .statusCode(400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/changes"))
                .body("errors[0].code", equalTo("field-size"))
                .body("errors[0].message", containsString("500"));
        var endless = changes("{}", 80_000);
        chunked(endless);
        var before = allocated();
        var answer = chunked(endless);
        var spent = allocated() - before;
        assertEquals(400, answer.statusCode());
        assertTrue(spent < 20_000_000, spent + " bytes");
    }

    // Of all threads: the request runs on one of the service's.
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    @Test
    void deepAndHugeJsonIsRefused() throws Exception {
        for (var body : new String[] {
            "[".repeat(100_000),
            "{\"changes\":" + "[".repeat(100_000),
            mark(",\"version\":" + "9".repeat(100_000)),
            mark(",\"version\":1e999999999"),
            mark(",\"" + "a".repeat(100_000) + "\":1"),
            mark(",\"comment\":\"" + "a".repeat(200_000) + "\"")
        }) {
            assertEquals(400, chunked(body).statusCode(), body.substring(0, 20) + body.length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "-999999999-01-01", "-9999-01-01", "0000-01-01", "1899-12-31", "2200-01-01"})
    void aDateFarOutsideOfTheSchoolsYearsIsRefusedWhereverItIsTaken(String date) {
        Api.as("guardian", "GUARDIAN")
                .get("/students/" + PUPIL_1 + "/diary-weeks/{date}", date)
                .then()
                .statusCode(404);
        Api.as("teacher", "TEACHER").get("/teaching-days/{date}", date).then().statusCode(404);
        Api.as("teacher", "TEACHER")
                .queryParam("from", date)
                .queryParam("to", "2026-11-30")
                .get("/journals/" + JOURNAL_MATHS_7A + "/grid")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/from"))
                .body("errors[0].message", containsString("1900"));
        Api.as("teacher", "TEACHER")
                .queryParam("from", "2026-11-01")
                .queryParam("to", date)
                .get("/journals/" + JOURNAL_MATHS_7A + "/grid")
                .then()
                .statusCode(400);
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("on", date)
                .get("/classes/" + PeopleIds.CLASS_7A + "/students")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/on"));
        Api.asClient("reader")
                .queryParam("from", date)
                .queryParam("to", date)
                .get("/marks")
                .then()
                .statusCode(400);
        patch(mark(",\"dueOn\":\"" + date + "\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/0/dueOn"));
    }

    @Test
    void tenLargeBodiesAtOnceDisturbNobody() throws Exception {
        var large = mark(" ".repeat(9_900_000));
        Callable<Integer> attack = () -> chunked(large).statusCode();
        try (var threads = Executors.newFixedThreadPool(10)) {
            var answers =
                    Stream.generate(() -> attack).limit(10).map(threads::submit).toList();
            for (var i = 0; i < 10; i++) {
                Api.as("guardian", "GUARDIAN")
                        .get("/students/" + PUPIL_1 + "/diary-weeks/2026-11-12")
                        .then()
                        .statusCode(200);
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertTrue(statuses.contains(413), statuses.toString());
            assertTrue(statuses.stream().allMatch(status -> status == 413 || status == 429), statuses.toString());
        }
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(unfinished().getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(500);
            var status = new byte[12];
            var began = System.nanoTime();
            var count = 0;
            while (count == 0 && System.nanoTime() - began < 40_000_000_000L) {
                socket.getOutputStream().write(' ');
                try {
                    count = socket.getInputStream().readNBytes(status, 0, 12);
                } catch (SocketTimeoutException stillListenedTo) {
                    continue;
                }
            }
            assertEquals("HTTP/1.1 408", new String(status, StandardCharsets.US_ASCII));
        }
    }

    private static String unfinished() {
        return "PATCH /api/v1/schools/" + SchoolIds.SCHOOL + MARKS + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + Tokens.of("teacher")
                + "\r\nX-Acting-Role: TEACHER\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
    }

    private static void assertIsAProblemThatSaysWhenToComeAgain(Socket socket) throws IOException {
        var rest = new StringBuilder();
        while (rest.indexOf("\"code\":\"too-many-at-once\"") < 0) {
            var next = socket.getInputStream().read();
            assertTrue(next >= 0, rest::toString);
            rest.append((char) next);
        }
        var head = rest.toString().toLowerCase(Locale.ROOT);
        assertTrue(head.contains("retry-after: 2"), head);
        assertTrue(head.contains("content-type: application/problem+json"), head);
    }

    @Test
    void manyUnfinishedBodiesOfOnePersonAreRefusedAndLeaveThreadsForOthers() throws Exception {
        var head = unfinished();
        var sockets = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 40; i++) {
                var socket = new Socket("localhost", RestAssured.port);
                socket.setSoTimeout(3_000);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }
            var status = new byte[12];
            var refused = 0;
            for (var socket : sockets) {
                socket.setSoTimeout(refused == 0 ? 3_000 : 300);
                try {
                    if (socket.getInputStream().readNBytes(status, 0, 12) == 12
                            && new String(status, StandardCharsets.US_ASCII).endsWith("429")) {
                        refused++;
                        assertIsAProblemThatSaysWhenToComeAgain(socket);
                    }
                } catch (SocketTimeoutException stillWaited) {
                    continue;
                }
            }
            assertEquals(40 - 16, refused);
            Api.as("guardian", "GUARDIAN")
                    .get("/students/" + PUPIL_1 + "/diary-weeks/2026-11-12")
                    .then()
                    .statusCode(200);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
