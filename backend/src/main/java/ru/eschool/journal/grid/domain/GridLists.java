package ru.eschool.journal.grid.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.eschool.journal.cells.domain.AttendanceCode;
import ru.eschool.journal.cells.domain.EnteredAttendance;
import ru.eschool.journal.cells.domain.EnteredMark;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.RowValues;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.school.Term;

/** The read-model of the grid: three statements whatever the number of pupils and lessons. */
@ApplicationScoped
class GridLists {
    private final Database database;
    private final Acting acting;

    GridLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * A pupil of the group.
     *
     * @param until the last day in the group; null while there is no end
     * @param termMark null without one
     */
    record StudentRow(PupilNames.Pupil pupil, LocalDate since, LocalDate until, String termMark) {}

    /** A lesson, repeated for each of its works; work is null for a lesson without works. */
    record LessonRow(
            UUID id,
            LocalDate date,
            int lessonNumber,
            boolean cancelled,
            boolean held,
            UUID substituteId,
            String topic,
            String plannedTopic,
            boolean hasHomework,
            int version,
            WorkRow work) {}

    /** A work of a lesson. */
    record WorkRow(UUID id, int position, UUID workTypeId, String title, BigDecimal weight, int version) {}

    /** What stands in the cells. */
    record Cells(List<EnteredMark> marks, List<EnteredAttendance> attendance) {}

    /**
     * Pupils who were in the group on any of the days, in the order of the class list, with their mark of the term; null
     * for days of no one term.
     */
    List<StudentRow> students(OpenJournal journal, LocalDate from, LocalDate to, Term term) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, m.since, m.until, t.entry
                        from (select student_id, min(lower(during)) as since,
                                     case when bool_or(upper_inf(during)) then null else max(upper(during)) - 1 end as until
                              from group_membership
                              where school_id = :school and academic_year = :year and group_id = :group
                                and during && daterange(:from, :to, '[]')
                                and ((select session_scope()) <> 'CLASS'
                                     or student_id = any ((select session_students())::uuid[]))
                              group by student_id) m
                        join person p on p.school_id = :school and p.id = m.student_id
                        left join period_mark t on t.school_id = :school and t.academic_year = :year
                            and t.journal_id = :journal and t.student_id = m.student_id
                            and t.kind = 'TERM' and t.term_scheme = :scheme and t.term_number = :term
                        order by p.name_order, p.id""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("group", journal.groupId())
                .bind("journal", journal.id())
                .bind("scheme", term == null ? null : term.scheme().code())
                .bind("term", term == null ? 0 : term.number())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new StudentRow(
                        new PupilNames.Pupil(
                                RowValues.id(row, "id"),
                                row.getString("last_name"),
                                row.getString("first_name"),
                                row.getString("middle_name")),
                        RowValues.date(row, "since"),
                        RowValues.date(row, "until"),
                        row.getString("entry")))
                .list());
    }

    /** The lessons of the days with their works; of a substitute only those that are the substitute's. */
    List<LessonRow> lessons(OpenJournal journal, LocalDate from, LocalDate to) {
        return database.with(handle -> handle.createQuery("""
                        select l.id, l.on_date, l.lesson_number, l.status = 'CANCELLED' as cancelled, l.substitute_id,
                               coalesce(e.held, false) as held, e.topic, coalesce(e.version, 0) as version, i.topic as planned_topic, h.id is not null as has_homework,
                               w.id as work_id, w.position, w.work_type_id, w.title, w.weight, w.version as work_version
                        from lesson l
                        left join lesson_record e on e.school_id = l.school_id and e.academic_year = :year
                            and e.lesson_id = l.id
                        left join plan_item i on i.school_id = l.school_id and i.id = e.plan_item_id
                        left join homework h on h.school_id = l.school_id and h.academic_year = :year
                            and h.lesson_id = l.id and h.student_id is null
                        left join work w on w.school_id = l.school_id and w.academic_year = :year
                            and w.lesson_id = l.id
                        where l.school_id = :school and l.academic_year = :year and l.group_id = :group
                          and l.subject_id = :subject and l.on_date between :from and :to
                          and (cast(:substitute as uuid) is null or l.substitute_id = :substitute)
                        order by l.on_date, l.lesson_number, l.id, w.position""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("group", journal.groupId())
                .bind("subject", journal.subject().id())
                .bind("from", from)
                .bind("to", to)
                .bind("substitute", journal.isSubstituted() ? acting.personId() : null)
                .map((row, context) -> new LessonRow(
                        RowValues.id(row, "id"),
                        RowValues.date(row, "on_date"),
                        row.getInt("lesson_number"),
                        row.getBoolean("cancelled"),
                        row.getBoolean("held"),
                        RowValues.id(row, "substitute_id"),
                        row.getString("topic"),
                        row.getString("planned_topic"),
                        row.getBoolean("has_homework"),
                        row.getInt("version"),
                        work(row)))
                .list());
    }

    private static WorkRow work(ResultSet row) throws SQLException {
        var id = RowValues.id(row, "work_id");
        return id == null
                ? null
                : new WorkRow(
                        id,
                        row.getInt("position"),
                        RowValues.id(row, "work_type_id"),
                        row.getString("title"),
                        row.getBigDecimal("weight"),
                        row.getInt("work_version"));
    }

    /** Marks and attendance of the days, in one statement. */
    Cells cells(OpenJournal journal, LocalDate from, LocalDate to) {
        var marks = new ArrayList<EnteredMark>();
        var attendance = new ArrayList<EnteredAttendance>();
        database.with(handle -> handle.createQuery("""
                        select work_id, lesson_id, student_id, entry, version, made_up, comment, late, corrected, due_on,
                               null::int as minutes_late
                        from mark where school_id = :school and academic_year = :year and journal_id = :journal
                          and on_date between :from and :to
                        union all
                        select null, lesson_id, student_id, code, version, false, null, false, false, null, minutes_late
                        from attendance where school_id = :school and academic_year = :year and journal_id = :journal
                          and on_date between :from and :to""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("journal", journal.id())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> {
                    var workId = RowValues.id(row, "work_id");
                    return workId == null ? attendance.add(attendance(row)) : marks.add(mark(row, workId));
                })
                .list());
        return new Cells(marks, attendance);
    }

    private static EnteredMark mark(ResultSet row, UUID workId) throws SQLException {
        return new EnteredMark(
                workId,
                RowValues.id(row, "student_id"),
                row.getString("entry"),
                row.getBoolean("made_up"),
                row.getString("comment"),
                row.getInt("version"),
                row.getBoolean("late"),
                row.getBoolean("corrected"),
                RowValues.date(row, "due_on"));
    }

    private static EnteredAttendance attendance(ResultSet row) throws SQLException {
        return new EnteredAttendance(
                RowValues.id(row, "lesson_id"),
                RowValues.id(row, "student_id"),
                AttendanceCode.valueOf(row.getString("entry")),
                RowValues.number(row, "minutes_late"),
                row.getInt("version"));
    }
}
