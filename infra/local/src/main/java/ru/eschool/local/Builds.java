package ru.eschool.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Builds the service and the clients when their sources have changed since the last build. */
final class Builds {
    private static final List<String> BACKEND_INPUTS =
            List.of("backend/src/main", "backend/pom.xml", "infra/demo/src/main", "infra/demo/pom.xml", "pom.xml");

    private final Workspace workspace;
    private final Toolchain toolchain;
    private final Progress progress;

    Builds(Workspace workspace, Toolchain toolchain, Progress progress) {
        this.workspace = workspace;
        this.toolchain = toolchain;
        this.progress = progress;
    }

    /** Builds what the parts that are to be started consist of. */
    void forStack(UpOptions options) throws IOException {
        if (options.startsClient()) {
            nodeModules();
        }
        if (options.starts(UpOptions.Part.WEB)) {
            client("web-client");
        }
        if (options.starts(UpOptions.Part.MOBILE)) {
            client("mobile-client");
        }
        if (options.starts(UpOptions.Part.BACKEND)) {
            backend();
        }
    }

    /** npm writes its own copy of the lock last, so that its time tells whether an installation was completed. */
    void nodeModules() throws IOException {
        Path lock = workspace.root().resolve("package-lock.json");
        Path installed = workspace.root().resolve("node_modules/.package-lock.json");
        if (Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) >= 0) {
            return;
        }
        progress.step("build.npm");
        int code = toolchain.npm("npm-ci", List.of("ci", "--ignore-scripts", "--prefer-offline"), Map.of());
        if (code != 0) {
            throw Failure.withLog(workspace.log("npm-ci"), "build.npm-failed");
        }
    }

    void client(String name) throws IOException {
        List<String> inputs =
                List.of(name, "clients-core", "design", "openapi/clients/typescript", "package-lock.json");
        unlessUpToDate(name, inputs, workspace.root().resolve(name + "/dist/index.html"), () -> {
            progress.step("build.client", name);
            if (toolchain.npm("build-" + name, List.of("run", "build", "-w", name), Map.of()) != 0) {
                throw Failure.withLog(workspace.log("build-" + name), "build.client-failed", name);
            }
        });
    }

    void backend() throws IOException {
        unlessUpToDate("backend", BACKEND_INPUTS, Backend.jar(workspace), () -> {
            progress.step("build.backend");
            List<String> arguments = List.of("-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "package");
            if (toolchain.maven("build-backend", arguments, Map.of()) != 0) {
                throw Failure.withLog(workspace.log("build-backend"), "build.backend-failed");
            }
        });
    }

    /** Notes that the service, built by someone else, is up to date. */
    void rememberBackend() throws IOException {
        remember("backend", Fingerprint.of(workspace.root(), BACKEND_INPUTS));
    }

    private void unlessUpToDate(String name, List<String> inputs, Path output, Runnable build) throws IOException {
        Path stamp = workspace.cache().resolve("built/" + name);
        String now = Fingerprint.of(workspace.root(), inputs);
        if (Files.exists(output) && Fingerprint.stored(stamp).equals(now)) {
            return;
        }
        Files.deleteIfExists(stamp);
        build.run();
        remember(name, now);
    }

    private void remember(String name, String fingerprint) throws IOException {
        Path stamp = workspace.cache().resolve("built/" + name);
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, fingerprint);
    }
}
