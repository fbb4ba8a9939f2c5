package ru.eschool.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service, run from its packaged jar with a small heap and, from the second start on, an AOT cache. */
final class Backend {
    static final String NAME = "backend";
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private final Workspace workspace;
    private final Processes processes;
    private final Secrets secrets;
    private final Ports ports;

    Backend(Workspace workspace, Processes processes, Secrets secrets, Ports ports) {
        this.workspace = workspace;
        this.processes = processes;
        this.secrets = secrets;
        this.ports = ports;
    }

    static Path jar(Workspace workspace) {
        return workspace.root().resolve("backend/target/quarkus-app/quarkus-run.jar");
    }

    /** Starts the service with its cache, or has it write one when it ends, which takes some seconds. */
    Process start(boolean recordCache) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Toolchain.java(),
                "-Xms48m",
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (recordCache) {
            command.add("-XX:AOTCacheOutput=" + cache());
        } else if (hasFreshCache()) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.addAll(List.of("-jar", jar(workspace).toString()));
        return processes.start(NAME, command, environment(), Processes::end);
    }

    /** Waits until the schema is migrated and requests are answered, signed-in ones not necessarily. */
    void awaitStarted(Process process) {
        await("/q/health/started", process);
    }

    /** Waits until signed-in people can work, for which the service needs the keys of a running Keycloak. */
    void awaitReady(Process process) {
        await("/q/health/ready", process);
    }

    private void await(String state, Process process) {
        Http.awaitReady("API", URI.create(ports.apiUrl() + state), process, workspace.log(NAME), START_PATIENCE);
    }

    /** A cache older than the jar is of no use; the JVM itself refuses one that does not match. */
    boolean hasFreshCache() throws IOException {
        return Files.exists(cache())
                && Files.getLastModifiedTime(cache()).compareTo(Files.getLastModifiedTime(jar(workspace))) > 0;
    }

    private Path cache() {
        return workspace.cache().resolve("backend.aot");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        // glibc keeps a heap for each of many threads otherwise, and gives back of none of them what large bodies took.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.api()));
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", ports.webUrl() + "," + ports.mobileUrl());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", ports.jdbcUrl("eschool"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "eschool_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.get(Secrets.Name.POSTGRES_APP));
        environment.put("QUARKUS_FLYWAY_USERNAME", "eschool_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.get(Secrets.Name.POSTGRES_OWNER));
        environment.put("ESCHOOL_FILES_FOLDER", workspace.files().toString());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.issuer());
        environment.put("ESCHOOL_KEYCLOAK_ADMIN_URL", ports.keycloakUrl());
        environment.put("ESCHOOL_KEYCLOAK_ADMIN_REALM", "eschool");
        environment.put("ESCHOOL_KEYCLOAK_ADMIN_CLIENT_ID", "backend");
        environment.put("ESCHOOL_KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.get(Secrets.Name.CLIENT_BACKEND));
        return environment;
    }
}
