package ru.eschool.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The verb {@code test}: every suite, counts for each, and one honest last line. */
final class TestRun {
    private static final List<String> CLIENTS = List.of("web-client", "mobile-client");
    private static final String CLIENTS_CORE = "clients-core";
    private static final int TAIL_LINES = 60;

    private final Path root;
    private final Progress progress = new Progress(System.out);
    private TestCount total = TestCount.NONE;

    TestRun(Path root) {
        this.root = root;
    }

    int run() throws Exception {
        removeLeftovers();
        Path data = root.resolve(".local/test-" + ProcessHandle.current().pid());
        var workspace = new Workspace(root, data);
        workspace.create();
        var processes = new Processes(workspace);
        var toolchain = new Toolchain(workspace, processes);
        toolchain.requireNode();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> processes.stopAll(_ -> {})));
        var builds = new Builds(workspace, toolchain, progress);
        progress.heading("test.build");
        boolean built = build(workspace, toolchain, builds);
        progress.heading("test.units");
        // The Java suites wait for their databases much of the time: what needs a processor goes on beside them.
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            var java = built ? lanes.submit(() -> java(workspace, toolchain)) : null;
            clients(workspace, toolchain, builds);
            if (built) {
                contract(workspace, toolchain);
                endToEnd(workspace, processes, toolchain, builds, java);
            }
        }
        progress.line("");
        if (total.failed() == 0) {
            Folders.delete(data);
        } else {
            progress.line(Texts.of("log", workspace.logs()));
        }
        progress.line(total.passed() + " passed, " + total.failed() + " failed");
        return total.failed() == 0 ? 0 : 1;
    }

    /** Folders of earlier runs that were interrupted or had failures; those of runs under way stay. */
    private void removeLeftovers() throws IOException {
        Path local = Files.createDirectories(root.resolve(".local"));
        try (var folders = Files.newDirectoryStream(local, "test-*")) {
            for (Path folder : folders) {
                long pid = Long.parseLong(folder.getFileName().toString().substring("test-".length()));
                if (ProcessHandle.of(pid).isEmpty()) {
                    Folders.delete(folder);
                }
            }
        }
    }

    /** Everything in Java, packed and with its tests compiled; the tests themselves then leave the packages alone. */
    private boolean build(Workspace workspace, Toolchain toolchain, Builds builds) throws IOException {
        boolean built = toolchain.maven("build", List.of("-DskipTests", "verify"), Map.of()) == 0;
        if (built) {
            builds.rememberBackend();
        }
        report(workspace, "build", TestCount.check(built));
        return built;
    }

    private void clients(Workspace workspace, Toolchain toolchain, Builds builds) throws IOException {
        builds.nodeModules();
        client(workspace, toolchain, CLIENTS_CORE);
        for (String client : CLIENTS) {
            client(workspace, toolchain, client);
            builds.client(client);
        }
    }

    private Void java(Workspace workspace, Toolchain toolchain) throws IOException {
        List<Path> modules = modules();
        for (Path module : modules) {
            Folders.delete(module.resolve("target/surefire-reports"));
        }
        int code = toolchain.maven("test-java", List.of("--fail-at-end", "surefire:test"), Map.of());
        report(workspace, "test-java", TestCount.ofSurefire(modules).honest(code == 0));
        return null;
    }

    private List<Path> modules() throws IOException {
        try (var poms = Files.find(root, 3, (path, _) -> path.endsWith("pom.xml"))) {
            return poms.map(Path::getParent)
                    .filter(module -> Files.isDirectory(module.resolve("src")))
                    .sorted()
                    .toList();
        }
    }

    private void client(Workspace workspace, Toolchain toolchain, String client) throws IOException {
        String lint = "lint-" + client;
        boolean clean = toolchain.npm(lint, List.of("run", "lint", "-w", client), Map.of()) == 0;
        report(workspace, lint, TestCount.check(clean));
        vitest(workspace, toolchain, client, "test", Map.of());
    }

    private void vitest(
            Workspace workspace, Toolchain toolchain, String client, String script, Map<String, String> environment)
            throws IOException {
        String name = script + "-" + client;
        Path result = workspace.data().resolve(name + ".json");
        List<String> arguments = List.of(
                "run", script, "-w", client, "--", "--reporter=default", "--reporter=json", "--outputFile=" + result);
        int code = toolchain.npm(name, arguments, environment);
        report(workspace, name, TestCount.ofVitest(result).honest(code == 0));
    }

    private void contract(Workspace workspace, Toolchain toolchain) throws IOException {
        progress.heading("test.contract");
        var contract = new Contract(workspace, toolchain);
        try {
            List<String> drift = contract.drift(workspace.data().resolve("contract"));
            drift.forEach(file -> progress.step("test.drift", file));
            report(workspace, "contract", TestCount.check(drift.isEmpty()));
        } catch (Failure failure) {
            progress.line(failure.getMessage());
            report(workspace, "contract", TestCount.check(false));
        }
        report(workspace, "spectral", TestCount.check(contract.lint()));
    }

    /** Runs the clients' end-to-end suites against the whole product, started afresh on random ports. */
    private void endToEnd(
            Workspace workspace, Processes processes, Toolchain toolchain, Builds builds, Future<Void> java)
            throws Exception {
        progress.heading("test.e2e");
        Path chromium = new Chromium(processes, progress, workspace).find();
        UpOptions options = UpOptions.forTests(Ports.random(), workspace.data());
        try (var stack = new Stack(workspace, processes, options, progress)) {
            builds.forStack(options);
            stack.start(toolchain);
            Map<String, String> environment = new HashMap<>(stack.addresses());
            environment.put("CHROMIUM_PATH", chromium.toString());
            for (String client : CLIENTS) {
                if (Files.exists(root.resolve(client).resolve("vitest.e2e.config.ts"))) {
                    vitest(workspace, toolchain, client, "e2e", environment);
                }
            }
            java.get();
            realm(workspace, toolchain, environment);
            faults(workspace, processes, toolchain, options, stack, environment);
        } catch (Failure failure) {
            progress.line(failure.getMessage());
            total = total.plus(TestCount.check(false));
        }
    }

    /** The realm's rules against the Keycloak that is running, from the classes that the Java suite has compiled. */
    private void realm(Workspace workspace, Toolchain toolchain, Map<String, String> environment) throws IOException {
        Path module = root.resolve("infra/local");
        Folders.delete(module.resolve("target/surefire-reports"));
        List<String> arguments = List.of("-pl", "infra/local", "-Dtest=RealmLiveTest,TokensLiveTest", "surefire:test");
        int code = toolchain.maven("test-realm", arguments, environment);
        report(workspace, "test-realm", TestCount.ofSurefire(List.of(module)).honest(code == 0));
    }

    /** The suite that breaks the stack and mends it; nothing can run against this stack afterwards. */
    private void faults(
            Workspace workspace,
            Processes processes,
            Toolchain toolchain,
            UpOptions options,
            Stack stack,
            Map<String, String> environment)
            throws IOException {
        progress.heading("test.faults");
        try (var faults = new FaultSwitch(workspace, processes, options.ports(), stack)) {
            environment.put("ESCHOOL_FAULT_SWITCH", faults.address());
            vitest(workspace, toolchain, "web-client", "faults", environment);
        }
    }

    private synchronized void report(Workspace workspace, String suite, TestCount count) throws IOException {
        total = total.plus(count);
        progress.step("test.count", suite, count.passed(), count.failed(), count.skipped());
        Path log = workspace.log(suite);
        if (count.failed() > 0 && Files.exists(log)) {
            List<String> lines = Files.readAllLines(log);
            lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())
                    .forEach(line -> progress.line("    " + line));
        }
    }
}
