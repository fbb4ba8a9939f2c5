package ru.eschool.files.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.eschool.testing.FixedClock;

class FolderStoreTest extends StoreRules {
    @TempDir
    Path folder;

    private FolderStore store;

    @BeforeEach
    void open() {
        store = new FolderStore(folder.resolve("files"), Clock.fixed(FixedClock.NOW, ZoneOffset.UTC));
    }

    @Override
    ByteStore store() {
        return store;
    }

    @Override
    ByteStore broken() throws IOException {
        var taken = Files.createFile(folder.resolve("not-a-folder"));
        return new FolderStore(taken, Clock.systemUTC());
    }

    @Test
    void nobodyElseOnTheMachineReadsIt() throws IOException {
        var key = key();
        write(key, new byte[] {1});
        var shard = folder.resolve("files").resolve(key.shard());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(shard)));
    }

    @Test
    void aWriteThatFailsLeavesNothing() throws IOException {
        var key = key();
        Files.createDirectories(folder.resolve("files"));
        Files.createFile(folder.resolve("files").resolve(key.shard()));
        try (var file = file("x")) {
            assertThrows(IOException.class, () -> store.write(key, file));
        }
        try (var left = Files.list(folder.resolve("files").resolve("arriving"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        var key = key();
        var secret = Files.writeString(folder.resolve("secret"), "x");
        var shard = Files.createDirectories(folder.resolve("files").resolve(key.shard()));
        Files.createSymbolicLink(shard.resolve(key.name()), secret);
        assertTrue(store.read(key).isEmpty());
    }

    @Test
    void whatBrokeOffAnHourAgoIsTidiedAndWhatArrivesIsNot() throws IOException {
        var arriving = Files.createDirectories(folder.resolve("files").resolve("arriving"));
        var old = Files.writeString(arriving.resolve("old"), "x");
        Files.setLastModifiedTime(old, FileTime.from(FixedClock.NOW.minus(Duration.ofMinutes(61))));
        var fresh = Files.writeString(arriving.resolve("fresh"), "x");
        Files.setLastModifiedTime(fresh, FileTime.from(FixedClock.NOW.minus(Duration.ofMinutes(59))));
        store.tidy();
        store.tidy();
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(fresh));
    }
}
