package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.table.FileColumn;
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
        database.with(handle -> FileColumn.write(
                file,
                content -> handle.createUpdate(
                                "insert into people_import_file (school_id, import_id, content) values (:school, :import, :content)")
                        .bind("school", acting.schoolId())
                        .bind("import", importId)
                        .bind("content", content)
                        .execute()));
    }

    boolean isKept(UUID importId) {
        return database.with(handle -> handle.createQuery(
                        "select exists (select from people_import_file where school_id = :school and import_id = :import)")
                .bind("school", acting.schoolId())
                .bind("import", importId)
                .mapTo(Boolean.class)
                .one());
    }

    /** The file on the disk; the caller closes it. Empty when the list was decided on. */
    Optional<UploadedFile> open(UUID importId) {
        return database.with(handle -> handle.createQuery(
                        "select content from people_import_file where school_id = :school and import_id = :import")
                .bind("school", acting.schoolId())
                .bind("import", importId)
                .map((row, context) -> FileColumn.read(row, "content"))
                .findOne());
    }

    void forget(UUID importId) {
        database.with(handle -> handle.createUpdate(
                        "delete from people_import_file where school_id = :school and import_id = :import")
                .bind("school", acting.schoolId())
                .bind("import", importId)
                .execute());
    }
}
