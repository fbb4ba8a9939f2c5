package ru.eschool.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import ru.eschool.testing.ServedContract;

/** Values for parameters and bodies, made from their schemas: such as fit, and now and then such as do not. */
final class HostileValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "0",
            "-1",
            "' or 1=1 --",
            "\u0000",
            "\u0007\u001b[0m",
            "\ud83d\ude00\u200f\u202e",
            "\ud800",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "%s%n%x",
            "{0}{",
            "9".repeat(40),
            "1e999999",
            "NaN",
            "2026-02-30",
            "+999999999-12-31",
            "2026-11-12T00:00:00+99:00",
            "00000000-0000-0000-0000-000000000000",
            "а".repeat(300),
            "x".repeat(5_000));

    private final ServedContract contract;
    private final Random random;
    private final List<UUID> ids;
    private final double malice;

    /**
     * Makes them.
     *
     * @param ids ids that the test schools know
     * @param malice how many values of a hundred do not fit
     */
    HostileValues(ServedContract contract, Random random, List<UUID> ids, int malice) {
        this.contract = contract;
        this.random = random;
        this.ids = ids;
        this.malice = malice / 100.0;
    }

    private boolean evil() {
        return random.nextDouble() < malice;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String text() {
        return one(TEXTS);
    }

    /** A value of the schema, or one that the schema forbids. */
    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        if (evil()) {
            return anything(depth);
        }
        var schema = contract.resolved(given.has("allOf") ? given.path("allOf").path(0) : given);
        if (given.path("nullable").asBoolean() && random.nextInt(5) == 0) {
            return JSON.nullNode();
        }
        for (var list : List.of("enum", "x-extensible-enum")) {
            if (schema.has(list)) {
                return schema.path(list).path(random.nextInt(schema.path(list).size()));
            }
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(given.has("example") ? given : schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (depth < DEEPEST && !evil() && random.nextInt(8) > 0) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        if (evil()) {
            object.set(text(), anything(depth));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        var most = evil() ? 1_100 : 3;
        for (var i = random.nextInt(most); i >= 0; i--) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode number(JsonNode schema) {
        if (evil()) {
            return one(List.of(
                    JSON.numberNode(Integer.MAX_VALUE),
                    JSON.numberNode(Integer.MIN_VALUE),
                    JSON.numberNode(Long.MAX_VALUE),
                    JSON.numberNode(0.1),
                    JSON.numberNode(1e300)));
        }
        var least = schema.path("minimum").asInt(0);
        var most = Math.max(least, schema.path("maximum").asInt(least + 20));
        return JSON.numberNode(least + random.nextInt(Math.min(most - least, 1_000) + 1));
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> one(ids).toString();
            case "date" -> "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            case "date-time" -> "2026-11-%02dT09:00:00Z".formatted(1 + random.nextInt(28));
            default -> schema.has("example") ? schema.path("example").asText() : "Слово " + random.nextInt(100);
        };
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextInt());
            case 2 -> JSON.numberNode(1e300);
            case 3 -> JSON.booleanNode(true);
            case 4 -> JSON.arrayNode().add(depth > DEEPEST ? JSON.nullNode() : anything(depth + 1));
            case 5 -> JSON.objectNode().set(text(), JSON.textNode(text()));
            default -> JSON.textNode(text());
        };
    }
}
