package ru.eschool.files.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.files.domain.ByteStore.Key;
import ru.eschool.journal.JournalIds;
import ru.eschool.platform.Ids;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** What a crash leaves behind between the row and the bytes, in both directions. */
@SchoolTest
class FileCleanerTest {
    @Inject
    FileCleaner cleaner;

    @Inject
    ByteStore store;

    @Test
    void aFileThatNoRecordNamesGoesAfterAnHourWithItsRowAndItsRoom() throws Exception {
        var old = written(UUID.randomUUID());
        var fresh = written(UUID.randomUUID());
        row(old, "now() - interval '61 minutes'");
        row(fresh, "now() - interval '59 minutes'");
        var before = taken();
        cleaner.clean();
        cleaner.clean();
        assertTrue(store.read(old).isEmpty());
        assertEquals(0, count("select count(*) from stored_file where id = '" + old.fileId() + "'"));
        assertTrue(store.read(fresh).isPresent());
        assertEquals(before - 10, taken());
        store.delete(fresh);
    }

    @Test
    void aFileThatARecordNamesStays() throws Exception {
        var key = new Key(SchoolIds.SCHOOL, JournalIds.HOMEWORK_FILE);
        write(key);
        cleaner.clean();
        assertTrue(store.read(key).isPresent());
        assertEquals(1, count(Fixture.sql("select count(*) from stored_file where id = :HOMEWORK_FILE")));
        store.delete(key);
    }

    @Test
    void aRowWhoseBytesWereNeverWrittenGoesToo() throws Exception {
        var key = new Key(SchoolIds.SCHOOL, UUID.randomUUID());
        row(key, "now() - interval '2 hours'");
        cleaner.clean();
        assertEquals(0, count("select count(*) from stored_file where id = '" + key.fileId() + "'"));
    }

    @Test
    void bytesWithoutARowGoAfterThirtyDaysAndThoseOfUnknownSchoolsNever() throws Exception {
        // Made in 2023 and at the test's own time, all in one part of the store.
        var old = written(UUID.fromString("018b0000-0000-7000-8000-0000000000c4"));
        var fresh = written(UUID.fromString(Ids.next().toString().substring(0, 34) + "c4"));
        var unknown = new Key(UUID.randomUUID(), old.fileId());
        write(unknown);
        var named = written(UUID.fromString("018b0000-0000-7000-8000-0000000001c4"));
        row(named, "null");
        cleaner.sweepStrays("c4");
        assertTrue(store.read(old).isEmpty());
        assertTrue(store.read(fresh).isPresent());
        assertTrue(store.read(unknown).isPresent());
        assertTrue(store.read(named).isPresent());
        for (var key : new Key[] {fresh, unknown, named}) {
            store.delete(key);
        }
        assertFalse(store.read(named).isPresent());
    }

    private Key written(UUID id) throws IOException {
        var key = new Key(SchoolIds.SCHOOL, id);
        write(key);
        return key;
    }

    private void write(Key key) throws IOException {
        try (var file = StoreRules.file("0123456789")) {
            store.write(key, file);
        }
    }

    private static void row(Key key, String looseSince) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute("insert into stored_file (school_id, id, bytes, loose_since) values ('" + key.schoolId()
                    + "', '" + key.fileId() + "', 10, " + looseSince + ")");
        }
    }

    private static long taken() throws SQLException {
        return count(Fixture.sql("select bytes from file_usage where school_id = :SCHOOL"));
    }

    private static long count(String query) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
