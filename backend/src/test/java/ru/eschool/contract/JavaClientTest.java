package ru.eschool.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import ru.eschool.journal.JournalIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** A client that openapi-generator makes of the committed contract works with the service as it comes out of the box. */
@SchoolTest
class JavaClientTest {
    private static final Path GENERATOR = Path.of("target/generator");
    private static final Path CLIENT = GENERATOR.resolve("java-client");
    private static final Path CLASSES = GENERATOR.resolve("java-client-classes");
    private static final Path PROGRAM = Path.of("src/test/resources/ru/eschool/contract/ReadsAGrid.java");

    @Test
    void aGeneratedClientReadsAGridAndTakesAValueItDoesNotKnow() throws Exception {
        generate();
        compile();
        try (var classes = new URLClassLoader(
                new URL[] {CLASSES.toUri().toURL()}, getClass().getClassLoader())) {
            var program = classes.loadClass("ReadsAGrid");
            var read = program.getMethod("read", String.class, String.class, String.class, String.class);
            assertEquals(
                    expected(),
                    read.invoke(
                            null,
                            "http://localhost:" + RestAssured.port,
                            Tokens.of("teacher"),
                            SchoolIds.SCHOOL.toString(),
                            JournalIds.JOURNAL_MATHS_7A.toString()));
            var cell = "{\"lessonId\":\"" + SchoolIds.SCHOOL + "\",\"studentId\":\"" + SchoolIds.SCHOOL
                    + "\",\"code\":\"QUARANTINE\",\"version\":1}";
            assertEquals(
                    "QUARANTINE",
                    program.getMethod("unknownAttendance", String.class).invoke(null, cell));
        }
    }

    private static String expected() {
        var grid = Api.as("teacher", "TEACHER")
                .get("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/grid")
                .jsonPath();
        assertTrue(grid.getList("lessons").size() > 1);
        return grid.getList("students").size() + " pupils, "
                + grid.getList("lessons").size() + " lessons, "
                + grid.getList("marks").size() + " marks, "
                + grid.getString("from").substring(0, 4);
    }

    private static void generate() throws IOException, InterruptedException {
        var log = GENERATOR.resolve("java-client.log");
        var generator = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx400m",
                        "-jar",
                        GENERATOR.resolve("openapi-generator-cli.jar").toString(),
                        "generate",
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-i",
                        "../openapi/v1/openapi.yaml",
                        "-o",
                        CLIENT.toString(),
                        "--global-property",
                        "models,apis,supportingFiles,modelDocs=false,apiDocs=false,modelTests=false,apiTests=false",
                        "--additional-properties",
                        "openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(generator.waitFor(5, TimeUnit.MINUTES), "the generator did not end");
        assertEquals(0, generator.exitValue(), Files.readString(log));
    }

    // Only what the program uses, found by its name: the whole client takes three times as long.
    private static void compile() throws IOException {
        Files.createDirectories(CLASSES);
        var messages = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var done = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-nowarn",
                                    "-d",
                                    CLASSES.toString(),
                                    "-cp",
                                    classPath(),
                                    "-sourcepath",
                                    CLIENT.resolve("src/main/java").toString()),
                            null,
                            files.getJavaFileObjects(PROGRAM))
                    .call();
            assertTrue(done, messages::toString);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace("\n", File.pathSeparator);
    }
}
