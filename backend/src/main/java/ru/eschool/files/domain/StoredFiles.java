package ru.eschool.files.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.eschool.files.domain.ByteStore.Key;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SqlArray;

/** The rows of the files. Times are the database's own, so that several services agree about them. */
@ApplicationScoped
class StoredFiles {
    private static final long MIB = 1024 * 1024;

    private final Database database;
    private final Acting acting;
    private final ByteStore store;

    StoredFiles(Database database, Acting acting, ByteStore store) {
        this.database = database;
        this.acting = acting;
        this.store = store;
    }

    /**
     * Makes room for a file that is about to be written.
     *
     * @throws Problem 422 when the school's files would take more than the quota
     */
    @Transactional
    void reserve(UUID id, long bytes, long quota) {
        var taken = database.with(handle -> {
            handle.createUpdate("insert into stored_file (school_id, id, bytes) values (:school, :id, :bytes)")
                    .bind("school", acting.schoolId())
                    .bind("id", id)
                    .bind("bytes", bytes)
                    .execute();
            // Counted by the trigger, which holds the school's row until this transaction ends.
            return handle.createQuery("select bytes from file_usage where school_id = :school")
                    .bind("school", acting.schoolId())
                    .mapTo(Long.class)
                    .one();
        });
        if (taken > quota) {
            throw Problem.refused("file-quota", (taken - bytes) / MIB, quota / MIB);
        }
    }

    /**
     * Deletes a file if it is loose. The bytes go while the row is held: a record that names the file at this moment waits and
     * then finds none. If they do not go, the row stays.
     */
    @Transactional(rollbackOn = Exception.class)
    void sweep(Key key) throws IOException {
        if (database.asSystem(handle -> handle.createUpdate("""
                                delete from stored_file
                                where school_id = :school and id = :id and loose_since is not null""")
                        .bind("school", key.schoolId())
                        .bind("id", key.fileId())
                        .execute())
                == 1) {
            store.delete(key);
        }
    }

    /** Files that no record has named for an hour, the longest first. */
    @Transactional
    List<Key> loose(int limit) {
        return database.asSystem(handle -> handle.createQuery("""
                        select school_id, id from stored_file
                        where loose_since < clock_timestamp() - interval '1 hour' order by loose_since limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> new Key(row.getObject("school_id", UUID.class), row.getObject("id", UUID.class)))
                .list());
    }

    /**
     * Those of the keys that have no row, of schools that this database knows: another one's files are not this one's to
     * delete.
     */
    @Transactional
    List<Key> strays(Collection<Key> keys) {
        return database.asSystem(handle -> handle.createQuery("""
                        select k.school_id, k.id from unnest(:schools, :ids) k (school_id, id)
                        join school s on s.school_id = k.school_id
                        where not exists (select from stored_file f where f.school_id = k.school_id and f.id = k.id)""")
                .bind("schools", SqlArray.ids(keys.stream().map(Key::schoolId).toList()))
                .bind("ids", SqlArray.ids(keys.stream().map(Key::fileId).toList()))
                .map((row, context) -> new Key(row.getObject("school_id", UUID.class), row.getObject("id", UUID.class)))
                .list());
    }
}
