package ru.eschool.platform.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import ru.eschool.platform.Role;

/** The parameters that mean the same in every operation, described once, and the headers that the service reads itself. */
final class CommonParameters {
    private static final int AN_ACADEMIC_YEAR = 2026;
    private static final int A_GRADE = 7;
    private static final int AN_EVENT = 48_213;
    private static final String ID = "Id";
    /** A pattern that is nothing but a choice of words. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z_]+(\\|[A-Za-z_]+)+");

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("schoolId", "The school; see `GET /me` or `GET /schools`."),
            Map.entry("officeId", "The office above the schools; see `GET /me`."),
            Map.entry("limit", "How many items at most, 1 to 200."),
            Map.entry("cursor", "`nextCursor` of the part before; absent for the first part."),
            Map.entry("academicYear", "Calendar year in which the academic year starts; the current one when absent."),
            Map.entry(
                    "If-Match",
                    "The ETag of the version that the caller has seen, or `*` for whatever stands there. Missing: 428,"
                            + " stale: 412."),
            Map.entry(
                    "Idempotency-Key",
                    "A new UUID for a new thing. A repeat with the same key gets the same answer for 30 days."),
            Map.entry("X-File-Name", "Name of the uploaded file, percent-encoded UTF-8."),
            Map.entry("date", "The day."),
            Map.entry("classId", "The class; see `GET /classes`."),
            Map.entry("studentId", "The pupil; see `GET /students`, and for families `GET /children`."),
            Map.entry("personId", "The person."),
            Map.entry("journalId", "The journal; see `GET /journals`."),
            Map.entry("lessonId", "The lesson; see the grid of its journal."),
            Map.entry("workId", "The work; see the grid of its journal."),
            Map.entry("planId", "The lesson plan; see `GET /lesson-plans`."),
            Map.entry("importId", "The uploaded list, by the id that its upload answered."));

    private static final Map<String, Object> EXAMPLES = Map.of(
            "academicYear",
            AN_ACADEMIC_YEAR,
            "cursor",
            "N9CQHzAxOTc",
            "grade",
            A_GRADE,
            "If-Match",
            "\"3\"",
            "Last-Event-ID",
            AN_EVENT,
            "X-File-Name",
            "%D0%9A%D0%A2%D0%9F%207.xlsx");

    private static final String ACTING_ROLE = "ActingRole";
    private static final String LANGUAGE = "AcceptLanguage";
    private static final String IF_NONE_MATCH = "IfNoneMatch";

    private CommonParameters() {}

    /** The headers that no operation declares, since filters read them. */
    static void declare(OpenAPI contract) {
        contract.getComponents()
                .addParameter(
                        ACTING_ROLE,
                        header("X-Acting-Role")
                                .description("The role to act in. May be absent when the caller holds one role in the"
                                        + " school, and for machine accounts.")
                                .schema(OASFactory.createSchema()
                                        .type(List.of(SchemaType.STRING))
                                        .enumeration(Role.ofPersons().stream()
                                                .sorted()
                                                .map(role -> (Object) role.name())
                                                .toList()))
                                .example("TEACHER"))
                .addParameter(
                        LANGUAGE,
                        header("Accept-Language")
                                .description("`ru` or `en`: the language of problems and of texts made for the"
                                        + " caller. Russian without it.")
                                .schema(text())
                                .example("en"))
                .addParameter(
                        IF_NONE_MATCH,
                        header("If-None-Match")
                                .description("ETags of answers that the caller still has, compared weakly (RFC 9110"
                                        + " §13.1.2), or `*`. Unchanged: 304.")
                                .schema(text())
                                .example("\"f7c3bc1d808e04732adf6799\""));
    }

    static void complete(Operation operation, OperationTraits traits) {
        var own = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var all = new ArrayList<Parameter>();
        for (var parameter : own) {
            if (!"Accept-Language".equals(parameter.getName()) && !"If-None-Match".equals(parameter.getName())) {
                all.add(described(parameter));
            }
        }
        if (traits.admission() == OperationTraits.Admission.IN_A_ROLE) {
            all.add(shared(ACTING_ROLE));
        }
        if (traits.conditional()) {
            all.add(shared(IF_NONE_MATCH));
        }
        all.add(shared(LANGUAGE));
        operation.setParameters(all);
    }

    private static Parameter described(Parameter parameter) {
        if (parameter.getDescription() == null && parameter.getName() != null) {
            parameter.setDescription(MEANINGS.getOrDefault(parameter.getName(), meaning(parameter)));
        }
        if (parameter.getExample() == null) {
            parameter.setExample(EXAMPLES.get(parameter.getName()));
        }
        var schema = parameter.getSchema();
        if (schema != null
                && schema.getPattern() != null
                && WORDS.matcher(schema.getPattern()).matches()) {
            schema.setEnumeration(List.of((Object[]) schema.getPattern().split("\\|")));
            schema.setPattern(null);
        }
        if ("If-Match".equals(parameter.getName())) {
            parameter.setRequired(true);
        }
        if ("Idempotency-Key".equals(parameter.getName())) {
            parameter.required(true).schema(text().format("uuid"));
        }
        return parameter;
    }

    // «changeRequestId» is «The change request.»; of anything else its own feature knows what it is.
    private static String meaning(Parameter parameter) {
        var name = parameter.getName();
        return parameter.getIn() == Parameter.In.PATH && name.endsWith(ID)
                ? "The "
                        + name.substring(0, name.length() - ID.length())
                                .chars()
                                .mapToObj(letter -> Character.isUpperCase(letter)
                                        ? " " + Character.toString(letter).toLowerCase(Locale.ROOT)
                                        : Character.toString(letter))
                                .collect(Collectors.joining())
                        + "."
                : null;
    }

    private static Parameter header(String name) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static Parameter shared(String name) {
        return OASFactory.createParameter().ref(name);
    }
}
