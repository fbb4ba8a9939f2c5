package ru.eschool.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import ru.eschool.local.UpOptions.Part;

/** The verb {@code up}: checks, builds, starts, reports, and stays until it is stopped or a part dies. */
final class Up {
    private static final long DISK_WANTED_MB = 2_048;
    private static final int MOST_REVIVALS = 3;
    private static final Duration REVIVAL_WINDOW = Duration.ofMinutes(10);

    private final Path root;
    private final UpOptions options;
    private final Progress progress = new Progress(System.out);

    Up(Path root, UpOptions options) {
        this.root = root;
        this.options = options;
    }

    int run() throws Exception {
        var workspace = new Workspace(root, options.data());
        workspace.create();
        requireDisk(workspace);
        try (var _ = InstanceLock.take(workspace.run().resolve("lock"))) {
            var processes = new Processes(workspace);
            Orphans.end(workspace, processes);
            options.ports().requireFree();
            requireSamePorts(workspace);
            var toolchain = new Toolchain(workspace, processes);
            if (options.startsClient()) {
                toolchain.requireNode();
            }
            try (var stack = new Stack(workspace, processes, options, progress)) {
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
                new Builds(workspace, toolchain, progress).forStack(options);
                stack.start(toolchain);
                progress.line(Summary.of(options));
                attend(workspace, processes, stack);
                return 0;
            }
        }
    }

    /** Stays until it is stopped; starts again what ends by itself, as long as that happens seldom. */
    private void attend(Workspace workspace, Processes processes, Stack stack) throws IOException {
        Deque<Instant> revivals = new ArrayDeque<>();
        while (true) {
            String ended = processes.firstToEnd().join();
            if (stack.isClosing()) {
                return;
            }
            Instant now = Instant.now();
            revivals.removeIf(earlier -> earlier.isBefore(now.minus(REVIVAL_WINDOW)));
            if (revivals.size() >= MOST_REVIVALS) {
                throw Failure.withLog(workspace.log(ended), "died.running", ended);
            }
            revivals.add(now);
            progress.step("died.revived", ended, workspace.log(ended) + Processes.EARLIER);
            processes.drop(ended);
            stack.startAgain(Part.valueOf(ended.toUpperCase(Locale.ROOT)));
            progress.step("revived", ended);
        }
    }

    private static void requireDisk(Workspace workspace) throws IOException {
        long freeMb = Files.getFileStore(workspace.data()).getUsableSpace() / (1024 * 1024);
        if (freeMb < DISK_WANTED_MB) {
            throw new Failure("disk.full", workspace.data(), freeMb, DISK_WANTED_MB);
        }
    }

    /** The realm was imported with these addresses in it, so a data folder keeps the ports it began with. */
    private void requireSamePorts(Workspace workspace) throws IOException {
        Path file = workspace.data().resolve("ports");
        String wanted = String.join(
                " ",
                options.ports().byName().values().stream().map(String::valueOf).toList());
        if (!Files.exists(file)) {
            Files.writeString(file, wanted);
            return;
        }
        String known = Files.readString(file).strip();
        if (!known.equals(wanted)) {
            throw new Failure("ports.changed", workspace.data(), known);
        }
    }
}
