package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
    @TempDir
    Path folder;

    @Test
    void secondInstanceIsRefusedAndToldTheProcess() throws IOException {
        Path file = folder.resolve("run/lock");
        try (var _ = InstanceLock.take(file)) {
            String sentence =
                    assertThrows(Failure.class, () -> InstanceLock.take(file)).getMessage();
            assertTrue(sentence.contains(String.valueOf(ProcessHandle.current().pid())), sentence);
        }
    }

    @Test
    void lockOfAnEndedInstanceDoesNotBlock() throws IOException {
        Path file = folder.resolve("run/lock");
        InstanceLock.take(file).close();
        InstanceLock.take(file).close();
    }
}
