package ru.eschool.platform.rest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Which fields an answer always has: all that are not {@link MayBeAbsent}, and of a list all but the cursor. JSON leaves
 * out what is not known; the tests compare every answer with it. What a request needs is said by its validation.
 */
final class AnswerSchemas {
    private static final String REFERENCE = "#/components/schemas/";
    private static final String CURSOR = "nextCursor";

    private final Map<String, Schema> schemas;
    private final PublishedRecords records;
    private final Set<String> ofAnswers = new HashSet<>();

    private AnswerSchemas(OpenAPI contract, PublishedRecords records) {
        this.schemas = contract.getComponents().getSchemas();
        this.records = records;
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .map(Content::getMediaTypes)
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(MediaType::getSchema)
                .forEach(this::addToAnswers);
    }

    /** Marks them, and gives the names of all schemas that answers are made of. */
    static Set<String> require(OpenAPI contract, PublishedRecords records) {
        var answers = new AnswerSchemas(contract, records);
        answers.ofAnswers.forEach(name -> {
            var schema = answers.schemas.get(name);
            if (schema.getProperties() != null) {
                var required = answers.required(name, schema);
                schema.setRequired(required.isEmpty() ? null : required);
            }
        });
        return answers.ofAnswers;
    }

    private void addToAnswers(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(REFERENCE.length());
            if (ofAnswers.add(name)) {
                addToAnswers(schemas.get(name));
            }
            return;
        }
        addToAnswers(schema.getItems());
        addToAnswers(schema.getAdditionalPropertiesSchema());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(this::addToAnswers);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::addToAnswers);
        }
    }

    private List<String> required(String name, Schema schema) {
        var absent = records.fieldsThatMayBeAbsent(name);
        return schema.getProperties().keySet().stream()
                .filter(property -> !property.equals(CURSOR) && !absent.contains(property))
                .sorted()
                .toList();
    }
}
