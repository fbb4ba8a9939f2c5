package ru.eschool.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.eschool.local.UpOptions.Part;

/**
 * Lets the tests of faults stop, kill and start parts of the stack they run against: {@code POST /stop/keycloak},
 * {@code /start/keycloak}, {@code /kill/backend}, {@code /crash} for everything at once and {@code /up} for the command
 * that a person would then type. Listens on loopback while these tests run.
 */
final class FaultSwitch implements AutoCloseable {
    private static final String UP = "up";
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private final Workspace workspace;
    private final Processes processes;
    private final Ports ports;
    private final Stack stack;
    private final HttpServer server;

    FaultSwitch(Workspace workspace, Processes processes, Ports ports, Stack stack) throws IOException {
        this.workspace = workspace;
        this.processes = processes;
        this.ports = ports;
        this.stack = stack;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                act(exchange.getRequestURI().getPath().substring(1).split("/"));
                exchange.sendResponseHeaders(204, -1);
            } catch (Exception failed) {
                byte[] reason = String.valueOf(failed.getMessage()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(500, reason.length);
                exchange.getResponseBody().write(reason);
            }
        }
    }

    private void act(String[] words) throws Exception {
        switch (words[0]) {
            case "stop" -> processes.stop(words[1]);
            case "kill" -> kill(words[1]);
            case "start" -> stack.startAgain(Part.valueOf(words[1].toUpperCase(Locale.ROOT)));
            case "crash" -> stack.crash();
            case "up" -> up();
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** One of our own, or one that the command has started since. */
    private void kill(String name) {
        if (processes.has(name)) {
            processes.kill(name);
        } else {
            processes.orphan(name).orElseThrow().destroyForcibly();
        }
    }

    private void up() {
        List<String> command = List.of(
                workspace.root().resolve("eschool").toString(),
                "up",
                "--port-base",
                String.valueOf(ports.postgres()),
                "--data",
                workspace.data().toString());
        Process up = processes.start(UP, command, Map.of(), this::endUp);
        for (String address : List.of(ports.webUrl(), ports.issuer(), ports.apiUrl() + "/q/health/ready")) {
            Http.awaitReady(UP, URI.create(address), up, workspace.log(UP), START_PATIENCE);
        }
    }

    /** Its service is killed first: asked in peace, it would write a cache for a next start that never comes. */
    private void endUp(ProcessHandle up) {
        processes.orphan(Backend.NAME).ifPresent(ProcessHandle::destroyForcibly);
        Processes.end(up);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
