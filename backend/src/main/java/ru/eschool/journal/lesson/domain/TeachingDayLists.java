package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.domain.LessonWriting;
import ru.eschool.journal.domain.OpenJournal.Relation;
import ru.eschool.journal.domain.Refusal;
import ru.eschool.journal.domain.RowValues;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;
import ru.eschool.school.TermStatus;

/** The read-model of a teacher's day: two statements, whatever the number of lessons. */
@ApplicationScoped
class TeachingDayLists {
    /** From this grade on homework is expected. */
    private static final int FIRST_GRADE_WITH_HOMEWORK = 2;

    // What the decision about writing asks of the journal j and the day of the lesson l.
    private static final String FRAME = """
            exists (select from journal_teacher jt where jt.school_id = l.school_id and jt.academic_year = :year
                    and jt.journal_id = j.id and jt.teacher_id = :me and jt.during @> :today) as taught,
            y.status = 'ARCHIVED' as archived, t.id as term_id, t.scheme, t.number as term_number,
            t.name as term_name, t.starts_on,
            t.ends_on, t.status as term_status, (t.closed_at at time zone :zone)::date as closed_on""";

    private static final String FRAME_TABLES = """
            join academic_year y on y.school_id = l.school_id and y.academic_year = :year
            left join (grade_scheme gs join term t on t.school_id = gs.school_id and t.academic_year = gs.academic_year
                           and t.scheme = gs.scheme)
                on gs.school_id = l.school_id and gs.academic_year = :year and gs.grade = j.grade
                and l.on_date between t.starts_on and t.ends_on""";

    private final Database database;
    private final LessonWriting writing;
    private final Acting acting;
    private final SchoolClock clock;

    TeachingDayLists(Database database, LessonWriting writing, Acting acting, SchoolClock clock) {
        this.database = database;
        this.writing = writing;
        this.acting = acting;
        this.clock = clock;
    }

    /** Earlier lessons that lack something. */
    record Overdue(List<DayOfTeacher.Overdue> newest, int count) {}

