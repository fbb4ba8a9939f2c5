package ru.eschool.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Fills the database with demo schools by running the generator of {@code infra/demo}. */
final class DemoSchool {
    private static final String GENERATOR = "ru.eschool.demo.DemoSchool";

    private final Workspace workspace;
    private final Processes processes;
    private final Secrets secrets;
    private final Ports ports;

    DemoSchool(Workspace workspace, Processes processes, Secrets secrets, Ports ports) {
        this.workspace = workspace;
        this.processes = processes;
        this.secrets = secrets;
        this.ports = ports;
    }

    /**
     * Loads the demo schools unless the database has as many already; the service has migrated the schema before. The
     * generator leaves those that are there as they are, so that an interrupted load goes on and more can be asked for.
     */
    void loadUnlessPresent(Postgres postgres, UpOptions options, Progress progress) throws IOException, SQLException {
        if (postgres.schools() >= options.schools()) {
            return;
        }
        progress.step("demo.loading", options.schools(), options.pupils());
        Path module = workspace.root().resolve("infra/demo/target");
        List<String> command = List.of(
                Toolchain.java(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                module.resolve("classes") + File.pathSeparator + module.resolve("lib") + "/*",
                GENERATOR,
                "--jdbc-url",
                ports.jdbcUrl("eschool"),
                "--user",
                "eschool_owner",
                "--seed",
                String.valueOf(options.seed()),
                "--schools",
                String.valueOf(options.schools()),
                "--pupils",
                String.valueOf(options.pupils()),
                "--files",
                workspace.files().toString());
        Map<String, String> environment = Map.of("ESCHOOL_DB_PASSWORD", secrets.get(Secrets.Name.POSTGRES_OWNER));
        if (processes.run("demo", workspace.root(), command, environment) != 0) {
            throw Failure.withLog(workspace.log("demo"), "demo.failed");
        }
    }
}
