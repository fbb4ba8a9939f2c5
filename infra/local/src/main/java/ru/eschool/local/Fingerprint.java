package ru.eschool.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A short text that changes whenever a file below some folders is added, removed or changed. */
final class Fingerprint {
    private static final Set<String> NOT_INPUTS =
            Set.of("node_modules", "dist", "target", "coverage", ".vite", "android", "ios", "test-results");

    private Fingerprint() {}

    static String of(Path root, List<String> inputs) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (String input : inputs) {
            Path start = root.resolve(input);
            if (Files.exists(start)) {
                collect(root, start, lines);
            }
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Path root, Path start, Set<String> lines) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean input = !NOT_INPUTS.contains(folder.getFileName().toString());
                return input ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.toString().endsWith(".tsbuildinfo")) {
                    lines.add(root.relativize(file) + " " + attributes.size() + " " + attributes.lastModifiedTime()
                            + "\n");
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The fingerprint of the last successful build, or nothing. */
    static String stored(Path stamp) {
        try {
            return Files.exists(stamp) ? Files.readString(stamp) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
