package ru.eschool.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The limits of the contract as TypeScript constants, one per schema, so that a form knows how much the service takes and
 * nobody writes the number down twice.
 */
final class ContractLimits {
    private static final List<String> LIMITS = List.of("minLength", "maxLength", "minimum", "maximum", "maxItems");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractLimits() {}

    /**
     * The module {@code limits.gen.ts}.
     *
     * @param description the service's own description: OpenAPI as JSON, in any order
     * @return for a schema {@code RecordLesson} with limits a constant {@code recordLessonLimits}, by property and limit
     */
    static String of(String description) throws IOException {
        var module = new StringBuilder("// This file is auto-generated from the contract\n");
        JsonNode schemas = JSON.readTree(description).at("/components/schemas");
        for (Map.Entry<String, JsonNode> schema : byName(schemas).entrySet()) {
            ObjectNode limits = limitsOf(schema.getValue());
            if (!limits.isEmpty()) {
                module.append("\nexport const %s = %s as const;\n"
                        .formatted(
                                constant(schema.getKey()),
                                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(limits)));
            }
        }
        return module.toString();
    }

    private static ObjectNode limitsOf(JsonNode schema) {
        ObjectNode limits = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> property :
                byName(schema.path("properties")).entrySet()) {
            ObjectNode ofProperty = JSON.createObjectNode();
            for (String limit : LIMITS) {
                if (property.getValue().has(limit)) {
                    ofProperty.set(limit, property.getValue().get(limit));
                }
            }
            if (!ofProperty.isEmpty()) {
                limits.set(property.getKey(), ofProperty);
            }
        }
        return limits;
    }

    private static SortedMap<String, JsonNode> byName(JsonNode parts) {
        SortedMap<String, JsonNode> byName = new TreeMap<>();
        for (Map.Entry<String, JsonNode> part : parts.properties()) {
            byName.put(part.getKey(), part.getValue());
        }
        return byName;
    }

    private static String constant(String schema) {
        return schema.substring(0, 1).toLowerCase(Locale.ROOT) + schema.substring(1) + "Limits";
    }
}
