package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;

/** SQL over works. */
@ApplicationScoped
class WorkRepository {
    private final Database database;
    private final Acting acting;

    WorkRepository(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    Optional<WorkColumn> find(OpenJournal journal, UUID workId) {
        return database.with(handle -> handle.createQuery("""
                        select id, lesson_id, position, work_type_id, title, weight, version from work
                        where school_id = :school and academic_year = :year and journal_id = :journal and id = :id""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("journal", journal.id())
                .bind("id", workId)
                .map((row, context) -> work(row, journal, Columns.id(row, "lesson_id")))
                .findOne());
    }

    void insert(OpenJournal journal, WorkColumn work) {
        database.with(handle -> handle.createUpdate("""
                        insert into work (school_id, academic_year, id, journal_id, lesson_id, position, work_type_id,
                            title, weight)
                        values (:school, :year, :id, :journal, :lesson, :position, :type, :title, :weight)""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("id", work.id())
                .bind("journal", journal.id())
                .bind("lesson", work.lessonId())
                .bind("position", work.position())
                .bind("type", work.workType().id())
                .bind("title", work.title())
                .bind("weight", work.weight())
                .execute());
    }

    /** Changes the work if it still has this version; false when somebody was faster. */
    boolean update(OpenJournal journal, WorkColumn work, UUID workTypeId, String title, BigDecimal weight) {
        return database.with(handle -> handle.createUpdate("""
                                update work set work_type_id = :type, title = :title, weight = :weight,
                                    version = version + 1
                                where school_id = :school and academic_year = :year and id = :id
                                  and version = :version""")
                        .bind("school", acting.schoolId())
                        .bind("year", journal.academicYear())
                        .bind("id", work.id())
                        .bind("version", work.version())
                        .bind("type", workTypeId)
                        .bind("title", title)
                        .bind("weight", weight)
                        .execute()
                == 1);
    }

    /** Removes the work if it still has this version; false when somebody was faster. */
    boolean delete(OpenJournal journal, WorkColumn work) {
        return database.with(handle -> handle.createUpdate("""
                                delete from work where school_id = :school and academic_year = :year and id = :id
                                  and version = :version""")
                        .bind("school", acting.schoolId())
                        .bind("year", journal.academicYear())
                        .bind("id", work.id())
                        .bind("version", work.version())
                        .execute()
                == 1);
    }

    boolean hasMarks(OpenJournal journal, UUID workId) {
        return database.with(handle -> handle.createQuery("""
                        select exists (select from mark where school_id = :school and academic_year = :year
                                       and work_id = :work)""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("work", workId)
                .mapTo(Boolean.class)
                .one());
    }

    static WorkColumn work(ResultSet row, OpenJournal journal, UUID lessonId) throws SQLException {
        var typeId = Columns.id(row, "work_type_id");
        return new WorkColumn(
                Columns.id(row, "id"),
                lessonId,
                row.getInt("position"),
                journal.workTypes().stream()
                        .filter(type -> type.id().equals(typeId))
                        .findFirst()
                        .orElseThrow(),
                row.getString("title"),
                row.getBigDecimal("weight"),
                row.getInt("version"));
    }
}
