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
    /** Of a school: nobody decides on more lists at a time, and each is 10 MB of personal data at most. */
    private static final int MOST = 10;

    private final Database database;
    private final Acting acting;

    ImportedFiles(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** Keeps the file of a list, and lets that of the oldest list go when there are too many. */
    void keep(UUID importId, UploadedFile file) {
        database.with(handle -> FileColumn.write(
                file,
                content -> handle.createUpdate(
                                "insert into people_import_file (school_id, import_id, content) values (:school, :import, :content)")
                        .bind("school", acting.schoolId())
                        .bind("import", importId)
                        .bind("content", content)
                        .execute()));
        database.with(handle -> handle.createUpdate("""
                        delete from people_import_file where school_id = :school and import_id in (
                            select f.import_id from people_import_file f
                            join people_import i on i.school_id = f.school_id and i.id = f.import_id
                            where f.school_id = :school order by i.created_at desc, i.id desc offset :most)""")
                .bind("school", acting.schoolId())
                .bind("most", MOST)
                .execute());
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
