package ru.eschool.platform.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Writes days, times, moments and ids where they stand. As schemas with names of their own they would meet the types of the
 * same names in every generated client; and a time of day has no format, since {@code time} wants seconds and an offset.
 */
final class PlainForms {
    private static final String REFERENCE = "#/components/schemas/";
    private static final Map<String, Consumer<Schema>> FORMS = Map.of(
            "UUID",
            id -> id.format("uuid"),
            "LocalDate",
            day -> day.format("date"),
            "LocalTime",
            time -> time.pattern("^([01]\\d|2[0-3]):[0-5]\\d$").examples(List.of("08:30")),
            "Instant",
            moment -> moment.format("date-time"),
            "OffsetDateTime",
            moment -> moment.format("date-time"));

    private PlainForms() {}

    /** The schema itself, with the form in place of the reference to it. */
    static Schema inPlace(Schema schema) {
        var alternatives = schema.getAnyOf();
        // What may be null and has a form of its own stands beside a null.
        if (alternatives != null && alternatives.size() == 2 && isNull(alternatives.getLast())) {
            var form = inPlace(alternatives.getFirst());
            if (form.getRef() == null) {
                schema.setAnyOf(null);
                schema.setType(List.of(SchemaType.STRING, SchemaType.NULL));
                schema.format(form.getFormat()).pattern(form.getPattern()).examples(form.getExamples());
            }
            return schema;
        }
        var whole = schema.getAllOf() != null && schema.getAllOf().size() == 1
                ? schema.getAllOf().getFirst()
                : schema;
        var form = whole.getRef() == null ? null : FORMS.get(whole.getRef().substring(REFERENCE.length()));
        if (form != null) {
            schema.setRef(null);
            schema.setAllOf(null);
            schema.setType(List.of(SchemaType.STRING));
            form.accept(schema);
        }
        return schema;
    }

    private static boolean isNull(Schema schema) {
        return List.of(SchemaType.NULL).equals(schema.getType())
                || schema.getEnumeration() != null
                        && schema.getEnumeration().stream().allMatch(Objects::isNull);
    }

    /** Takes the named forms out, when nothing refers to them any more. */
    static void removeNamed(OpenAPI contract) {
        FORMS.keySet().forEach(contract.getComponents()::removeSchema);
    }
}
