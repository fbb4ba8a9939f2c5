package ru.eschool.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves one built client from memory, on loopback, the way the production nginx does. */
final class StaticSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SiteFiles files;
    private final Map<String, String> headers;

    private StaticSite(HttpServer server, SiteFiles files, Map<String, String> headers) {
        this.server = server;
        this.files = files;
        this.headers = headers;
    }

    /**
     * Starts to serve.
     *
     * @param dist the client's build output
     * @param config what the client reads from {@code /config.json}
     * @param allowed origins the client may talk to besides its own
     */
    static StaticSite start(int port, Path dist, String config, String... allowed) throws IOException {
        SiteFiles files = SiteFiles.load(dist, Map.of("/config.json", config.getBytes(StandardCharsets.UTF_8)));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        var site = new StaticSite(server, files, securityHeaders(allowed));
        server.setExecutor(site.executor);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    private static Map<String, String> securityHeaders(String... allowed) {
        String policy = String.join(
                "; ",
                "default-src 'self'",
                "connect-src 'self' " + String.join(" ", allowed),
                "img-src 'self' data: blob:",
                // the component kit writes its variables into style elements
                "style-src 'self' 'unsafe-inline'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
        return Map.of(
                "Content-Security-Policy", policy,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "strict-origin-when-cross-origin",
                "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers.forEach(exchange.getResponseHeaders()::set);
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            var file = files.find(exchange.getRequestURI().getPath());
            if (file.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            send(exchange, file.get(), method.equals("HEAD"));
        }
    }

    private static void send(HttpExchange exchange, SiteFiles.SiteFile file, boolean withoutBody) throws IOException {
        var answer = exchange.getResponseHeaders();
        answer.set("Content-Type", file.contentType());
        answer.set("Cache-Control", file.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        answer.set("ETag", file.etag());
        answer.set("Vary", "Accept-Encoding");
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (known != null && (known.equals("*") || known.contains(file.etag()))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        boolean compress = file.compressed() != null && accepted != null && accepted.contains("gzip");
        if (compress) {
            answer.set("Content-Encoding", "gzip");
        }
        byte[] body = compress ? file.compressed() : file.content();
        if (withoutBody) {
            answer.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
