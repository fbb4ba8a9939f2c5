package ru.eschool.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the end-to-end tests; on Debian as root it is installed when missing. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path MACOS = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Processes processes;
    private final Progress progress;
    private final Workspace workspace;

    Chromium(Processes processes, Progress progress, Workspace workspace) {
        this.processes = processes;
        this.progress = progress;
        this.workspace = workspace;
    }

    Path find() {
        return installed().or(this::install).orElseThrow(() -> new Failure("chromium.missing"));
    }

    private static Optional<Path> installed() {
        return Stream.concat(
                        NAMES.stream().flatMap(name -> Processes.findOnPath(name).stream()),
                        Stream.of(MACOS).filter(path -> path.toFile().canExecute()))
                .findFirst();
    }

    private Optional<Path> install() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || Processes.findOnPath("apt-get").isEmpty()) {
            return Optional.empty();
        }
        progress.step("chromium.installing");
        List<String> command = List.of("sh", "-c", "apt-get update && apt-get install -y chromium");
        int code = processes.run(
                "chromium-install", workspace.root(), command, Map.of("DEBIAN_FRONTEND", "noninteractive"));
        if (code != 0) {
            throw Failure.withLog(workspace.log("chromium-install"), "chromium.install-failed");
        }
        return installed();
    }
}
