package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.files.KeptFile;
import ru.eschool.journal.HomeworkFiles;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.RowValues;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** Reads homework with the files that hang on it. */
@ApplicationScoped
class HomeworkFileLists implements HomeworkFiles {
    private static final String FACTS = "select f.homework_id, f.file_id, f.name, f.media_type, f.bytes, f.sha256 ";

    private final Database database;
    private final Acting acting;

    HomeworkFileLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * Homework as the one who changes its files needs it.
     *
     * @param studentId null for everybody's
     * @param files how many it has
     */
    record Target(UUID id, UUID lessonId, UUID studentId, int files) {}

    /** A file of a journal's homework. */
    record Attached(UUID homeworkId, UUID lessonId, UUID studentId, KeptFile file) {}

    /** The files of some homework of a year, in the order in which they were added; what has none is left out. */
    Map<UUID, List<KeptFile>> of(int academicYear, Collection<UUID> homeworkIds) {
        var files = new HashMap<UUID, List<KeptFile>>();
        database.with(handle -> {
            handle.createQuery(FACTS + """
                            from homework_file f
                            where f.school_id = :school and f.academic_year = :year and f.homework_id = any(:homework)
                            order by f.added_at, f.file_id""")
                    .bind("school", acting.schoolId())
                    .bind("year", academicYear)
                    .bind("homework", SqlArray.ids(homeworkIds))
                    .map((row, context) -> files.computeIfAbsent(
                                    RowValues.id(row, "homework_id"), id -> new ArrayList<>())
                            .add(KeptFile.of(row)))
                    .list();
            return files;
        });
        return files;
    }

    // Also for somebody who joined the group between the lesson and the day for which it is due.
    @Override
    public Optional<KeptFile> ofPupil(UUID studentId, UUID fileId) {
        return database.with(handle -> handle.createQuery(FACTS + """
                        from homework_file f
                        join homework h on h.school_id = :school and h.academic_year = f.academic_year and h.id = f.homework_id
                        join lesson l on l.school_id = :school and l.academic_year = f.academic_year and l.id = h.lesson_id
                        where f.school_id = :school and f.file_id = :file
                          and (h.student_id is null or h.student_id = :student)
                          and exists (select from group_membership m
                                      where m.school_id = :school and m.academic_year = f.academic_year
                                        and m.student_id = :student and m.group_id = h.group_id
                                        and m.during && daterange(l.on_date, greatest(l.on_date, h.due_on), '[]'))""")
                .bind("school", acting.schoolId())
                .bind("file", fileId)
                .bind("student", studentId)
                .map((row, context) -> KeptFile.of(row))
                .findOne());
    }

    /** Homework of the journal's year; of which journal it is says its lesson. */
    Optional<Target> target(OpenJournal journal, UUID homeworkId) {
        return database.with(handle -> handle.createQuery("""
                        select h.id, h.lesson_id, h.student_id,
                               (select count(*) from homework_file f
                                where f.school_id = :school and f.academic_year = :year and f.homework_id = h.id) as files
                        from homework h
                        where h.school_id = :school and h.academic_year = :year and h.id = :homework""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("homework", homeworkId)
                .map((row, context) -> new Target(
                        RowValues.id(row, "id"),
                        RowValues.id(row, "lesson_id"),
                        RowValues.id(row, "student_id"),
                        row.getInt("files")))
                .findOne());
    }

    /** A file of the journal's homework. */
    Optional<Attached> attached(OpenJournal journal, UUID fileId) {
        return database.with(handle -> handle.createQuery(FACTS + """
                        , h.lesson_id, h.student_id
                        from homework_file f
                        join homework h on h.school_id = :school and h.academic_year = :year and h.id = f.homework_id
                        join lesson l on l.school_id = :school and l.academic_year = :year and l.id = h.lesson_id
                             and l.group_id = :group and l.subject_id = :subject
                        where f.school_id = :school and f.academic_year = :year and f.file_id = :file""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("group", journal.groupId())
                .bind("subject", journal.subject().id())
                .bind("file", fileId)
                .map((row, context) -> new Attached(
                        RowValues.id(row, "homework_id"),
                        RowValues.id(row, "lesson_id"),
                        RowValues.id(row, "student_id"),
                        KeptFile.of(row)))
                .findOne());
    }
}
