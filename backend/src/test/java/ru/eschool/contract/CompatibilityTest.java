package ru.eschool.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/**
 * The contract may grow but not break what was released: every operation that became incompatible needs a line
 * «METHOD path: reason» in openapi/v1/approved-changes.txt.
 */
class CompatibilityTest {
    private static final Path CONTRACT = Path.of("../openapi/v1");

    @Test
    void nothingThatWasReleasedBreaksWithoutAnApproval() throws IOException {
        var broken = broken(OpenApiCompare.fromLocations(
                CONTRACT.resolve("released.yaml").toString(),
                CONTRACT.resolve("openapi.yaml").toString()));
        var approved = approved();
        var unapproved = new TreeSet<>(broken);
        unapproved.removeAll(approved);
        assertTrue(unapproved.isEmpty(), () -> "incompatible with the released contract: " + unapproved);
        // One that is left over would approve the next break of its operation unseen.
        approved.removeAll(broken);
        assertTrue(approved.isEmpty(), () -> "approved, and nothing breaks: " + approved);
    }

    @Test
    void aRemovedOperationAndANewRequiredParameterAreSeen() {
        var released = """
                {"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{
                 "/a":{"get":{"responses":{"200":{"description":"ok"}}}},
                 "/b":{"get":{"responses":{"200":{"description":"ok"}}}}}}""";
        var changed = """
                {"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{
                 "/b":{"get":{"parameters":[{"name":"x","in":"query","required":true,"schema":{"type":"string"}}],
                 "responses":{"200":{"description":"ok"}}}}}}""";
        assertTrue(broken(OpenApiCompare.fromContents(released, changed)).containsAll(List.of("GET /a", "GET /b")));
    }

    private static Set<String> broken(ChangedOpenApi difference) {
        var broken = new ArrayList<String>();
        difference.getMissingEndpoints().forEach(gone -> broken.add(gone.getMethod() + " " + gone.getPathUrl()));
        difference.getChangedOperations().stream()
                .filter(ChangedOperation::isIncompatible)
                .forEach(operation -> broken.add(operation.getHttpMethod() + " " + operation.getPathUrl()));
        return new TreeSet<>(broken);
    }

    private static Set<String> approved() throws IOException {
        return Files.readAllLines(CONTRACT.resolve("approved-changes.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(": ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
