package ru.eschool.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** How many tests of a suite passed, failed and were skipped. */
record TestCount(int passed, int failed, int skipped) {
    static final TestCount NONE = new TestCount(0, 0, 0);

    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>", Pattern.DOTALL);

    static TestCount check(boolean passed) {
        return passed ? new TestCount(1, 0, 0) : new TestCount(0, 1, 0);
    }

    TestCount plus(TestCount other) {
        return new TestCount(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    /** A suite that ended badly although no single test failed, a compile error for instance, is one failure. */
    TestCount honest(boolean endedWell) {
        return !endedWell && failed == 0 ? new TestCount(passed, 1, skipped) : this;
    }

    /** Sums the XML reports that Surefire left in some modules. */
    static TestCount ofSurefire(List<Path> modules) throws IOException {
        TestCount sum = NONE;
        for (Path module : modules) {
            Path reports = module.resolve("target/surefire-reports");
            if (!Files.isDirectory(reports)) {
                continue;
            }
            try (var files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
                for (Path file : files) {
                    sum = sum.plus(ofReport(Files.readString(file)));
                }
            }
        }
        return sum;
    }

    static TestCount ofReport(String xml) {
        var matcher = SUITE.matcher(xml);
        if (!matcher.find()) {
            return NONE;
        }
        String suite = matcher.group();
        int failed = number(suite, "failures") + number(suite, "errors");
        int skipped = number(suite, "skipped");
        return new TestCount(number(suite, "tests") - failed - skipped, failed, skipped);
    }

    private static int number(String element, String attribute) {
        var matcher = Pattern.compile("\\s" + attribute + "=\"(\\d+)\"").matcher(element);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Reads the JSON report of Vitest. */
    static TestCount ofVitest(Path report) throws IOException {
        if (!Files.exists(report)) {
            return NONE;
        }
        JsonNode json = new ObjectMapper().readTree(Files.readString(report));
        return new TestCount(
                json.path("numPassedTests").asInt(),
                json.path("numFailedTests").asInt(),
                json.path("numPendingTests").asInt() + json.path("numTodoTests").asInt());
    }
}
