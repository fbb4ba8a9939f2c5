package ru.eschool.platform.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/**
 * Says once what many operations share: who may call them, what their parameters mean, that every error is a problem
 * document, and which properties their answers always have.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final int AN_ACADEMIC_YEAR = 2026;
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("schoolId", "The school; see `GET /me` or `GET /schools`."),
            Map.entry("officeId", "The office above the schools; see `GET /me`."),
            Map.entry("limit", "How many items at most, 1 to 200."),
            Map.entry("cursor", "`nextCursor` of the part before; absent for the first part."),
            Map.entry("academicYear", "Calendar year in which the academic year starts; the current one when absent."),
            Map.entry("If-Match", "The ETag of the version that the caller has seen. Missing: 428, stale: 412."),
            Map.entry(
                    "Idempotency-Key",
                    "A new UUID for a new thing. A repeat with the same key gets the same answer for 30 days."),
            Map.entry("X-File-Name", "Name of the uploaded file, percent-encoded UTF-8."));

    private final IndexView index;
    private final OperationRoles roles;
    private final OperationBodies bodies;

    public ContractFilter(IndexView index) {
        this.index = index;
        this.roles = OperationRoles.of(index);
        this.bodies = OperationBodies.of(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        AnswerSchemas.require(contract, PublishedRecords.of(index));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && response.getContent() == null) {
                response.setContent(OASFactory.createContent().addMediaType(ProblemAnswers.MEDIA_TYPE, problem()));
            }
        });
        if (operation.getRequestBody() != null) {
            describe(operation, "413", "The body is larger than " + bodies.limit(operation.getOperationId()) + ".");
            describe(
                    operation,
                    "429",
                    "The caller has too many requests at work at once; `Retry-After` says when to try again.");
        }
        operation.setDescription(operation.getDescription() + " " + roles.sentence(operation.getOperationId()));
        return operation;
    }

    private static void describe(Operation operation, String status, String description) {
        if (operation.getResponses().getAPIResponse(status) == null) {
            var response = OASFactory.createAPIResponse().description(description);
            response.setContent(OASFactory.createContent().addMediaType(ProblemAnswers.MEDIA_TYPE, problem()));
            operation.getResponses().addAPIResponse(status, response);
        }
    }

    private static MediaType problem() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getDescription() == null && parameter.getName() != null) {
            parameter.setDescription(MEANINGS.get(parameter.getName()));
        }
        if (parameter.getExample() == null && "academicYear".equals(parameter.getName())) {
            parameter.setExample(AN_ACADEMIC_YEAR);
        }
        return parameter;
    }
}
