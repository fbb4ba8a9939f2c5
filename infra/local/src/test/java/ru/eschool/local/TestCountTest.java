package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountTest {
    @TempDir
    Path folder;

    @Test
    void surefireReportIsCounted() {
        String xml = "<?xml version=\"1.0\"?>\n<testsuite xmlns:x=\"y\" name=\"A\" time=\"1\" tests=\"9\" errors=\"1\""
                + " skipped=\"2\" failures=\"3\">";
        assertEquals(new TestCount(3, 4, 2), TestCount.ofReport(xml));
    }

    @Test
    void vitestReportIsCounted() throws IOException {
        Path report = Files.writeString(
                folder.resolve("r.json"), "{\"numPassedTests\":5,\"numFailedTests\":1,\"numPendingTests\":2}");
        assertEquals(new TestCount(5, 1, 2), TestCount.ofVitest(report));
    }

    @Test
    void suiteThatBrokeWithoutAFailedTestIsAFailure() {
        assertEquals(new TestCount(5, 1, 0), new TestCount(5, 0, 0).honest(false));
        assertEquals(new TestCount(5, 2, 0), new TestCount(5, 2, 0).honest(false));
        assertEquals(new TestCount(5, 0, 0), new TestCount(5, 0, 0).honest(true));
    }
}
