package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    private static final List<String> SLEEP = List.of("sleep", "60");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace = new Workspace(folder, folder.resolve("data"));
        workspace.create();
    }

    @Test
    void servicesStopInReverseOrder() {
        var processes = new Processes(workspace);
        processes.start("database", SLEEP, Map.of(), Processes::end);
        processes.start("service", SLEEP, Map.of(), Processes::end);
        List<String> stopped = new ArrayList<>();
        processes.stopAll(stopped::add);
        assertEquals(List.of("service", "database"), stopped);
    }

    @Test
    void aKilledServiceLeavesItsRecordAndCanBeStartedAgain() {
        var processes = new Processes(workspace);
        Process killed = processes.start("service", List.of("sh", "-c", "sleep 60 & wait"), Map.of(), Processes::end);
        processes.kill("service");
        assertFalse(killed.isAlive());
        assertTrue(Files.exists(workspace.run().resolve("service")));
        Process again = processes.start("service", SLEEP, Map.of(), Processes::end);
        processes.stop("service");
        assertFalse(again.isAlive());
        assertFalse(Files.exists(workspace.run().resolve("service")));
    }

    @Test
    void nothingStartsAfterTheStop() {
        var processes = new Processes(workspace);
        processes.stopAll(_ -> {});
        assertThrows(Failure.class, () -> processes.start("late", SLEEP, Map.of(), Processes::end));
    }

    @Test
    void nextRunFindsTheOrphanOfAKilledOne() {
        var killed = new Processes(workspace);
        Process process = killed.start("service", SLEEP, Map.of(), Processes::end);
        var next = new Processes(workspace);
        assertEquals(process.pid(), next.orphan("service").orElseThrow().pid());
        killed.stopAll(_ -> {});
        assertFalse(process.isAlive());
        assertTrue(next.orphan("service").isEmpty());
    }

    @Test
    void strangerWithTheSamePidIsNotOurs() throws IOException {
        Process stranger = new ProcessBuilder(SLEEP).start();
        try {
            Files.writeString(workspace.run().resolve("service"), stranger.pid() + " 12345");
            assertTrue(new Processes(workspace).orphan("service").isEmpty());
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void deathOfOneServiceIsNoticed() {
        var processes = new Processes(workspace);
        processes.start("steady", SLEEP, Map.of(), Processes::end);
        processes.start("weak", List.of("true"), Map.of(), Processes::end);
        assertEquals("weak", processes.firstToEnd().join());
        processes.stopAll(_ -> {});
    }
}
