package ru.eschool.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import ru.eschool.journal.JournalIds;
import ru.eschool.permission.Matrix;
import ru.eschool.permission.MatrixRow;
import ru.eschool.permission.Requests;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.ServedContract;
import ru.eschool.testing.Tokens;

/** What every operation does with requests that it does not understand, the operations of tomorrow included. */
@SchoolTest
class OperationRulesTest {
    private static final String UNKNOWN_FORM = "application/x-unknown";

    private final List<String> broken = new ArrayList<>();

    private static Set<String> named(Iterable<JsonNode> nodes, String field) {
        var names = new TreeSet<String>();
        nodes.forEach(node -> names.add(node.path(field).asText()));
        return names;
    }

    @Test
    void anUnknownParameterIsNamedAndTheKnownOnesAreListed() {
        var contract = ServedContract.get();
        for (var row : Matrix.ROWS) {
            var answer = request(row, Requests.address(row) + separator(row) + "no-such-parameter=1");
            expect(row, 400, answer);
            if (answer.statusCode() == 400) {
                var message = answer.<String>path("errors[0].message");
                assertEquals("/no-such-parameter", answer.path("errors[0].pointer"), row.operationId());
                parameters(contract, row)
                        .forEach(name -> assertTrue(message.contains(name), () -> row.operationId() + ": " + message));
            }
        }
        assertUnbroken();
    }

