package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SortedContractTest {
    private static final String ONE = """
            ---
            openapi: 3.0.3
            components:
              schemas:
                Mark:
                  type: object
                  required: [version, entry]
                  properties:
                    version: {type: integer}
                    default: {type: string, default: "5"}
                    entry: {type: string, example: {z: 1, a: 2}}
            paths:
              /b: {get: {responses: {"404": {description: no}, "200": {description: yes}}}}
              /a: {get: {operationId: getA}}
            tags: [{name: school}, {name: diary}]
            info: {title: T, version: 1.0.0}
            """;

    private static final String SAME_IN_OTHER_ORDER = """
            ---
            openapi: 3.0.3
            info: {title: T, version: 1.0.0}
            tags: [{name: diary}, {name: school}]
            paths:
              /a: {get: {operationId: getA}}
              /b: {get: {responses: {"200": {description: yes}, "404": {description: no}}}}
            components:
              schemas:
                Mark:
                  properties:
                    entry: {example: {z: 1, a: 2}, type: string}
                    default: {default: "5", type: string}
                    version: {type: integer}
                  required: [entry, version]
                  type: object
            """;

    @Test
    void orderOfTheBuildLeavesNoTrace() throws IOException {
        assertEquals(SortedContract.of(ONE), SortedContract.of(SAME_IN_OTHER_ORDER));
    }

    @Test
    void sortingTwiceChangesNothing() throws IOException {
        String once = SortedContract.of(ONE);
        assertEquals(once, SortedContract.of(once));
    }

    @Test
    void examplesKeepTheirOwnOrder() throws IOException {
        String sorted = SortedContract.of(ONE);
        assertTrue(sorted.indexOf("z: 1") < sorted.indexOf("a: 2"), sorted);
    }

    @Test
    void textThatLooksLikeANumberStaysText() throws IOException {
        assertTrue(SortedContract.of(ONE).contains("default: \"5\""), SortedContract.of(ONE));
    }
}
