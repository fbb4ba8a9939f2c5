package ru.eschool.platform.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Lists of values that later versions may add to. A generated client that knows {@code enum} throws at a value it has not
 * seen; so what an answer may hold is named in {@code x-extensible-enum}, which says the same to people and leaves the value a
 * text. What only requests hold, and what is {@link Closed}, stays an {@code enum}.
 */
final class OpenEnumerations {
    static final String KNOWN_VALUES = "x-extensible-enum";
    private static final String OPEN = "Further values may be added; take one that you do not know as text.";

    private OpenEnumerations() {}

    /**
     * Opens them.
     *
     * @param ofAnswers the names of the schemas that answers are made of
     * @param closed the names of enumerations that never grow
     */
    static void open(Map<String, Schema> schemas, Set<String> ofAnswers, Set<String> closed) {
        ofAnswers.stream().filter(name -> !closed.contains(name)).forEach(name -> open(schemas.get(name)));
    }

    private static void open(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getEnumeration() != null) {
            schema.addExtension(KNOWN_VALUES, List.copyOf(schema.getEnumeration()));
            schema.setEnumeration(null);
            schema.setDescription(schema.getDescription() == null ? OPEN : schema.getDescription() + " " + OPEN);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(OpenEnumerations::open);
        }
        open(schema.getItems());
    }
}
