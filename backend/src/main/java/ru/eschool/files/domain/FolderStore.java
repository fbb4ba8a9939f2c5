package ru.eschool.files.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import ru.eschool.files.OpenedFile;
import ru.eschool.platform.table.UploadedFile;

/** Files in a folder of the service's own: {@code <shard>/<school>-<file>}. */
final class FolderStore implements ByteStore {
    /** Longer than any request lasts. */
    private static final Duration BROKEN_OFF = Duration.ofHours(1);

    private static final int TIDIED_AT_ONCE = 1000;
    private static final Logger LOG = Logger.getLogger(FolderStore.class);

    private final Path folder;
    private final Path arriving;
    private final Clock clock;

    /** Makes the folder if it can; where it cannot, every call says so. */
    FolderStore(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.arriving = this.folder.resolve("arriving");
        this.clock = clock;
        try {
            make(this.folder);
        } catch (IOException unmakeable) {
            LOG.errorf("The folder of the files cannot be made: %s", unmakeable.toString());
        }
    }

    @Override
    public void write(Key key, UploadedFile file) throws IOException {
        make(arriving);
        var part = arriving.resolve(UUID.randomUUID().toString());
        try {
            copy(file, part);
            var shard = folder.resolve(key.shard());
            make(shard);
            // Seen under its name only when all of it is on the disk, also after a power cut.
            Files.move(part, shard.resolve(key.name()), StandardCopyOption.ATOMIC_MOVE);
            force(shard);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void copy(UploadedFile file, Path part) throws IOException {
        try (var bytes = file.open();
                var into = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            bytes.transferTo(java.nio.channels.Channels.newOutputStream(into));
            into.force(true);
        }
    }

    private void make(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(
                    wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            force(folder);
        }
    }

    private static void force(Path directory) throws IOException {
        try (var entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    @Override
    public Optional<OpenedFile> read(Key key) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException("the folder of the files is not there");
        }
        var path = path(key);
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new OpenedFile(path, false))
                : Optional.empty();
    }

    @Override
    public void delete(Key key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    private Path path(Key key) {
        return folder.resolve(key.shard()).resolve(key.name());
    }

    @Override
    public List<Key> list(String shard, Key after, int limit) throws IOException {
        var directory = folder.resolve(shard);
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> after == null || name.compareTo(after.name()) > 0)
                    .sorted()
                    .flatMap(name -> Key.of(shard, name).stream())
                    .limit(limit)
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    @Override
    public void tidy() throws IOException {
        if (!Files.isDirectory(arriving, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        var before = clock.instant().minus(BROKEN_OFF);
        try (var parts = Files.find(
                arriving,
                1,
                (path, facts) -> facts.isRegularFile()
                        && facts.lastModifiedTime().toInstant().isBefore(before),
                new FileVisitOption[0])) {
            for (var part : parts.limit(TIDIED_AT_ONCE).toList()) {
                Files.deleteIfExists(part);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
