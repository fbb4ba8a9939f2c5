import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Measures what open live streams cost a running stack while nothing changes: memory of the service, CPU of the service and of
 * PostgreSQL. One account opens them all, so that the stack must be started with {@code ESCHOOL_LIVE_MOST_OF_ACCOUNT} above
 * their number. All traffic stays on loopback.
 *
 * <p>Usage: {@code java infra/load/Listeners.java [data folder, .local by default] [streams, 10000 by default]}
 */
public final class Listeners {
    private static final int SECONDS = 60;
    private static final int AT_ONCE = 50;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private int open;
    private int closed;
    private long received;

    private Listeners() throws Exception {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments.length > 0 ? arguments[0] : ".local");
        var count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        var ports = List.of(Files.readString(data.resolve("ports")).strip().split("\\s+"));
        var token = new SignIn("http://localhost:" + ports.get(1) + "/realms/eschool")
                .token("web-client", "http://localhost:" + ports.get(4) + "/signed-in", "teacher", "Journal-2026!");
        var port = Integer.parseInt(ports.get(3));
        var cpu = new Cpu(data);
        var listeners = new Listeners();
        System.out.printf("before: service %d MiB%n", Cpu.mebibytes(data, "backend"));
        System.out.println(rate(cpu, () -> listeners.listen(SECONDS)));
        var began = System.nanoTime();
        listeners.connect(count, port, school(port, token), token);
        System.out.printf(
                Locale.ROOT,
                "%d open of %d after %.0f s, %d closed%n",
                listeners.open,
                count,
                (System.nanoTime() - began) / 1e9,
                listeners.closed);
        listeners.listen(20);
        System.out.printf("with %d: service %d MiB%n", listeners.open, Cpu.mebibytes(data, "backend"));
        System.out.println(rate(cpu, () -> listeners.listen(SECONDS)));
        System.out.printf("still open: %d, bytes received: %d%n", listeners.open - listeners.closed, listeners.received);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static String rate(Cpu cpu, Work work) throws Exception {
        var service = cpu.ofService();
        var postgres = cpu.ofPostgres();
        var began = System.nanoTime();
        work.run();
        var micros = (System.nanoTime() - began) / 1e3;
        return String.format(
                Locale.ROOT,
                "idle: service %.2f %% of a core, PostgreSQL %.2f %%",
                (cpu.ofService() - service) / micros * 100,
                (cpu.ofPostgres() - postgres) / micros * 100);
    }

    private static String school(int port, String token) throws Exception {
        var me = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/me"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        var found = Pattern.compile("\"schoolId\":\"([^\"]+)\"").matcher(me);
        if (!found.find()) {
            throw new IllegalStateException("the demo teacher has no school: " + me);
        }
        return found.group(1);
    }

    private void connect(int count, int port, String school, String token) throws Exception {
        var request = ("GET /api/v1/schools/" + school + "/live HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nX-Acting-Role: TEACHER\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int number = 0; number < count; number++) {
            var channel = SocketChannel.open(new InetSocketAddress("localhost", port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new boolean[1]);
            while (number + 1 - open - closed >= AT_ONCE || number + 1 == count && open + closed < count) {
                read(1000);
            }
        }
    }

    private void listen(int seconds) throws Exception {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            read(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        }
    }

    private void read(long milliseconds) throws Exception {
        selector.select(milliseconds);
        var keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
            var key = keys.next();
            keys.remove();
            buffer.clear();
            var bytes = ((SocketChannel) key.channel()).read(buffer);
            if (bytes < 0) {
                closed++;
                key.cancel();
                key.channel().close();
                continue;
            }
            received += bytes;
            var seen = (boolean[]) key.attachment();
            if (!seen[0]) {
                seen[0] = true;
                var answer = new String(buffer.array(), 0, bytes, StandardCharsets.US_ASCII);
                if (answer.startsWith("HTTP/1.1 200")) {
                    open++;
                } else {
                    throw new IllegalStateException(answer.lines().findFirst().orElse(""));
                }
            }
        }
    }
}
