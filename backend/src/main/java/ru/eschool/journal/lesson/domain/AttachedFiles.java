package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import ru.eschool.files.KeptFile;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/** Hangs files on homework and takes them off. A file is never changed, so that there is no version to compare. */
@ApplicationScoped
class AttachedFiles {
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    AttachedFiles(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    void add(OpenJournal journal, UUID homeworkId, KeptFile file) {
        database.with(handle -> handle.createUpdate("""
                        insert into homework_file
                            (school_id, academic_year, file_id, homework_id, name, media_type, bytes, sha256, added_at, added_by)
                        values (:school, :year, :file, :homework, :name, :type, :bytes, :sha, :now, :person)""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("file", file.id())
                .bind("homework", homeworkId)
                .bind("name", file.name())
                .bind("type", file.mediaType())
                .bind("bytes", file.size())
                .bind("sha", HexFormat.of().parseHex(file.sha256()))
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("person", acting.personId())
                .execute());
    }

    void remove(OpenJournal journal, UUID fileId) {
        database.with(handle -> handle.createUpdate("""
                        delete from homework_file
                        where school_id = :school and academic_year = :year and file_id = :file""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("file", fileId)
                .execute());
    }
}
