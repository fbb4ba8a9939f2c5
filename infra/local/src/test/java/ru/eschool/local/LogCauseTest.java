package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCauseTest {
    @TempDir
    Path folder;

    @Test
    void theJvmsOwnOptionsAreNoCause() throws IOException {
        assertEquals(
                Optional.empty(), cause("Picked up JAVA_TOOL_OPTIONS: -Xmx160m -XX:+ExitOnOutOfMemoryError\nended"));
    }

    @Test
    void aFullHeapIsNamed() throws IOException {
        assertEquals(
                Optional.of(Texts.of("cause.memory")),
                cause("Terminating due to java.lang.OutOfMemoryError: Java heap space"));
    }

    @Test
    void aDatabaseOfAnotherVersionIsNamed() throws IOException {
        assertEquals(
                Optional.of(Texts.of("cause.other-schema")),
                cause("FlywayValidateException: Validate failed: Migrations have failed validation"));
    }

    @Test
    void aLogThatIsNotThereHasNoCause() {
        assertEquals(Optional.empty(), LogCause.find(folder.resolve("none.log")));
    }

    private Optional<String> cause(String log) throws IOException {
        return LogCause.find(Files.writeString(folder.resolve("backend.log"), log));
    }
}
