package ru.eschool.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Recognises in the tail of a log the causes that a sentence can name better than a stack trace. */
final class LogCause {
    private static final int TAIL_BYTES = 64 * 1024;

    private static final Map<String, String> KNOWN = Map.of(
            "No space left on device", "cause.disk-full",
            "Address already in use", "cause.port-taken",
            "database files are incompatible with server", "cause.other-version",
            "Migrations have failed validation", "cause.other-schema",
            "java.lang.OutOfMemoryError", "cause.memory",
            "ENOTFOUND", "cause.network",
            "UnknownHostException", "cause.network");

    private LogCause() {}

    static Optional<String> find(Path log) {
        if (!Files.isRegularFile(log)) {
            return Optional.empty();
        }
        String tail = tail(log);
        return KNOWN.entrySet().stream()
                .filter(known -> tail.contains(known.getKey()))
                .map(known -> Texts.of(known.getValue()))
                .findFirst();
    }

    private static String tail(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - TAIL_BYTES);
            file.seek(start);
            var bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
