package ru.eschool.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The verb {@code verify-history}: has the histories compared with their seals and with the service's log. A running stack
 * goes on meanwhile; of a stopped one PostgreSQL alone is started for the time.
 */
final class VerifyHistory {
    private final Path root;

    VerifyHistory(Path root) {
        this.root = root;
    }

    /**
     * Which folder and which logs.
     *
     * @param logs besides those of the stack itself
     */
    record Options(Path data, List<String> logs) {
        static Options parse(List<String> arguments, Path root) {
            Path data = root.resolve(".local");
            List<String> logs = new ArrayList<>();
            for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
                String option = rest.next();
                if (!List.of("--data", "--log").contains(option)) {
                    throw new Failure("option.unknown", option);
                }
                if (!rest.hasNext()) {
                    throw new Failure("option.no-value", option);
                }
                if (option.equals("--log")) {
                    logs.add(rest.next());
                } else {
                    data = Path.of(rest.next()).toAbsolutePath().normalize();
                }
            }
            return new Options(data, logs);
        }
    }

    /** Ends with the code of the check: 0 all holds, 1 something was found, 2 nothing could be checked. */
    int run(List<String> arguments) throws Exception {
        var options = Options.parse(arguments, root);
        var workspace = new Workspace(root, options.data());
        if (!Files.exists(Postgres.dataFolder(workspace))) {
            throw new Failure("verify.no-data", options.data());
        }
        workspace.create();
        var secrets = Secrets.open(options.data().resolve("secrets.properties"));
        var ports = Ports.of(Files.readString(options.data().resolve("ports")));
        var processes = new Processes(workspace);
        if (!Files.exists(Backend.jar(workspace))) {
            new Builds(workspace, new Toolchain(workspace, processes), new Progress(System.err)).backend();
        }
        var lock = InstanceLock.tryTake(workspace.run().resolve("lock"));
        if (lock.isEmpty()) {
            return check(workspace, secrets, ports, options.logs());
        }
        try (var _ = lock.get()) {
            Orphans.end(workspace, processes);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> processes.stopAll(_ -> {})));
            new Postgres(workspace, processes, secrets, ports, PostgresPrograms.unpack(workspace)).start();
            int code = check(workspace, secrets, ports, options.logs());
            processes.stopAll(_ -> {});
            return code;
        }
    }

    private static int check(Workspace workspace, Secrets secrets, Ports ports, List<String> logs)
            throws IOException, InterruptedException {
        Path service = Backend.jar(workspace).getParent();
        List<String> command = new ArrayList<>(List.of(
                Toolchain.java(),
                "-Xmx128m",
                "-cp",
                service.resolve("app/*") + File.pathSeparator + service.resolve("lib/main/*"),
                "ru.eschool.audit.verification.VerifyHistory"));
        Path log = workspace.log(Backend.NAME);
        List<Path> own = List.of(log.resolveSibling(log.getFileName() + Processes.EARLIER), log);
        own.stream().filter(Files::exists).forEach(file -> command.addAll(List.of("--log", file.toString())));
        logs.forEach(file -> command.addAll(Arrays.asList("--log", file)));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", ports.jdbcUrl("eschool"));
        builder.environment().put("QUARKUS_FLYWAY_USERNAME", "eschool_owner");
        builder.environment().put("QUARKUS_FLYWAY_PASSWORD", secrets.get(Secrets.Name.POSTGRES_OWNER));
        return builder.start().waitFor();
    }
}
