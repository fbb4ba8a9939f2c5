package ru.eschool.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import ru.eschool.local.UpOptions.Part;

/** All parts of one running product, started in the order of their needs and stopped in reverse. */
final class Stack implements AutoCloseable {
    private final Workspace workspace;
    private final Processes processes;
    private final UpOptions options;
    private final Progress progress;
    private final Secrets secrets;
    private final List<StaticSite> sites = new ArrayList<>();
    private volatile boolean recordsCache;
    private boolean closing;
    private Postgres postgres;
    private Keycloak keycloak;
    private Backend backend;

    Stack(Workspace workspace, Processes processes, UpOptions options, Progress progress) throws IOException {
        this.workspace = workspace;
        this.processes = processes;
        this.options = options;
        this.progress = progress;
        Path file = workspace.data().resolve("secrets.properties");
        if (!Files.exists(file) && Files.exists(Postgres.dataFolder(workspace))) {
            throw new Failure("secrets.lost", file);
        }
        this.secrets = Secrets.open(file);
    }

    /** Starts what was asked for; Keycloak and the service come up side by side once the database answers. */
    void start(Toolchain toolchain) throws Exception {
        Ports ports = options.ports();
        if (options.starts(Part.WEB)) {
            site("web-client", ports.web());
        }
        if (options.starts(Part.MOBILE)) {
            site("mobile-client", ports.mobile());
        }
        keycloak = new Keycloak(workspace, processes, secrets, ports);
        CompletableFuture<Void> keycloakPrepared =
                options.starts(Part.KEYCLOAK) ? parallel(() -> keycloak.prepare(toolchain, progress)) : done();
        if (!options.starts(Part.POSTGRES)) {
            return;
        }
        postgres = new Postgres(workspace, processes, secrets, ports, PostgresPrograms.unpack(workspace));
        postgres.start();
        progress.step("ready.postgres", ports.postgres());

        CompletableFuture<Void> keycloakReady = keycloakPrepared.thenCompose(_ -> parallel(() -> {
            if (options.starts(Part.KEYCLOAK)) {
                keycloak.awaitReady(keycloak.start(options.demo()));
                progress.step("ready.keycloak", ports.keycloakUrl());
            }
        }));
        if (!options.starts(Part.BACKEND)) {
            join(keycloakReady);
            return;
        }
        backend = new Backend(workspace, processes, secrets, ports);
        recordsCache = options.lasting() && !backend.hasFreshCache();
        Process service = backend.start(recordsCache);
        backend.awaitStarted(service);
        progress.step("ready.api", ports.apiUrl());
        if (options.demo()) {
            new DemoSchool(workspace, processes, secrets, ports).loadUnlessPresent(postgres, options, progress);
        }
        join(keycloakReady);
        backend.awaitReady(service);
        if (options.demo()) {
            new DemoAccounts(workspace, secrets, ports).importMissing(postgres, progress);
        }
    }

    /** Starts a part again that was stopped or has ended by itself. */
    void startAgain(Part part) throws IOException {
        switch (part) {
            case POSTGRES -> postgres.startAgain();
            case KEYCLOAK -> keycloak.awaitReady(keycloak.start(options.demo()));
            case BACKEND -> {
                recordsCache = false;
                backend.awaitStarted(backend.start(false));
            }
            default -> throw new IllegalArgumentException(part.name());
        }
    }

    /** Ends everything at once, with nothing put in order, as a power cut would. */
    void crash() {
        sites.forEach(StaticSite::close);
        sites.clear();
        processes.killAll();
    }

    /** Where the parts are, as environment variables for tests and scripts. */
    Map<String, String> addresses() {
        Ports ports = options.ports();
        return Map.of(
                "ESCHOOL_WEB_URL", ports.webUrl(),
                "ESCHOOL_MOBILE_URL", ports.mobileUrl(),
                "ESCHOOL_API_URL", ports.apiUrl() + "/api/v1",
                "ESCHOOL_ISSUER", ports.issuer(),
                "ESCHOOL_BACKEND_SECRET", secrets.get(Secrets.Name.CLIENT_BACKEND),
                "ESCHOOL_LOGS", workspace.logs().toString(),
                "ESCHOOL_DEMO_PASSWORD", Summary.DEMO_PASSWORD,
                "ESCHOOL_DEMO_INTEGRATOR_SECRET", secrets.get(Secrets.Name.CLIENT_DEMO_INTEGRATOR));
    }

    private void site(String client, int port) throws IOException {
        Ports ports = options.ports();
        Path dist = workspace.root().resolve(client).resolve("dist");
        sites.add(StaticSite.start(port, dist, ClientConfig.json(client, ports), ports.apiUrl(), ports.keycloakUrl()));
    }

    private interface Step {
        void run() throws Exception;
    }

    private static CompletableFuture<Void> parallel(Step step) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        step.run();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                work -> Thread.ofVirtual().start(work));
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    private static void join(CompletableFuture<Void> work) throws Exception {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    synchronized boolean isClosing() {
        return closing;
    }

    /** Stops everything in reverse order; the second call waits for the first. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        sites.forEach(StaticSite::close);
        processes.stopAll(name ->
                progress.step(name.equals(Backend.NAME) && recordsCache ? "stopping.recording" : "stopping", name));
        progress.step("stopped");
    }
}
