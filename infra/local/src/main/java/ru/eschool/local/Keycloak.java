package ru.eschool.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak from its Maven distribution: unpacked and built once for PostgreSQL, then run by our own JDK. The program
 * is shared by all stacks; realm, theme and configuration are read from a home folder in the stack's data.
 */
final class Keycloak {
    static final String VERSION = "26.7.3";
    static final String NAME = "keycloak";
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--features-disabled=ciba,device-flow,kerberos,impersonation,organization");

    private final Workspace workspace;
    private final Processes processes;
    private final Secrets secrets;
    private final Ports ports;

    Keycloak(Workspace workspace, Processes processes, Secrets secrets, Ports ports) {
        this.workspace = workspace;
        this.processes = processes;
        this.secrets = secrets;
        this.ports = ports;
    }

    private Path program() {
        return workspace.cache().resolve("keycloak-" + VERSION);
    }

    private Path home() {
        return workspace.data().resolve("keycloak");
    }

    /** Unpacks and builds aside and moves the result into place, so that a crash leaves nothing half-made. */
    void prepare(Toolchain toolchain, Progress progress) throws IOException {
        if (Files.exists(program())) {
            return;
        }
        progress.step("keycloak.unpacking", VERSION);
        Path partial = workspace.cache().resolve("keycloak.partial");
        Folders.delete(partial);
        Files.createDirectories(partial);
        int code = toolchain.mavenIn(
                partial,
                "keycloak-unpack",
                List.of(
                        "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack",
                        "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip",
                        "-DoutputDirectory=" + partial),
                Map.of());
        if (code != 0) {
            throw Failure.withLog(workspace.log("keycloak-unpack"), "keycloak.unpack-failed", VERSION);
        }
        progress.step("keycloak.building");
        Path unpacked = partial.resolve("keycloak-" + VERSION);
        List<String> command = new ArrayList<>(command(unpacked, unpacked, "-Xmx512m"));
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        if (processes.run("keycloak-build", workspace.root(), command, Map.of()) != 0) {
            throw Failure.withLog(workspace.log("keycloak-build"), "keycloak.build-failed");
        }
        Files.move(unpacked, program());
        Folders.delete(partial);
    }

    Process start(boolean demo) throws IOException {
        makeHome(demo);
        // the quick compiler alone halves the time and the processor seconds of a start and saves 50 MB
        List<String> command = new ArrayList<>(command(
                program(),
                home(),
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx192m",
                "-XX:MaxMetaspaceSize=160m",
                "-Xss512k"));
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        return processes.start(NAME, command, environment(), Processes::end);
    }

    void awaitReady(Process process) {
        URI ready = URI.create("http://localhost:" + ports.keycloakManagement() + "/health/ready");
        Http.awaitReady("Keycloak", ready, process, workspace.log(NAME), START_PATIENCE);
        URI realm = URI.create(ports.issuer() + "/.well-known/openid-configuration");
        Http.awaitReady("Keycloak", realm, process, workspace.log(NAME), START_PATIENCE);
    }

    /** Keycloak looks for its program beside the realm, hence the link. */
    private void makeHome(boolean demo) throws IOException {
        for (String folder : List.of("conf", "providers", "data/import")) {
            Files.createDirectories(home().resolve(folder));
        }
        link(home().resolve("lib"), program().resolve("lib"));
        Path source = workspace.root().resolve("infra/keycloak");
        link(home().resolve("conf/quarkus.properties"), source.resolve("quarkus.properties"));
        link(home().resolve("themes"), source.resolve("themes"));
        link(home().resolve("data/password-blacklists"), source.resolve("password-blacklists"));
        Path overlay = source.resolve("demo-overlay.json");
        RealmFile realm = RealmFile.read(source.resolve("realm-eschool.json"));
        Path target = home().resolve("data/import/eschool-realm.json");
        (demo ? realm.with(RealmFile.read(overlay)) : realm).write(target);
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target.toAbsolutePath());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", ports.jdbcUrl("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.get(Secrets.Name.POSTGRES_KEYCLOAK));
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_CACHE", "local");
        environment.put("KC_LOG_LEVEL", "INFO,io.smallrye.health:ERROR");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(ports.keycloak()));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(ports.keycloakManagement()));
        environment.put("KC_HOSTNAME", ports.keycloakUrl());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.Name.KEYCLOAK_ADMIN));
        environment.put("ESCHOOL_WEB_URL", ports.webUrl());
        environment.put("ESCHOOL_MOBILE_URL", ports.mobileUrl());
        environment.put("ESCHOOL_DOCS_URL", ports.apiUrl());
        environment.put("ESCHOOL_BACKEND_SECRET", secrets.get(Secrets.Name.CLIENT_BACKEND));
        environment.put("ESCHOOL_DEMO_INTEGRATOR_SECRET", secrets.get(Secrets.Name.CLIENT_DEMO_INTEGRATOR));
        return environment;
    }

    /** What kc.sh would run, without the shell in between, so that the pid we keep is Keycloak's own. */
    private static List<String> command(Path program, Path home, String... heap) {
        List<String> command = new ArrayList<>(List.of(Toolchain.java(), "-XX:+UseSerialGC"));
        command.addAll(List.of(heap));
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                program.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }
}
