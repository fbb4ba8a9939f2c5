package ru.eschool.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders of one stack.
 *
 * @param root the repository
 * @param data what belongs to this stack alone: database, secrets, logs; {@code .local} unless chosen otherwise
 */
record Workspace(Path root, Path data) {
    /** Where the service keeps the files that people upload. */
    Path files() {
        return data.resolve("files");
    }

    /** Unpacked programs and build stamps, shared by all stacks of this repository. */
    Path cache() {
        return root.resolve(".local");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path run() {
        return data.resolve("run");
    }

    void create() {
        try {
            Files.createDirectories(cache());
            Files.createDirectories(logs());
            Files.createDirectories(run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
