package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import ru.eschool.journal.cells.domain.CellBatch.Address;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.RowValues;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** SQL over attendance. */
@ApplicationScoped
class AttendanceCells implements CellBatch.Table<AttendanceWrite> {
    private static final String ROWS = """
                unnest(:lessons, :students, cast(:dates as date[]), :codes, :minutes, :versions)
                    as c (lesson_id, student_id, on_date, code, minutes_late, version)
                """;

    private final Database database;
    private final Acting acting;
    private final CellStore store;

    AttendanceCells(Database database, Acting acting, CellStore store) {
        this.database = database;
        this.acting = acting;
        this.store = store;
    }

    /** The cells in the order of the changes. */
    List<AttendanceTarget> targets(OpenJournal journal, List<AttendanceChange> changes) {
        return database.with(handle -> handle.createQuery("""
                        select exists (select from group_membership g
                                       where g.school_id = :school and g.academic_year = :year and g.group_id = :group
                                         and g.student_id = c.student_id and g.during @> l.on_date) as member,
                               exists (select from mark m
                                       where m.school_id = :school and m.academic_year = :year
                                         and m.student_id = c.student_id and m.on_date = l.on_date
                                         and m.lesson_id = l.id and not m.made_up and m.entry <> 'DEBT') as marked,
                               a.code, a.minutes_late, a.version, a.changed_at,
                               concat_ws(' ', p.last_name, p.first_name, p.middle_name) as changed_by
                        from unnest(:lessons, :students) with ordinality as c (lesson_id, student_id, place)
                        left join lesson l on l.school_id = :school and l.academic_year = :year and l.id = c.lesson_id
                            and l.group_id = :group and l.subject_id = :subject
                        left join attendance a on a.school_id = :school and a.academic_year = :year
                            and a.lesson_id = l.id and a.student_id = c.student_id
                        left join person p on p.school_id = :school and p.id = a.changed_by
                        order by c.place""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("group", journal.groupId())
                .bind("subject", journal.subject().id())
                .bind("lessons", SqlArray.ids(CellStore.column(changes, AttendanceChange::lessonId)))
                .bind("students", SqlArray.ids(CellStore.column(changes, AttendanceChange::studentId)))
                .map((row, context) -> new AttendanceTarget(
                        row.getBoolean("member"),
                        row.getBoolean("marked"),
                        row.getString("code") == null
                                ? null
                                : new AttendanceTarget.Stored(
                                        AttendanceCode.valueOf(row.getString("code")),
                                        RowValues.number(row, "minutes_late"),
                                        row.getInt("version"),
                                        row.getString("changed_by"),
                                        row.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant())))
                .list());
    }

    /** Fills empty cells; the first version counts what the cell has been through, as for marks. */
    @Override
    public Map<Address, Integer> insert(OpenJournal journal, List<AttendanceWrite> writes) {
        return store(journal, writes, """
                insert into attendance (school_id, academic_year, lesson_id, student_id, journal_id, on_date, code,
                    minutes_late, changed_at, changed_by, version)
                select :school, :year, c.lesson_id, c.student_id, :journal, c.on_date, c.code,
                    c.minutes_late, :now, :me, 1 + h.changes
                from CELLS
                cross join lateral (select count(*)::int as changes from value_history v
                                    where v.school_id = :school and v.academic_year = :year and v.journal_id = :journal
                                      and v.lesson_id = c.lesson_id and v.student_id = c.student_id
                                      and v.kind = 'ATTENDANCE') h
                on conflict do nothing returning lesson_id, student_id, version""");
    }

    /** Changes cells that still have the version seen; the others are not in the answer. */
    @Override
    public Map<Address, Integer> update(OpenJournal journal, List<AttendanceWrite> writes) {
        return store(journal, writes, """
                update attendance a set code = c.code, minutes_late = c.minutes_late,
                    changed_at = :now, changed_by = :me, version = a.version + 1
                from CELLS
                where a.school_id = :school and a.academic_year = :year and a.journal_id = :journal
                  and a.lesson_id = c.lesson_id and a.student_id = c.student_id and a.version = c.version
                returning a.lesson_id, a.student_id, a.version""");
    }

    /** Empties cells that still have the version seen; the others are not in the answer. */
    @Override
    public Map<Address, Integer> delete(OpenJournal journal, List<AttendanceWrite> writes) {
        return store(journal, writes, """
                delete from attendance a using CELLS
                where a.school_id = :school and a.academic_year = :year and a.journal_id = :journal
                  and a.lesson_id = c.lesson_id and a.student_id = c.student_id and a.version = c.version
                returning a.lesson_id, a.student_id, a.version""");
    }

    private Map<Address, Integer> store(OpenJournal journal, List<AttendanceWrite> writes, String sql) {
        return store.store(journal, writes, sql, ROWS, (statement, now) -> values(statement, writes, now));
    }

    private static void values(Query statement, List<AttendanceWrite> writes, Instant now) {
        statement
                .bind(
                        "codes",
                        SqlArray.texts(CellStore.column(
                                writes,
                                write -> write.change().code() == null
                                        ? null
                                        : write.change().code().name())))
                .bind(
                        "minutes",
                        SqlArray.numbers(
                                CellStore.column(writes, write -> write.change().minutesLate())));
    }
}
