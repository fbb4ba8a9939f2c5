package ru.eschool.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The contract as the service under test serves it. */
public final class ServedContract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static String text;

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private ServedContract(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                path.getKey(),
                                pattern(path.getKey()),
                                entry.getKey().toUpperCase(Locale.ROOT),
                                entry.getValue()))));
    }

    /** An operation with its method in capitals. */
    public record Operation(String path, Pattern addresses, String method, JsonNode content) {
        public String id() {
            return content.path("operationId").asText();
        }
    }

    public static ServedContract get() {
        try {
            return new ServedContract(new ObjectMapper().readTree(text()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The document as JSON; asked for once. */
    static synchronized String text() {
        if (text == null) {
            text = RestAssured.given()
                    .noFilters()
                    .basePath("")
                    .accept("application/json")
                    .get("/api/v1/openapi?format=json")
                    .asString();
        }
        return text;
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation at an address; of several paths the one with fewest variables. */
    public Optional<Operation> at(String method, String address) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.addresses().matcher(address).matches())
                .min((one, other) -> Long.compare(variables(one), variables(other)));
    }

    private static long variables(Operation operation) {
        return operation.path().chars().filter(letter -> letter == '{').count();
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** The node itself, or what it refers to. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The headers that the contract promises with an answer. */
    public Set<String> headers(Operation operation, int status) {
        var names = new HashSet<String>();
        resolved(operation.content().path("responses").path(Integer.toString(status)))
                .path("headers")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }
}
