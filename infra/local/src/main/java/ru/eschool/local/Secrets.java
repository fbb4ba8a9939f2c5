package ru.eschool.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/** Passwords made at the first start and kept in a file that only its owner may read. */
final class Secrets {
    /** Every secret of the stack; the property name is {@link #property}. */
    enum Name {
        POSTGRES_SUPERUSER,
        POSTGRES_OWNER,
        POSTGRES_APP,
        POSTGRES_KEYCLOAK,
        KEYCLOAK_ADMIN,
        CLIENT_BACKEND,
        CLIENT_DEMO_INTEGRATOR;

        String property() {
            return name().toLowerCase().replace('_', '.');
        }
    }

    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 32;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets open(Path file) throws IOException {
        var values = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        boolean complete = true;
        for (Name name : Name.values()) {
            if (values.getProperty(name.property(), "").isBlank()) {
                values.setProperty(name.property(), random());
                complete = false;
            }
        }
        if (!complete) {
            write(file, values);
        }
        return new Secrets(values);
    }

    String get(Name name) {
        return values.getProperty(name.property());
    }

    /** Written aside and moved over, so that a crash leaves either the old file or the new one. */
    private static void write(Path file, Properties values) throws IOException {
        var text = new StringWriter();
        values.store(text, "eschool: made at the first start; keep together with the database beside it");
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(next, text.toString());
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String random() {
        var random = new SecureRandom();
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
