package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import ru.eschool.assessment.GivenMark;
import ru.eschool.journal.cells.domain.CellBatch.Address;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.RowValues;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** SQL over marks. */
@ApplicationScoped
public class MarkCells implements CellBatch.Table<MarkWrite> {
    /** A value that changes within this time after its first entry was a slip of the finger, not a correction. */
    private static final Duration SLIP = Duration.ofMinutes(10);

    private static final String ROWS = """
                unnest(:works, :students, :lessons, cast(:dates as date[]), :entries, :madeUps, :comments,
                       cast(:dueOns as date[]), :versions, :lates)
                    as c (work_id, student_id, lesson_id, on_date, entry, made_up, comment, due_on, version, late)
                """;

    private final Database database;
    private final Acting acting;
    private final CellStore store;

    MarkCells(Database database, Acting acting, CellStore store) {
        this.database = database;
        this.acting = acting;
        this.store = store;
    }

    /** A mark of a pupil on a day. */
    record Dated(UUID studentId, LocalDate date, GivenMark mark) {}

    /** Holds the lessons of the works for this transaction, always in the same order. */
    void lockLessons(OpenJournal journal, Collection<UUID> workIds) {
        database.with(handle -> handle.createQuery("""
                        select l.id from lesson l
                        where l.school_id = :school and l.academic_year = :year
                          and l.id in (select w.lesson_id from work w where w.school_id = :school
                                       and w.academic_year = :year and w.journal_id = :journal and w.id = any(:works))
                        order by l.id for no key update""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("journal", journal.id())
                .bind("works", SqlArray.ids(List.copyOf(workIds)))
                .mapTo(UUID.class)
                .list());
    }

    /** The cells in the order of the changes. */
    List<MarkTarget> targets(OpenJournal journal, List<MarkChange> changes) {
        return database.with(handle -> handle.createQuery("""
                        select l.id as lesson_id, l.on_date, l.status = 'CANCELLED' as cancelled, l.substitute_id,
                               exists (select from group_membership g
                                       where g.school_id = :school and g.academic_year = :year and g.group_id = :group
                                         and g.student_id = c.student_id and g.during @> l.on_date) as member,
                               a.code, m.entry, m.made_up, m.comment, m.due_on, m.version, m.changed_at,
                               concat_ws(' ', p.last_name, p.first_name, p.middle_name) as changed_by
                        from unnest(:works, :students) with ordinality as c (work_id, student_id, place)
                        left join work w on w.school_id = :school and w.academic_year = :year and w.id = c.work_id
                            and w.journal_id = :journal
                        left join lesson l on l.school_id = :school and l.academic_year = :year and l.id = w.lesson_id
                        left join attendance a on a.school_id = :school and a.academic_year = :year
                            and a.lesson_id = l.id and a.student_id = c.student_id
                        left join mark m on m.school_id = :school and m.academic_year = :year
                            and m.work_id = w.id and m.student_id = c.student_id
                        left join person p on p.school_id = :school and p.id = m.changed_by
                        order by c.place""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("journal", journal.id())
                .bind("group", journal.groupId())
                .bind("works", SqlArray.ids(CellStore.column(changes, MarkChange::workId)))
                .bind("students", SqlArray.ids(CellStore.column(changes, MarkChange::studentId)))
                .map((row, context) -> target(row))
                .list());
    }

    private static MarkTarget target(ResultSet row) throws SQLException {
        var lessonId = RowValues.id(row, "lesson_id");
        var code = row.getString("code");
        return new MarkTarget(
                lessonId,
                RowValues.date(row, "on_date"),
                row.getBoolean("cancelled"),
                RowValues.id(row, "substitute_id"),
                row.getBoolean("member"),
                code == null ? null : AttendanceCode.valueOf(code),
                row.getString("entry") == null ? null : stored(row));
    }

    private static MarkTarget.Stored stored(ResultSet row) throws SQLException {
        return new MarkTarget.Stored(
                row.getString("entry"),
                row.getBoolean("made_up"),
                row.getString("comment"),
                RowValues.date(row, "due_on"),
                row.getInt("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Fills empty cells; a cell that was filled in between is not in the answer. The first version counts what the cell
     * has been through, so that a mark which is removed and entered again never repeats a version that somebody still
     * holds.
     */
    @Override
    public Map<Address, Integer> insert(OpenJournal journal, List<MarkWrite> writes) {
        return store(journal, writes, """
                insert into mark (school_id, academic_year, work_id, student_id, journal_id, lesson_id, on_date, entry,
                    made_up, comment, due_on, late, corrected, entered_at, changed_at, changed_by, version)
                select :school, :year, c.work_id, c.student_id, :journal, c.lesson_id, c.on_date, c.entry,
                    c.made_up, c.comment, c.due_on, c.late, coalesce(h.since < :before, false),
                    least(h.since, :now), :now, :me, 1 + h.changes
                from CELLS
                cross join lateral (select count(*)::int as changes, min(v.at) as since from value_history v
                                    where v.school_id = :school and v.academic_year = :year and v.work_id = c.work_id
                                      and v.student_id = c.student_id and v.kind = 'MARK') h
                on conflict do nothing returning work_id, student_id, version""");
    }

    /** Changes cells that still have the version seen; the others are not in the answer. */
    @Override
    public Map<Address, Integer> update(OpenJournal journal, List<MarkWrite> writes) {
        return store(journal, writes, """
                update mark m set entry = c.entry, made_up = c.made_up, comment = c.comment, due_on = c.due_on,
                    corrected = m.corrected or (m.entry <> c.entry and m.entered_at < :before),
                    changed_at = :now, changed_by = :me, version = m.version + 1
                from CELLS
                where m.school_id = :school and m.academic_year = :year and m.journal_id = :journal
                  and m.work_id = c.work_id and m.student_id = c.student_id and m.version = c.version
                returning m.work_id, m.student_id, m.version""");
    }

    /** Empties cells that still have the version seen; the others are not in the answer. */
    @Override
    public Map<Address, Integer> delete(OpenJournal journal, List<MarkWrite> writes) {
        return store(journal, writes, """
                delete from mark m using CELLS
                where m.school_id = :school and m.academic_year = :year and m.journal_id = :journal
                  and m.work_id = c.work_id and m.student_id = c.student_id and m.version = c.version
                returning m.work_id, m.student_id, m.version""");
    }

    private Map<Address, Integer> store(OpenJournal journal, List<MarkWrite> writes, String sql) {
        return store.store(journal, writes, sql, ROWS, (statement, now) -> values(statement, writes, now));
    }

    private static void values(Query statement, List<MarkWrite> writes, Instant now) {
        statement
                .bind("before", CellStore.at(now.minus(SLIP)))
                .bind("works", SqlArray.ids(CellStore.column(writes, MarkWrite::workId)))
                .bind("entries", SqlArray.texts(CellStore.column(writes, MarkWrite::entry)))
                .bind("madeUps", SqlArray.flags(CellStore.column(writes, MarkWrite::madeUp)))
                .bind("comments", SqlArray.texts(CellStore.column(writes, MarkWrite::comment)))
                .bind(
                        "dueOns",
                        SqlArray.texts(CellStore.column(
                                writes,
                                write -> write.dueOn() == null
                                        ? null
                                        : write.dueOn().toString())))
                .bind("lates", SqlArray.flags(CellStore.column(writes, MarkWrite::late)));
    }

    /** Whether anybody has a mark in the work. */
    public boolean any(OpenJournal journal, UUID workId) {
        return database.with(handle -> handle.createQuery("""
                        select exists (select from mark where school_id = :school and academic_year = :year
                                       and work_id = :work)""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("work", workId)
                .mapTo(Boolean.class)
                .one());
    }

    /** The marks of pupils between two days, for their averages. */
    List<Dated> dated(OpenJournal journal, Collection<UUID> studentIds, LocalDate from, LocalDate to) {
        return database.with(handle -> handle.createQuery("""
                        select m.student_id, m.on_date, m.entry, w.weight from mark m
                        join work w on w.school_id = m.school_id and w.academic_year = :year and w.id = m.work_id
                        where m.school_id = :school and m.academic_year = :year and m.journal_id = :journal
                          and m.student_id = any(:students) and m.on_date between :from and :to""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("journal", journal.id())
                .bind("students", SqlArray.ids(List.copyOf(studentIds)))
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Dated(
                        RowValues.id(row, "student_id"),
                        RowValues.date(row, "on_date"),
                        new GivenMark(row.getString("entry"), row.getBigDecimal("weight"))))
                .list());
    }
}
