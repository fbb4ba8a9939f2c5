package ru.eschool.audit.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ru.eschool.audit.History;
import ru.eschool.audit.RecordedChange;
import ru.eschool.audit.ValueChange;
import ru.eschool.audit.ValueKind;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.SqlArray;

/** Writes and reads the table value_history. */
@ApplicationScoped
class ValueHistory implements History {
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    ValueHistory(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void append(List<ValueChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        database.with(handle -> handle.createUpdate("""
                        insert into value_history (school_id, academic_year, kind, journal_id, lesson_id, work_id,
                            student_id, old_value, new_value, reason, actor_id, actor_role, request_id, at)
                        select :school, c.academic_year, c.kind, c.journal_id, c.lesson_id, c.work_id,
                            c.student_id, c.old_value, c.new_value, c.reason, :actor, :role, :request, :at
                        from unnest(:years, :kinds, :journals, :lessons, :works, :students, :olds, :news, :reasons)
                            with ordinality as c (academic_year, kind, journal_id, lesson_id, work_id, student_id,
                                old_value, new_value, reason, place)
                        order by c.place""")
                .bind("school", acting.schoolId())
                .bind("actor", acting.personId())
                .bind("role", acting.role().name())
                .bind("request", acting.requestId())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("years", SqlArray.numbers(column(changes, ValueChange::academicYear)))
                .bind(
                        "kinds",
                        SqlArray.texts(column(changes, change -> change.kind().name())))
                .bind("journals", SqlArray.ids(column(changes, ValueChange::journalId)))
                .bind("lessons", SqlArray.ids(column(changes, ValueChange::lessonId)))
                .bind("works", SqlArray.ids(column(changes, ValueChange::workId)))
                .bind("students", SqlArray.ids(column(changes, ValueChange::studentId)))
                .bind("olds", SqlArray.texts(column(changes, ValueChange::oldValue)))
                .bind("news", SqlArray.texts(column(changes, ValueChange::newValue)))
                .bind("reasons", SqlArray.texts(column(changes, ValueChange::reason)))
                .execute());
    }

    private static <T> List<T> column(List<ValueChange> changes, Function<ValueChange, T> value) {
        return changes.stream().map(value).toList();
    }

    @Override
    public List<RecordedChange> ofCell(int academicYear, UUID journalId, UUID workId, UUID studentId, Part part) {
        return database.with(handle -> handle.createQuery("""
                        select * from value_history
                        where school_id = :school and academic_year = :year and journal_id = :journal
                          and work_id = :work and student_id = :student and seq < :before
                        order by seq desc limit :limit""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("journal", journalId)
                .bind("work", workId)
                .bind("student", studentId)
                .bind("before", part.before())
                .bind("limit", part.limit())
                .map((row, context) -> recorded(row))
                .list());
    }

    @Override
    public List<RecordedChange> ofLesson(int academicYear, UUID journalId, UUID lessonId, UUID studentId, Part part) {
        return database.with(handle -> handle.createQuery("""
                        select * from value_history
                        where school_id = :school and academic_year = :year and journal_id = :journal
                          and lesson_id = :lesson and (cast(:student as uuid) is null or student_id = :student)
                          and seq < :before
                        order by seq desc limit :limit""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("journal", journalId)
                .bind("lesson", lessonId)
                .bind("student", studentId)
                .bind("before", part.before())
                .bind("limit", part.limit())
                .map((row, context) -> recorded(row))
                .list());
    }

    private static RecordedChange recorded(ResultSet row) throws SQLException {
        return new RecordedChange(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                Role.valueOf(row.getString("actor_role")),
                new ValueChange(
                        row.getInt("academic_year"),
                        ValueKind.valueOf(row.getString("kind")),
                        row.getObject("journal_id", UUID.class),
                        row.getObject("lesson_id", UUID.class),
                        row.getObject("work_id", UUID.class),
                        row.getObject("student_id", UUID.class),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("reason")));
    }
}
