package ru.eschool.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An uploaded file on the service's disk, readable by the service alone: it takes no memory, however many are waiting.
 * Gone when it is closed.
 */
public final class UploadedFile implements AutoCloseable {

    private final Path path;
    private final byte[] digest;

    private UploadedFile(Path path, byte[] digest) {
        this.path = path;
        this.digest = digest;
    }

    /**
     * Writes a body to the disk.
     *
     * @throws IOException when the body breaks off or the disk is full
     */
    public static UploadedFile take(InputStream body) throws IOException {
        var path = Files.createTempFile("eschool-upload-", "");
        try (var digested = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"));
                var file = Files.newOutputStream(path)) {
            digested.transferTo(file);
            return new UploadedFile(path, digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    /** The file from its beginning. */
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Its first bytes, fewer when it is shorter. */
    public byte[] start(int count) {
        try (var file = open()) {
            return file.readNBytes(count);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** SHA-256 of its bytes, by which a repeated upload is known. */
    public byte[] digest() {
        return digest.clone();
    }

    /** Bytes. */
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where it lies until it is closed. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
