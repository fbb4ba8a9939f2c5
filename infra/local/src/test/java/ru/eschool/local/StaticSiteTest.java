package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticSiteTest {
    private static final String SCRIPT = "console.log('мел');".repeat(40);

    @TempDir
    Path folder;

    private StaticSite site;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void serve() throws IOException {
        Path dist = Files.createDirectories(folder.resolve("dist/assets")).getParent();
        Files.writeString(dist.resolve("index.html"), "<title>Журнал</title>");
        Files.writeString(dist.resolve("sw.js"), "self.skipWaiting()");
        Files.writeString(dist.resolve("assets/index-B3k9_xYz.js"), SCRIPT);
        Files.writeString(folder.resolve("secret.txt"), "not to be seen");
        site = StaticSite.start(0, dist, "{\"clientId\":\"web-client\"}", "http://localhost:8080");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void viewOfTheSinglePageGetsTheIndexUncached() throws Exception {
        var answer = get("/journals/42?from=2026-09-01");
        assertEquals(200, answer.statusCode());
        assertEquals("<title>Журнал</title>", text(answer));
        assertEquals("no-cache", header(answer, "Cache-Control"));
    }

    @Test
    void missingFileIsNotFoundRatherThanTheIndex() throws Exception {
        assertEquals(404, get("/assets/gone-12345678.js").statusCode());
    }

    @Test
    void hashedAssetMayBeKeptForEver() throws Exception {
        var answer = get("/assets/index-B3k9_xYz.js");
        assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
        assertEquals("text/javascript; charset=utf-8", header(answer, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/sw.js", "/config.json"})
    void whatChangesUnderTheSameNameIsAskedForEachTime(String path) throws Exception {
        assertEquals("no-cache", header(get(path), "Cache-Control"));
    }

    @Test
    void configurationIsServed() throws Exception {
        var answer = get("/config.json");
        assertEquals("{\"clientId\":\"web-client\"}", text(answer));
        assertEquals("application/json", header(answer, "Content-Type"));
    }

    @Test
    void unchangedFileIsNotSentAgain() throws Exception {
        String etag = header(get("/index.html"), "ETag");
        var answer = client.send(
                request("/index.html").header("If-None-Match", etag).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(304, answer.statusCode());
        assertEquals(0, answer.body().length);
    }

    @Test
    void textIsCompressedForThoseWhoTakeIt() throws Exception {
        var answer = client.send(
                request("/assets/index-B3k9_xYz.js")
                        .header("Accept-Encoding", "gzip, br")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", header(answer, "Content-Encoding"));
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertArrayEquals(SCRIPT.getBytes(StandardCharsets.UTF_8), unpacked);
        assertFalse(get("/assets/index-B3k9_xYz.js").headers().map().containsKey("content-encoding"));
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        for (String path : new String[] {"/", "/assets/gone-12345678.js", "/config.json"}) {
            var answer = get(path);
            String policy = header(answer, "Content-Security-Policy");
            assertTrue(policy.contains("connect-src 'self' http://localhost:8080;"), policy);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("unsafe-eval"), policy);
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertEquals("strict-origin-when-cross-origin", header(answer, "Referrer-Policy"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/assets/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/assets/..%5c..%5csecret.txt",
                "//etc/passwd",
                "/assets"
            })
    void noPathLeadsOutOfTheSite(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertFalse(answer.contains("not to be seen"), answer);
        assertFalse(answer.contains("root:"), answer);
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        var answer = client.send(
                request("/index.html")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", header(answer, "Allow"));
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", site.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.join("\n", reader.lines().toList());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
