package ru.eschool.local;

import java.io.IOException;
import java.util.List;

/** Ends what an earlier, killed run has left running, in the order in which it would have stopped it. */
final class Orphans {
    private Orphans() {}

    static void end(Workspace workspace, Processes processes) throws IOException {
        for (String name : List.of("backend", "keycloak")) {
            processes.orphan(name).ifPresent(Processes::end);
            processes.forget(name);
        }
        Postgres.endLeftRunning(workspace);
        processes.forget("postgres");
    }
}
