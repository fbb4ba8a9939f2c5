package ru.eschool.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the store on the service's own disk, from where it is sent without passing through memory.
 *
 * @param passing whether it was fetched for this reader only and goes when it is closed
 */
public record OpenedFile(Path path, boolean passing) implements AutoCloseable {
    @Override
    public void close() {
        if (passing) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        }
    }
}
