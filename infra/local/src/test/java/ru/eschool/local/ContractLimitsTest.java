package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ContractLimitsTest {
    private static final String CONTRACT = """
            {"components": {"schemas": {
              "Work": {"properties": {"id": {"type": "string", "format": "uuid"}}},
              "CreateWork": {"properties": {
                "weight": {"type": "number", "maximum": 10, "minimum": 0.01},
                "title": {"type": "string", "maxLength": 300},
                "lessonId": {"type": "string", "format": "uuid"}}}}}}
            """;

    @Test
    void limitsStandBySchemaAndProperty() throws IOException {
        assertEquals("""
                // This file is auto-generated from the contract

                export const createWorkLimits = {
                  "title" : {
                    "maxLength" : 300
                  },
                  "weight" : {
                    "minimum" : 0.01,
                    "maximum" : 10
                  }
                } as const;
                """, ContractLimits.of(CONTRACT));
    }

    @Test
    void schemasAndPropertiesWithoutLimitsAreLeftOut() throws IOException {
        String module = ContractLimits.of(CONTRACT);
        assertFalse(module.contains("workLimits"));
        assertFalse(module.contains("lessonId"));
    }
}
