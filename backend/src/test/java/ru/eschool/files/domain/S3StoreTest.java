package ru.eschool.files.domain;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of its own: a process on the loopback that checks the signatures of what it is asked. */
class S3StoreTest extends StoreRules {
    private static final Path PROGRAM = Path.of("target", "s3-server", "s3proxy.jar");
    private static final String BUCKET = "files";
    private static final String SECRET = "secret-of-the-test";
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    static Path folder;

    private static Process server;
    private static int port;
    private static ByteStore store;

    @BeforeAll
    static void start() throws Exception {
        port = freePort();
        Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
        var settings = Files.writeString(
                folder.resolve("s3.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=test
                s3proxy.credential=%s
                jclouds.identity=unused
                jclouds.credential=unused
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, SECRET, folder.resolve("objects")));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        PROGRAM.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        awaitAnswer();
        store = StoreChoice.s3(settings(port, SECRET));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer() throws Exception {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until && server.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException(
                "The S3 server of the test does not answer: " + Files.readString(folder.resolve("server.log")));
    }

    private static FileSettings.S3 settings(int port, String secret) {
        return new FileSettings.S3() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.of(URI.create("http://127.0.0.1:" + port));
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> bucket() {
                return Optional.of(BUCKET);
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of("test");
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of(secret);
            }

            @Override
            public boolean pathStyle() {
                return true;
            }
        };
    }

    @Override
    ByteStore store() {
        return store;
    }

    @Override
    ByteStore broken() throws IOException {
        return StoreChoice.s3(settings(freePort(), SECRET));
    }

    @Test
    void aWrongSecretIsAStoreThatDoesNotWork() throws IOException {
        var refused = StoreChoice.s3(settings(port, "another"));
        try (var file = file("x")) {
            assertThrows(IOException.class, () -> refused.write(key(), file));
        }
        assertThrows(IOException.class, () -> refused.list("00", null, 10));
    }

    @Test
    void aBucketWithoutASecretStopsTheStart() {
        var missing = settings(port, "");
        assertThrows(IllegalStateException.class, () -> StoreChoice.s3(missing));
    }
}
