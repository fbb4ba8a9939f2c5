package ru.eschool.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Compares every answer that a test receives with the contract. */
public class ContractCheck implements Filter {
    /** What an answer carries of these, the contract says, and the other way round. */
    private static final List<String> HEADERS =
            List.of("X-Request-Id", "ETag", "Location", "Retry-After", "WWW-Authenticate", "Allow");

    private static final int STALE = 412;

    private OpenApiInteractionValidator bodies;
    private ServedContract contract;

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        var response = context.next(request, specification);
        var path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi")) {
            check(
                    request.getMethod(),
                    path,
                    new Answer(response.getStatusCode(), response::getHeader, response.asByteArray()));
        }
        return response;
    }

    /**
     * What came back.
     *
     * @param header gives a header's value, or null
     */
    public record Answer(int status, UnaryOperator<String> header, byte[] body) {}

    /** Fails when the answer is not one that the contract promises. */
    public void check(String method, String path, Answer answer) {
        var operation = contract().at(method, path);
        if (operation.isEmpty()) {
            // An address or a method that no operation has: the contract can say no more than this.
            assertTrue(
                    answer.status() == 404 || answer.status() == 405,
                    () -> method + " " + path + " is no operation, and answered " + answer.status());
            return;
        }
        var received = SimpleResponse.Builder.status(answer.status());
        var form = answer.header().apply("Content-Type");
        if (form != null && !form.isBlank()) {
            received.withContentType(form.replace(";charset=UTF-8", ""));
        }
        if (form != null && form.contains("json")) {
            received.withBody(new String(answer.body(), StandardCharsets.UTF_8));
        } else if (answer.body().length > 0) {
            received.withBody(answer.body());
        }
        var report = bodies().validateResponse(path, Request.Method.valueOf(method), received.build());
        if (report.hasErrors()) {
            throw new AssertionError("The answer breaks the contract: " + method + " " + path + " " + answer.status()
                    + "\n" + report.getMessages());
        }
        checkHeaders(operation.get(), answer);
    }

    private void checkHeaders(ServedContract.Operation operation, Answer answer) {
        var promised = contract().headers(operation, answer.status());
        for (var header : HEADERS) {
            // Only a refusal that could still read what stands there tells its version.
            if (!(answer.status() == STALE && header.equals("ETag"))) {
                assertEquals(
                        promised.contains(header),
                        answer.header().apply(header) != null,
                        () -> operation.id() + " " + answer.status() + ": " + header
                                + ", promised (expected) and sent (actual)");
            }
        }
    }

    private synchronized ServedContract contract() {
        if (contract == null) {
            contract = ServedContract.get();
        }
        return contract;
    }

    // What may grow for clients is known here: a value that the contract does not list fails. Only ways of dividing the
    // year are
    // added by schools themselves.
    private static String listed(String contract) {
        return contract.replaceAll("\"x-extensible-enum\"(\\s*:\\s*\\[\\s*\"QUARTER\")", "\"x-customary\"$1")
                .replace("\"x-extensible-enum\"", "\"enum\"");
    }

    private synchronized OpenApiInteractionValidator bodies() {
        if (bodies == null) {
            bodies = OpenApiInteractionValidator.createForInlineApiSpecification(listed(ServedContract.text()))
                    .withLevelResolver(LevelResolver.create()
                            .withLevel(
                                    "validation.response.body.schema.additionalProperties",
                                    ValidationReport.Level.IGNORE)
                            .withLevel("validation.response.header.missing", ValidationReport.Level.IGNORE)
                            .build())
                    .build();
        }
        return bodies;
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
