package ru.eschool.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The unpacked PostgreSQL binaries, and the way to run them when we are root, which PostgreSQL refuses to be. */
final class PostgresPrograms {
    private static final String VERSION = "18.6.0";

    private final Path folder;
    private final boolean root;

    private PostgresPrograms(Path folder, boolean root) {
        this.folder = folder;
        this.root = root;
    }

    /** Unpacks the binaries that came with the class path; the folder appears only when it is complete. */
    static PostgresPrograms unpack(Workspace workspace) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && !userNamespacesWork()) {
            throw new Failure("postgres.root");
        }
        Path folder = workspace.cache().resolve("postgresql-" + VERSION);
        if (!Files.exists(folder)) {
            Path partial = workspace.cache().resolve("postgresql.partial");
            Folders.delete(partial);
            try (InputStream archive = PostgresPrograms.class.getResourceAsStream("/" + archiveName())) {
                if (archive == null) {
                    throw new Failure(
                            "postgres.no-binaries",
                            System.getProperty("os.name") + " " + System.getProperty("os.arch"));
                }
                extract(archive, partial);
            }
            Files.move(partial, folder);
        }
        return new PostgresPrograms(folder, root);
    }

    static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64")
                .getOrDefault(System.getProperty("os.arch"), "unknown");
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    String bin(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }

    /** As root the program runs in a user namespace of its own, where it is nobody, yet keeps the files' owner. */
    List<String> unprivileged(List<String> command) {
        if (!root) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private static boolean userNamespacesWork() throws IOException {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException noUnshare) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
