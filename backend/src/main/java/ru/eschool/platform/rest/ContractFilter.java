package ru.eschool.platform.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Says once what many operations share: who may call them and how one signs in, what their parameters mean, which refusals
 * and headers they answer with, and which properties their answers always have. It holds for every operation, the next one
 * included.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private final IndexView index;
    private final Map<String, OperationTraits> traits;
    private final OperationBodies bodies;

    public ContractFilter(IndexView index) {
        this.index = index;
        this.traits = OperationTraits.of(index);
        this.bodies = OperationBodies.of(index);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return PlainForms.inPlace(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        PlainForms.removeNamed(contract);
        var records = PublishedRecords.of(index);
        var ofAnswers = AnswerSchemas.require(contract, records);
        OpenEnumerations.open(contract.getComponents().getSchemas(), ofAnswers, records.closedEnumerations());
        var answers = new CommonAnswers(contract.getComponents().getSchemas());
        var examples = new ContractExamples(contract.getComponents().getSchemas());
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(operation -> complete(operation, answers, examples, path.contains("{"))));
        answers.declare(contract);
        CommonParameters.declare(contract);
        OperationSecurity.declare(contract);
        contract.addServer(OASFactory.createServer()
                .url("{installation}")
                .description("Every installation serves this contract under its own address at `/api/v1/openapi`.")
                .addVariable(
                        "installation",
                        OASFactory.createServerVariable()
                                .defaultValue("https://journal.school.example")
                                .description("The address of the installation.")));
        contract.setTags(ContractTags.of(contract, index));
    }

    private void complete(
            Operation operation, CommonAnswers answers, ContractExamples examples, boolean findsSomething) {
        var known = traits.get(operation.getOperationId());
        CommonParameters.complete(operation, known);
        answers.complete(operation, known, bodies.limit(operation.getOperationId()), findsSomething);
        operation.setSecurity(OperationSecurity.of(known));
        examples.show(operation);
        operation.setDescription(operation.getDescription() + " " + known.whoMayCallIt());
    }
}
