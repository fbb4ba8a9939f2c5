package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolchainTest {
    @ParameterizedTest
    @CsvSource({"v20.20.2, 20", "v8.1.0, 8", "'v22.0.0\n', 22", "'', 0", "'node: not found', 0"})
    void majorVersionOfNodeIsRead(String printed, int major) {
        assertEquals(major, Toolchain.majorOfNode(printed));
    }
}
