package ru.eschool.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Compares every answer that a test receives with the contract. */
public class ContractCheck implements Filter {
    private OpenApiInteractionValidator contract;

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        var response = context.next(request, specification);
        var path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi")) {
            check(request, path, response);
        }
        return response;
    }

    private void check(FilterableRequestSpecification request, String path, Response response) {
        var status = response.getStatusCode();
        // What no operation knows (wrong path or method, body over the limit) is not an operation's answer.
        if (status == 405 || status == 413 || status == 415 || (status == 404 && unknown(path))) {
            return;
        }
        var answer = SimpleResponse.Builder.status(status);
        if (response.getContentType() != null && !response.getContentType().isBlank()) {
            answer.withContentType(response.getContentType().replace(";charset=UTF-8", ""));
        }
        if (response.getContentType() != null && response.getContentType().contains("json")) {
            answer.withBody(response.asString());
        } else if (response.asByteArray().length > 0) {
            answer.withBody(response.asByteArray());
        }
        var report = contract().validateResponse(path, Request.Method.valueOf(request.getMethod()), answer.build());
        if (report.hasErrors()) {
            throw new AssertionError("The answer breaks the contract: " + request.getMethod() + " " + path + " "
                    + status + "\n" + report.getMessages());
        }
    }

    private static boolean unknown(String path) {
        return path.endsWith("/no-such-thing");
    }

    private synchronized OpenApiInteractionValidator contract() {
        if (contract == null) {
            var text = RestAssured.given()
                    .basePath("")
                    .accept("application/json")
                    .get("/api/v1/openapi?format=json")
                    .asString();
            contract = OpenApiInteractionValidator.createForInlineApiSpecification(text)
                    .withLevelResolver(LevelResolver.create()
                            .withLevel(
                                    "validation.response.body.schema.additionalProperties",
                                    ValidationReport.Level.IGNORE)
                            .build())
                    .build();
        }
        return contract;
    }

    /** Puts the check into every request of the tests. */
    public static class Installed implements BeforeEachCallback {
        private static final ContractCheck CHECK = new ContractCheck();

        @Override
        public void beforeEach(ExtensionContext context) {
            RestAssured.replaceFiltersWith(CHECK);
        }
    }
}
