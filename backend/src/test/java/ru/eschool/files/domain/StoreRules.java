package ru.eschool.files.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.files.domain.ByteStore.Key;
import ru.eschool.platform.Ids;
import ru.eschool.platform.table.UploadedFile;

/** What every store holds to, whatever it stands on. */
abstract class StoreRules {
    abstract ByteStore store();

    /** A store of the same kind that does not work. */
    abstract ByteStore broken() throws IOException;

    static Key key() {
        return new Key(Ids.next(), Ids.next());
    }

    static UploadedFile file(byte[] bytes) throws IOException {
        return UploadedFile.take(new ByteArrayInputStream(bytes));
    }

    static UploadedFile file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    final byte[] read(Key key) throws IOException {
        try (var opened = store().read(key).orElseThrow()) {
            return Files.readAllBytes(opened.path());
        }
    }

    final void write(Key key, byte[] bytes) throws IOException {
        try (var file = file(bytes)) {
            store().write(key, file);
        }
    }

    @Test
    void whatIsWrittenIsReadAndThenDeleted() throws IOException {
        var key = key();
        var bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        assertTrue(store().read(key).isEmpty());
        write(key, bytes);
        assertArrayEquals(bytes, read(key));
        store().delete(key);
        assertTrue(store().read(key).isEmpty());
        store().delete(key);
    }

    @Test
    void aFileThatIsBeingReadIsReadToTheEnd() throws IOException {
        var key = key();
        write(key, "Задание".getBytes(StandardCharsets.UTF_8));
        try (var opened = store().read(key).orElseThrow();
                var bytes = Files.newInputStream(opened.path())) {
            store().delete(key);
            assertEquals("Задание", new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    // Of ids that follow one another only the last digits differ, which name the part here.
    private static UUID inPart(String part) {
        return UUID.fromString(UUID.randomUUID().toString().substring(0, 34) + part);
    }

    @Test
    void aPartIsListedInOrderPieceByPiece() throws IOException {
        var school = Ids.next();
        var keys = new ArrayList<Key>();
        for (var i = 0; i < 5; i++) {
            keys.add(new Key(school, inPart("a7")));
            write(keys.getLast(), new byte[] {1});
        }
        var other = new Key(school, inPart("a8"));
        write(other, new byte[] {1});
        var first = store().list("a7", null, 3);
        var rest = store().list("a7", first.getLast(), 3);
        assertEquals(3, first.size());
        var listed = new ArrayList<>(first);
        listed.addAll(rest);
        assertEquals(
                keys.stream().map(Key::name).sorted().toList(),
                listed.stream().map(Key::name).toList());
        keys.add(other);
        for (var key : keys) {
            store().delete(key);
        }
        assertEquals(List.of(), store().list("a7", null, 3));
    }

    @Test
    void aBrokenStoreSaysSo() throws IOException {
        var broken = broken();
        try (var file = file("x")) {
            assertThrows(IOException.class, () -> broken.write(key(), file));
        }
        assertThrows(IOException.class, () -> broken.read(key()));
    }

    @Test
    void aNameThatIsNoKeyLeadsNowhere() {
        var key = key();
        assertEquals(key, Key.of(key.shard(), key.name()).orElseThrow());
        for (var name : List.of("", "..", "../" + key.name(), key.name().toUpperCase(java.util.Locale.ROOT) + "Z")) {
            assertFalse(Key.of(key.shard(), name).isPresent(), name);
        }
        assertFalse(Key.of(key.shard().equals("00") ? "01" : "00", key.name()).isPresent());
    }
}