    /**
     * The lessons that the person gives on the day, the own ones that somebody else gives left out.
     *
     * @param begunUntil lessons that begin later lack nothing yet; null when none has begun
     */
    List<DayOfTeacher.Lesson> lessons(int academicYear, LocalDate date, LocalTime begunUntil) {
        return database.with(handle -> framed(handle, """
                        select l.id, j.id as journal_id, l.lesson_number, l.starts_at, l.ends_at,
                               l.status = 'CANCELLED' as cancelled, coalesce(e.held, false) as held, e.topic,
                               e.attendance_taken_at is not null as taken, l.substitute_id is not null as substitution,
                               g.name as group_name, s.name as subject_name, r.name as room_name, j.grade,
                               i.topic as planned_topic, h.text as homework, l.on_date, l.substitute_id, FRAME,
                               (select count(*) from attendance a
                                where a.school_id = l.school_id and a.academic_year = :year
                                  and a.lesson_id = l.id and a.code not in ('LATE', 'EXEMPT')) as absent_count,
                               (select count(*) from work w join mark m on m.school_id = w.school_id
                                    and m.academic_year = :year and m.work_id = w.id
                                where w.school_id = l.school_id and w.academic_year = :year
                                  and w.lesson_id = l.id) as mark_count
                        from lesson l
                        join journal j on j.school_id = l.school_id and j.academic_year = :year
                            and j.subject_id = l.subject_id and j.group_id = l.group_id
                        join study_group g on g.school_id = l.school_id and g.academic_year = :year
                            and g.id = l.group_id
                        join subject s on s.school_id = l.school_id and s.id = l.subject_id
                        FRAME_TABLES
                        left join room r on r.school_id = l.school_id and r.id = l.room_id
                        left join lesson_record e on e.school_id = l.school_id and e.academic_year = :year
                            and e.lesson_id = l.id
                        left join plan_item i on i.school_id = l.school_id and i.id = e.plan_item_id
                        left join homework h on h.school_id = l.school_id and h.academic_year = :year
                            and h.lesson_id = l.id and h.student_id is null
                        where l.school_id = :school and l.academic_year = :year and l.on_date = :date
                          and (l.substitute_id = :me or (l.teacher_id = :me and l.substitute_id is null))
                        order by l.starts_at, l.lesson_number, g.name""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("date", date)
                .bind("me", acting.personId())
                .map((row, context) -> {
                    var startsAt = row.getObject("starts_at", LocalTime.class);
                    var cancelled = row.getBoolean("cancelled");
                    var begun = begunUntil != null && !startsAt.isAfter(begunUntil) && !cancelled;
                    return new DayOfTeacher.Lesson(
                            RowValues.id(row, "id"),
                            RowValues.id(row, "journal_id"),
                            row.getInt("lesson_number"),
                            startsAt,
                            row.getObject("ends_at", LocalTime.class),
                            row.getString("group_name"),
                            row.getString("subject_name"),
                            row.getString("room_name"),
                            LessonStatus.of(cancelled, row.getBoolean("held")),
                            row.getString("topic"),
                            row.getString("planned_topic"),
                            row.getString("homework"),
                            row.getBoolean("substitution"),
                            begun
                                    ? missing(
                                            row.getString("topic") != null,
                                            row.getString("homework") != null,
                                            row.getBoolean("taken"),
                                            row.getInt("grade"))
                                    : List.of(),
                            row.getInt("absent_count"),
                            row.getInt("mark_count"),
                            readOnly(row, cancelled));
                })
                .list());
    }

    /** Lessons of the year before the day that have no topic or no attendance; missing homework alone is no debt. */
    Overdue overdue(int academicYear, LocalDate before, int limit) {
        var count = new int[1];
        var newest = database.with(handle -> framed(handle, """
                        with open_lesson as materialized (
                            select l.school_id, l.id, l.group_id, l.subject_id, l.on_date, l.lesson_number,
                                   e.topic, e.attendance_taken_at, l.substitute_id, count(*) over () as total
                            from lesson l
                            left join lesson_record e on e.school_id = l.school_id and e.academic_year = :year
                                and e.lesson_id = l.id
                            where l.school_id = :school and l.academic_year = :year and l.on_date < :before
                              and (l.substitute_id = :me or (l.teacher_id = :me and l.substitute_id is null))
                              and l.status <> 'CANCELLED' and (e.topic is null or e.attendance_taken_at is null)
                            order by l.on_date desc, l.lesson_number desc limit :limit)
                        select l.id, j.id as journal_id, l.on_date, l.lesson_number, l.topic, l.total,
                               l.attendance_taken_at is not null as taken, h.id is not null as has_homework, j.grade,
                               g.name as group_name, s.name as subject_name, l.substitute_id, FRAME
                        from open_lesson l
                        join journal j on j.school_id = l.school_id and j.academic_year = :year
                            and j.subject_id = l.subject_id and j.group_id = l.group_id
                        join study_group g on g.school_id = l.school_id and g.academic_year = :year
                            and g.id = l.group_id
                        join subject s on s.school_id = l.school_id and s.id = l.subject_id
                        FRAME_TABLES
                        left join homework h on h.school_id = l.school_id and h.academic_year = :year
                            and h.lesson_id = l.id and h.student_id is null
                        order by l.on_date desc, l.lesson_number desc""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("before", before)
                .bind("me", acting.personId())
                .bind("limit", limit)
                .map((row, context) -> {
                    count[0] = row.getInt("total");
                    return new DayOfTeacher.Overdue(
                            RowValues.id(row, "id"),
                            RowValues.id(row, "journal_id"),
                            RowValues.date(row, "on_date"),
                            row.getInt("lesson_number"),
                            row.getString("group_name"),
                            row.getString("subject_name"),
                            missing(
                                    row.getString("topic") != null,
                                    row.getBoolean("has_homework"),
                                    row.getBoolean("taken"),
                                    row.getInt("grade")),
                            readOnly(row, false));
                })
                .list());
        return new Overdue(newest, count[0]);
    }

    private Query framed(Handle handle, String sql) {
        return handle.createQuery(sql.replace("FRAME_TABLES", FRAME_TABLES).replace("FRAME", FRAME))
                .bind("today", clock.today())
                .bind("zone", clock.zone().getId());
    }

    private Refusal readOnly(ResultSet row, boolean cancelled) throws SQLException {
        var substituteId = RowValues.id(row, "substitute_id");
        var relation = row.getBoolean("taught")
                ? Relation.TAUGHT
                : acting.personId().equals(substituteId) ? Relation.SUBSTITUTED : null;
        return writing.toRecord(new LessonWriting.Facts(
                        relation,
                        row.getBoolean("archived"),
                        row.getObject("term_id") == null ? null : term(row),
                        RowValues.date(row, "on_date"),
                        cancelled,
                        substituteId))
                .orElse(null);
    }

    private static Term term(ResultSet row) throws SQLException {
        var scheme = TermScheme.of(row.getString("scheme"));
        var number = row.getInt("term_number");
        return new Term(
                RowValues.id(row, "term_id"),
                scheme,
                number,
                scheme.nameOf(number, row.getString("term_name")),
                RowValues.date(row, "starts_on"),
                RowValues.date(row, "ends_on"),
                TermStatus.valueOf(row.getString("term_status")),
                RowValues.date(row, "closed_on"));
    }

    private static List<MissingRecord> missing(boolean topic, boolean homework, boolean attendance, int grade) {
        var missing = new ArrayList<MissingRecord>();
        if (!topic) {
            missing.add(MissingRecord.TOPIC);
        }
        if (!homework && grade >= FIRST_GRADE_WITH_HOMEWORK) {
            missing.add(MissingRecord.HOMEWORK);
        }
        if (!attendance) {
            missing.add(MissingRecord.ATTENDANCE);
        }
        return List.copyOf(missing);
    }
}
