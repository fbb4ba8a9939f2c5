package ru.eschool.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The processes this run has started. Each long-lived one is recorded with its pid and start time, so that a run after
 * a crash can end its orphans and can never end a stranger that got the same pid.
 */
final class Processes {
    /** What the log's name of an earlier run ends with. */
    static final String EARLIER = ".1";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final Deque<Process> tools = new ArrayDeque<>();
    private final Deque<Service> services = new ArrayDeque<>();
    private boolean closed;

    private record Service(String name, Process process, Consumer<ProcessHandle> stopper) {}

    Processes(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Starts a long-lived process in a session of its own: a Ctrl-C of the terminal must reach only us.
     *
     * @param stopper how to end it in peace
     */
    Process start(String name, List<String> command, Map<String, String> environment, Consumer<ProcessHandle> stopper) {
        List<String> detached = new ArrayList<>();
        findOnPath("setsid").ifPresent(setsid -> detached.add(setsid.toString()));
        detached.addAll(command);
        synchronized (this) {
            try {
                Process process = launch(detached, workspace.root(), environment, workspace.log(name));
                services.push(new Service(name, process, stopper));
                record(name, process.toHandle());
                return process;
            } catch (IOException e) {
                throw Failure.withLog(workspace.log(name), "start.failed", name);
            }
        }
    }

    /** Runs a tool to its end and returns its exit code. */
    int run(String logName, Path directory, List<String> command, Map<String, String> environment) {
        try {
            Process process;
            synchronized (this) {
                process = launch(command, directory, environment, workspace.log(logName));
                tools.add(process);
            }
            int code = process.waitFor();
            synchronized (this) {
                tools.remove(process);
            }
            return code;
        } catch (IOException e) {
            throw Failure.withLog(workspace.log(logName), "start.failed", command.getFirst());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private Process launch(List<String> command, Path directory, Map<String, String> environment, Path log)
            throws IOException {
        if (closed) {
            throw new Failure("interrupted");
        }
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + EARLIER), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** From here on nothing starts any more; tools are ended, then the services in reverse order of their start. */
    void stopAll(Consumer<String> announce) {
        List<Service> ending = new ArrayList<>();
        synchronized (this) {
            closed = true;
            tools.forEach(Process::destroy);
            services.forEach(ending::add);
            services.clear();
        }
        for (Service service : ending) {
            if (service.process().isAlive()) {
                announce.accept(service.name());
                service.stopper().accept(service.process().toHandle());
            }
            forget(service.name());
        }
    }

    /** Ends one service in peace. */
    void stop(String name) {
        Service service = take(name);
        service.stopper().accept(service.process().toHandle());
        forget(name);
    }

    /** Leaves a service that has ended by itself out of account. */
    void drop(String name) {
        take(name);
        forget(name);
    }

    /** Ends one service as {@code kill -9} would; the record of its pid stays behind. */
    void kill(String name) {
        kill(take(name).process().toHandle());
    }

    /** Ends all services at once as {@code kill -9} would; the records of their pids stay behind. */
    void killAll() {
        List<Service> ending;
        synchronized (this) {
            ending = List.copyOf(services);
            services.clear();
        }
        ending.forEach(service -> kill(service.process().toHandle()));
    }

    private static void kill(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(process, PATIENCE);
        children.forEach(child -> awaitEnd(child, PATIENCE));
    }

    synchronized boolean hasEnded(String name) {
        return services.stream()
                .anyMatch(service ->
                        service.name().equals(name) && !service.process().isAlive());
    }

    synchronized boolean has(String name) {
        return services.stream().anyMatch(running -> running.name().equals(name));
    }

    private synchronized Service take(String name) {
        Service service = services.stream()
                .filter(running -> running.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
        services.remove(service);
        return service;
    }

    /** The first service to end, whenever that is. */
    synchronized CompletableFuture<String> firstToEnd() {
        return CompletableFuture.anyOf(services.stream()
                        .map(service -> service.process().onExit().thenApply(ended -> service.name()))
                        .toArray(CompletableFuture[]::new))
                .thenApply(String.class::cast);
    }

    private void record(String name, ProcessHandle process) throws IOException {
        long startedAt =
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Files.writeString(workspace.run().resolve(name), process.pid() + " " + startedAt);
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(workspace.run().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that an earlier run recorded under this name, if that very process still lives. */
    Optional<ProcessHandle> orphan(String name) {
        Path record = workspace.run().resolve(name);
        if (!Files.exists(record)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(record).strip().split(" ");
            long startedAt = Long.parseLong(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(start -> start.toEpochMilli() == startedAt)
                            .orElse(false));
        } catch (IOException | RuntimeException halfWritten) {
            return Optional.empty();
        }
    }

    /** Asks a process to end, waits, and ends it by force when it does not. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!awaitEnd(process, PATIENCE)) {
            process.destroyForcibly();
            awaitEnd(process, PATIENCE);
        }
    }

    static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception stillRunning) {
            return !process.isAlive();
        }
    }

    static Optional<Path> findOnPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String folder : path.split(File.pathSeparator)) {
            Path candidate = Path.of(folder, program);
            if (!folder.isEmpty() && Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