    private static List<String> parameters(ServedContract contract, MatrixRow row) {
        var parameters =
                contract.at(row.method(), path(row)).orElseThrow().content().path("parameters");
        return StreamSupport.stream(parameters.spliterator(), false)
                .map(contract::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static String path(MatrixRow row) {
        return Requests.address(row).split("\\?")[0];
    }

    private static String separator(MatrixRow row) {
        return row.path().contains("?") ? "&" : "?";
    }

    private static Response request(MatrixRow row, String address) {
        return Requests.complete(row, Requests.admitted(row))
                .urlEncodingEnabled(false)
                .request(row.method(), address);
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("limit", 1, 2)
                .get("/classes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/limit"))
                .body("errors[0].code", equalTo("parameter-twice"));
    }

    @Test
    void aParameterThatIsNoNumberNoIdOrNoDayIsNamed() {
        for (var address : List.of("/classes?limit=0.1", "/students?classId=7А", "/retired/marks?since=2026-02-30")) {
            var name = address.substring(address.indexOf('?') + 1, address.indexOf('='));
            Api.as("deputy", "DEPUTY_HEAD")
                    .get(address)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/" + name))
                    .body("errors[0].code", equalTo("wrong-type"));
        }
    }

    @Test
    void aMethodThatTheAddressDoesNotKnowIsAnsweredWithThoseItKnows() {
        var contract = ServedContract.get();
        for (var row : Matrix.ROWS) {
            var known = new TreeSet<String>();
            for (var method : List.of("GET", "PUT", "POST", "PATCH", "DELETE")) {
                contract.at(method, path(row))
                        .filter(found -> found.addresses().matcher(path(row)).matches())
                        .ifPresent(found -> known.add(method));
            }
            for (var method : List.of("GET", "PUT", "POST", "PATCH", "DELETE")) {
                if (!known.contains(method)) {
                    var answer = Requests.admitted(row).request(method, path(row));
                    expect(row, 405, answer);
                    if (answer.statusCode() == 405) {
                        var allowed = new TreeSet<>(
                                Arrays.asList(answer.header("Allow").split(", ")));
                        allowed.remove("HEAD");
                        assertEquals(known, allowed, row.operationId());
                        assertEquals("method-not-allowed", answer.path("code"));
                    }
                }
            }
        }
        assertUnbroken();
    }

    @Test
    void aFormThatTheOperationDoesNotAnswerInIsRefused() {
        for (var row : Matrix.ROWS) {
            var answer = Requests.complete(row, Requests.admitted(row).accept(UNKNOWN_FORM))
                    .urlEncodingEnabled(false)
                    .request(row.method(), Requests.address(row));
            expect(row, 406, answer);
        }
        assertUnbroken();
    }

    @Test
    void aFormThatTheOperationDoesNotReadIsRefused() throws Exception {
        for (var row : Matrix.ROWS) {
            if (!row.body().isEmpty()) {
                expect(
                        row,
                        415,
                        Requests.admitted(row)
                                .header("Content-Type", UNKNOWN_FORM)
                                .body("{}".getBytes(StandardCharsets.UTF_8))
                                .urlEncodingEnabled(false)
                                .request(row.method(), Requests.address(row)));
            }
        }
        assertUnbroken();
        var nameless = send(
                HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + Tokens.of("deputy"))
                        .header("X-Acting-Role", "DEPUTY_HEAD")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"Алексеева\"}")),
                "/api/v1/schools/" + SchoolIds.SCHOOL + "/students/searches");
        assertEquals(415, nameless.statusCode(), nameless.body());
        assertTrue(nameless.body().contains("application/json"), nameless.body());
    }

    @Test
    void anAddressThatIsTooLongIsAProblemToo() throws Exception {
        var answer = send(
                HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + Tokens.of("deputy"))
                        .GET(),
                "/api/v1/schools/" + SchoolIds.SCHOOL + "/classes?cursor=" + "a".repeat(8_000));
        assertEquals(414, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("address-too-long"), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                414,
                send(HttpRequest.newBuilder().GET(), "/api/v1/version?a=" + "a".repeat(70_000))
                        .statusCode());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String address)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request.uri(URI.create("http://localhost:" + RestAssured.port + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void whatTheCallerHoldsIsComparedWeakly() {
        for (var row : Matrix.ROWS) {
            var first = Requests.complete(row, Requests.admitted(row))
                    .urlEncodingEnabled(false)
                    .request(row.method(), Requests.address(row));
            var conditional = ServedContract.get()
                    .headers(ServedContract.get().at(row.method(), path(row)).orElseThrow(), 304)
                    .contains("ETag");
            if (conditional && first.statusCode() == 200) {
                var tag = first.header("ETag");
                for (var held : List.of(tag, "W/" + tag, "\"other\", W/" + tag, "*")) {
                    expect(
                            row,
                            304,
                            Requests.admitted(row)
                                    .header("If-None-Match", held)
                                    .urlEncodingEnabled(false)
                                    .request(row.method(), Requests.address(row)));
                }
                expect(
                        row,
                        200,
                        Requests.admitted(row)
                                .header("If-None-Match", "\"other\"")
                                .urlEncodingEnabled(false)
                                .request(row.method(), Requests.address(row)));
            }
        }
        assertUnbroken();
    }

    @Test
    void withoutASignInTheAnswerSaysHowToSignIn() {
        given().get("/api/v1/me").then().statusCode(401).header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void listsHaveACursorExactlyWhereTheyAreReadInParts() {
        var contract = ServedContract.get();
        for (var operation : contract.operations()) {
            var answer = contract.resolved(operation.content().at("/responses/200/content/application~1json/schema"));
            var continues = answer.path("properties").has("nextCursor");
            var body = contract.resolved(operation.content().at("/requestBody/content/application~1json/schema"));
            var takesCursor = body.path("properties").has("cursor")
                    || StreamSupport.stream(
                                    operation.content().path("parameters").spliterator(), false)
                            .anyMatch(
                                    parameter -> parameter.path("name").asText().equals("cursor"));
            assertEquals(takesCursor, continues, operation.id());
        }
    }

    @Test
    void whatCreatesTakesAKeyAndSaysWhereTheThingStands() {
        var contract = ServedContract.get();
        for (var operation : contract.operations()) {
            if (operation.content().path("responses").has("201")) {
                assertTrue(
                        named(operation.content().path("parameters"), "name").contains("Idempotency-Key"),
                        operation.id());
                assertTrue(contract.headers(operation, 201).contains("Location"), operation.id());
            }
        }
    }

    @Test
    void everyOperationSaysWhichScopeOpensIt() {
        var contract = ServedContract.get();
        var scheme = contract.document().at("/components/securitySchemes/keycloak/flows");
        var scopes = new TreeSet<String>();
        scheme.forEach(flow -> flow.path("scopes").fieldNames().forEachRemaining(scopes::add));
        for (var operation : contract.operations()) {
            var row = Matrix.BY_ID.get(operation.id());
            var named = new TreeSet<String>();
            operation
                    .content()
                    .path("security")
                    .forEach(one -> one.path("keycloak").forEach(scope -> named.add(scope.asText())));
            assertTrue(scopes.containsAll(named), operation.id() + " " + named);
            assertEquals(
                    row.admission() == MatrixRow.Admission.EVERYBODY, named.isEmpty(), operation.id() + " " + named);
            assertEquals(
                    row.admission() == MatrixRow.Admission.BY_ROLE
                            && !row.scope().isEmpty(),
                    row.admission() == MatrixRow.Admission.BY_ROLE && named.contains(row.scope()),
                    operation.id() + " " + named);
        }
        assertEquals(
                List.of("/"),
                StreamSupport.stream(contract.document().path("servers").spliterator(), false)
                        .map(server -> server.path("url").asText())
                        .toList());
    }

    @Test
    void tagsAndScopesHaveWords() {
        var contract = ServedContract.get().document();
        var without = new TreeSet<String>();
        contract.path("tags").forEach(tag -> {
            if (tag.path("description").asText().startsWith("(")) {
                without.add("tag " + tag.path("name").asText() + ": @Feature(about = …) in its package-info");
            }
        });
        contract.at("/components/securitySchemes/keycloak/flows")
                .forEach(flow -> flow.path("scopes").properties().forEach(scope -> {
                    if (scope.getValue().asText().startsWith("(")) {
                        without.add("scope " + scope.getKey() + ": OperationSecurity and realm-eschool.json");
                    }
                }));
        assertEquals(Set.of(), without);
    }

    @Test
    void aChangeOfWhateverStandsThereIsNoStaleOne() {
        Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", "*")
                .body("{\"title\":\"Устный счёт\"}")
                .patch("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/works/" + JournalIds.WORK_TODAY)
                .then()
                .statusCode(200)
                .body("title", equalTo("Устный счёт"));
    }

    private void expect(MatrixRow row, int status, Response answer) {
        if (answer.statusCode() != status) {
            broken.add(row.operationId() + ": " + answer.statusCode() + " instead of " + status);
        }
    }

    private void assertUnbroken() {
        assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
    }
}
