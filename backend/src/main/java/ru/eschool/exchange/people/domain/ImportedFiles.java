package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.table.UploadedFile;

/** The files of lists that were not taken over yet, so that they can be read again with other columns. */
@ApplicationScoped
class ImportedFiles {
    private final Database database;
    private final Acting acting;

    ImportedFiles(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    void keep(UUID importId, UploadedFile file) {
        database.with(handle -> {
            try (var content = file.open();
                    var insert = handle.getConnection()
                            .prepareStatement(
                                    "insert into people_import_file (school_id, import_id, content) values (?, ?, ?)")) {
                insert.setObject(1, acting.schoolId());
                insert.setObject(2, importId);
                insert.setBinaryStream(3, content);
                return insert.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    boolean isKept(UUID importId) {
        return database.with(handle -> handle.createQuery(
                        "select exists (select from people_import_file where school_id = :school and import_id = :import)")
                .bind("school", acting.schoolId())
                .bind("import", importId)
                .mapTo(Boolean.class)
                .one());
    }

    /** The file on the disk; the caller closes it. Empty when the list was taken over. */
    Optional<UploadedFile> open(UUID importId) {
        return database.with(handle -> handle.createQuery(
                        "select content from people_import_file where school_id = :school and import_id = :import")
                .bind("school", acting.schoolId())
                .bind("import", importId)
                .map((row, context) -> taken(row))
                .findOne());
    }

    private static UploadedFile taken(ResultSet row) throws SQLException {
        try (var content = row.getBinaryStream("content")) {
            return UploadedFile.take(content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void forget(UUID importId) {
        database.with(handle -> handle.createUpdate(
                        "delete from people_import_file where school_id = :school and import_id = :import")
                .bind("school", acting.schoolId())
                .bind("import", importId)
                .execute());
    }
}
