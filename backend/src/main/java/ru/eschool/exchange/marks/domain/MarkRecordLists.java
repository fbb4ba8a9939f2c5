package ru.eschool.exchange.marks.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;

/** Lists marks in the stable order of their day, work and pupil, along one index. */
@ApplicationScoped
class MarkRecordLists {
    private static final String LIST = """
            select m.id, m.created_at, m.modified_at, m.journal_id, m.student_id, m.lesson_id, m.work_id, m.on_date, m.entry, m.changed_at, m.version,
                   s.name as subject_name, w.weight, t.name as work_type_name
            from mark m
            join journal j on j.school_id = :school and j.academic_year = :year and j.id = m.journal_id
            join subject s on s.school_id = :school and s.id = j.subject_id
            join work w on w.school_id = :school and w.academic_year = :year and w.id = m.work_id
            join work_type t on t.school_id = :school and t.id = w.work_type_id
            where m.school_id = :school and m.academic_year = :year and m.on_date between :from and :to
              and (m.on_date, m.work_id, m.student_id) > (:afterDate, :afterWork, :afterStudent)
              %s
            order by m.on_date, m.work_id, m.student_id
            limit :limit""";

    private static final String OF_CLASS = """
            and exists (select from group_membership g
                        where g.school_id = :school and g.academic_year = :year and g.group_id = :group
                          and g.student_id = m.student_id and g.during @> m.on_date)""";

    private final Database database;
    private final Acting acting;

    MarkRecordLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** The place in the list after which to go on. */
    record After(LocalDate date, UUID workId, UUID studentId) {
        private static final UUID BEFORE_ALL = new UUID(0, 0);

        /** Before the first mark of a day. */
        static After dawnOf(LocalDate date) {
            return new After(date, BEFORE_ALL, BEFORE_ALL);
        }
    }

    /** The group of a class's own pupils; empty for an unknown class. */
    Optional<ClassGroup> groupOf(UUID classId) {
        return database.with(handle -> handle.createQuery("""
                        select academic_year, id from study_group
                        where school_id = :school and class_id = :class and kind = 'WHOLE_CLASS'""")
                .bind("school", acting.schoolId())
                .bind("class", classId)
                .map((row, context) -> new ClassGroup(row.getInt("academic_year"), row.getObject("id", UUID.class)))
                .findOne());
    }

    /** A class exists in one academic year only. */
    record ClassGroup(int academicYear, UUID groupId) {}

    /**
     * Marks of one academic year.
     *
     * @param groupId only pupils who were in this group on the day; null for all
     */
    List<MarkRecord> list(int academicYear, UUID groupId, LocalDate from, LocalDate to, After after, int limit) {
        return database.with(handle -> {
            var query = handle.createQuery(LIST.formatted(groupId == null ? "" : OF_CLASS))
                    .bind("school", acting.schoolId())
                    .bind("year", academicYear)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("afterDate", after.date())
                    .bind("afterWork", after.workId())
                    .bind("afterStudent", after.studentId())
                    .bind("limit", limit);
            if (groupId != null) {
                query.bind("group", groupId);
            }
            return query.map((row, context) -> mark(row)).list();
        });
    }

    private static MarkRecord mark(ResultSet row) throws SQLException {
        return new MarkRecord(
                row.getObject("id", UUID.class),
                row.getObject("journal_id", UUID.class),
                row.getString("subject_name"),
                row.getObject("student_id", UUID.class),
                row.getObject("lesson_id", UUID.class),
                row.getObject("work_id", UUID.class),
                row.getObject("on_date", LocalDate.class),
                row.getString("entry"),
                row.getBigDecimal("weight").stripTrailingZeros(),
                row.getString("work_type_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("modified_at", OffsetDateTime.class).toInstant());
    }
}
