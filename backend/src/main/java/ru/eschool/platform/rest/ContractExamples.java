package ru.eschool.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Examples of requests and answers: what the test schools, whose people are made up, were asked and answered. They lie under
 * {@code contract-examples}, and a test writes them. One that lacks what its schema now asks for is not shown.
 */
final class ContractExamples {
    static final String FOLDER = "/contract-examples/";
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Schema> schemas;

    ContractExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void show(Operation operation) {
        var id = operation.getOperationId();
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(answer.getContent(), id + ".json");
            }
        });
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), id + ".request.json");
        }
    }

    private void show(Content content, String name) {
        var form = content == null ? null : content.getMediaType(JSON);
        if (form == null || form.getSchema() == null || form.getSchema().getRef() == null) {
            return;
        }
        try (var example = ContractExamples.class.getResourceAsStream(FOLDER + name)) {
            if (example != null) {
                var value = MAPPER.readTree(example);
                if (fits(form.getSchema(), value)) {
                    form.setExample(MAPPER.treeToValue(value, Object.class));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean fits(Schema given, JsonNode value) {
        var schema = named(given);
        if (schema.getItems() != null) {
            return StreamSupport.stream(value.spliterator(), false).allMatch(item -> fits(schema.getItems(), item));
        }
        if (schema.getProperties() == null || value.isNull()) {
            return true;
        }
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        return required.stream().allMatch(value::has)
                && schema.getProperties().entrySet().stream()
                        .filter(property -> value.has(property.getKey()))
                        .allMatch(property -> fits(property.getValue(), value.get(property.getKey())));
    }

    private Schema named(Schema schema) {
        var whole = schema.getAllOf() != null && schema.getAllOf().size() == 1
                ? schema.getAllOf().getFirst()
                : schema;
        return whole.getRef() == null
                ? whole
                : schemas.get(whole.getRef().substring(whole.getRef().lastIndexOf('/') + 1));
    }
}
