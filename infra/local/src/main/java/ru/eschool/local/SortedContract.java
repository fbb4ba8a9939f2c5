package ru.eschool.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes an OpenAPI document as YAML in one order, whatever order the build found its parts in. */
final class SortedContract {
    private static final List<String> TOP =
            List.of("openapi", "info", "servers", "security", "tags", "paths", "components");

    /** Values given as examples are data: their order is their author's. */
    private static final Set<String> DATA = Set.of("example", "default", "value");

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private SortedContract() {}

    static String of(String document) throws IOException {
        var parts = (ObjectNode) YAML.readTree(document);
        var result = YAML.createObjectNode();
        for (String name : TOP) {
            if (parts.has(name)) {
                result.set(name, name.equals("info") ? parts.get(name) : sorted(parts.get(name), false));
            }
        }
        if (result.get("tags") instanceof ArrayNode tags) {
            result.set("tags", byName(tags));
        }
        return YAML.writeValueAsString(result);
    }

    private static JsonNode sorted(JsonNode node, boolean namesAreOurs) {
        return switch (node) {
            case ObjectNode object -> sortedObject(object, namesAreOurs);
            case ArrayNode list -> {
                var result = YAML.createArrayNode();
                list.forEach(entry -> result.add(sorted(entry, false)));
                yield result;
            }
            default -> node;
        };
    }

    /**
     * Sorts one object.
     *
     * @param namesAreOurs whether the keys are names of properties, of which one may well be called "default"
     */
    private static ObjectNode sortedObject(ObjectNode object, boolean namesAreOurs) {
        var result = YAML.createObjectNode();
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = object.get(name);
            if (!namesAreOurs && DATA.contains(name)) {
                result.set(name, value);
            } else if (!namesAreOurs && name.equals("required") && value instanceof ArrayNode required) {
                result.set(name, sortedTexts(required));
            } else {
                result.set(name, sorted(value, !namesAreOurs && name.equals("properties")));
            }
        }
        return result;
    }

    private static ArrayNode sortedTexts(ArrayNode list) {
        var result = YAML.createArrayNode();
        list.valueStream().map(JsonNode::asText).sorted().forEach(result::add);
        return result;
    }

    private static ArrayNode byName(ArrayNode tags) {
        var result = YAML.createArrayNode();
        tags.valueStream()
                .sorted(Comparator.comparing(tag -> tag.path("name").asText()))
                .forEach(result::add);
        return result;
    }
}
