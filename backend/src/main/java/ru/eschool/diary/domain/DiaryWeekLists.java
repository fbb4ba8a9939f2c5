package ru.eschool.diary.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.eschool.files.KeptFile;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** SQL of the diary's week: each statement is one index range of one year's partition, then lookups by key. */
@ApplicationScoped
class DiaryWeekLists {
    // A CASE and not COALESCE picks the teacher: under row-level security the planner trusts only the former enough to
    // look the person up by key.
    private static final String LESSONS = """
            select l.id, j.id as journal_id, l.group_id, l.on_date, l.lesson_number, l.starts_at, l.ends_at, e.topic,
                   l.substitute_id is not null as substitution, l.status = 'CANCELLED' as cancelled,
                   s.name as subject_name, r.name as room_name, t.last_name, t.first_name, t.middle_name,
                   a.id as attendance_id, a.code, a.minutes_late
            from group_membership m
            join lesson l on l.school_id = :school and l.academic_year = :year and l.group_id = m.group_id
                 and l.on_date between :from and :to and m.during @> l.on_date
            join subject s on s.school_id = :school and s.id = l.subject_id
            join journal j on j.school_id = :school and j.academic_year = :year and j.subject_id = l.subject_id
                 and j.group_id = l.group_id
            join person t on t.school_id = :school
                 and t.id = case when l.substitute_id is null then l.teacher_id else l.substitute_id end
            left join room r on r.school_id = :school and r.id = l.room_id
            left join lesson_record e on e.school_id = :school and e.academic_year = :year and e.lesson_id = l.id
            left join attendance a on a.school_id = :school and a.academic_year = :year
                 and a.lesson_id = l.id and a.student_id = :student
            where m.school_id = :school and m.academic_year = :year and m.student_id = :student
            order by l.on_date, l.starts_at, l.lesson_number, l.id""";

    // A row for each file of a homework, and one for a homework without.
    private static final String HOMEWORK = """
            select true as due, h.id, h.due_lesson_id as lesson_id, h.due_on, h.text,
                   case when h.due_lesson_id is null
                        then (select j.id from lesson g
                              join journal j on j.school_id = :school and j.academic_year = :year
                                   and j.subject_id = g.subject_id and j.group_id = g.group_id
                              where g.school_id = :school and g.academic_year = :year and g.id = h.lesson_id) end as journal_id,
                   f.file_id, f.name, f.media_type, f.bytes, f.sha256, f.added_at
            from homework h
            left join homework_file f on f.school_id = :school and f.academic_year = :year and f.homework_id = h.id
            where h.school_id = :school and h.academic_year = :year and h.group_id = any(:groups)
              and h.due_on between :from and :to and (h.student_id is null or h.student_id = :student)
            union all
            select false, h.id, h.lesson_id, h.due_on, h.text, null,
                   f.file_id, f.name, f.media_type, f.bytes, f.sha256, f.added_at
            from homework h
            left join homework_file f on f.school_id = :school and f.academic_year = :year and f.homework_id = h.id
            where h.school_id = :school and h.academic_year = :year and h.lesson_id = any(:lessons)
              and (h.student_id is null or h.student_id = :student)
            order by due, id, added_at, file_id""";

    private static final String MARKS = """
            select m.id, m.lesson_id, m.work_id, m.entry, m.comment, m.changed_at, w.weight, w.title, t.name
            from mark m
            join work w on w.school_id = :school and w.academic_year = :year and w.id = m.work_id
            join work_type t on t.school_id = :school and t.id = w.work_type_id
            where m.school_id = :school and m.academic_year = :year and m.student_id = :student
              and m.on_date between :from and :to
            order by m.on_date, m.lesson_id, w.position""";

    private final Database database;
    private final Acting acting;

    DiaryWeekLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** The part of the pupil's week that lies in one academic year; three statements. */
    WeekOfPupil find(Pupil pupil, int academicYear, LocalDate from, LocalDate to) {
        return database.with(handle -> {
            var days = new Days(handle, acting.schoolId(), academicYear, pupil.id(), from, to);
            var lessons = days.query(LESSONS).map((row, context) -> lesson(row)).list();
            var homework = lessons.isEmpty() ? List.<Homework>of() : homework(days, lessons);
            return new WeekOfPupil(
                    pupil,
                    from,
                    to,
                    lessons,
                    homework.stream()
                            .map(Homework::given)
                            .filter(Objects::nonNull)
                            .toList(),
                    homework.stream()
                            .map(Homework::due)
                            .filter(Objects::nonNull)
                            .toList(),
                    days.query(MARKS).map((row, context) -> mark(row)).list());
        });
    }

    private static List<Homework> homework(Days days, List<WeekOfPupil.Lesson> lessons) {
        var found = new LinkedHashMap<HomeworkRow, List<KeptFile>>();
        days.query(HOMEWORK)
                .bind("groups", SqlArray.ids(distinct(lessons.stream().map(WeekOfPupil.Lesson::groupId))))
                .bind("lessons", SqlArray.ids(distinct(lessons.stream().map(WeekOfPupil.Lesson::id))))
                .map((row, context) -> {
                    var files = found.computeIfAbsent(homework(row), homework -> new ArrayList<>());
                    return row.getObject("file_id") == null || files.add(KeptFile.of(row));
                })
                .list();
        return found.entrySet().stream()
                .map(homework -> homework.getKey().with(homework.getValue()))
                .toList();
    }

    private static List<UUID> distinct(Stream<UUID> ids) {
        return ids.distinct().toList();
    }

    private static WeekOfPupil.Lesson lesson(ResultSet row) throws SQLException {
        var middleName = row.getString("middle_name");
        return new WeekOfPupil.Lesson(
                row.getObject("id", UUID.class),
                row.getObject("journal_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("on_date", LocalDate.class),
                row.getInt("lesson_number"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("subject_name"),
                row.getString("room_name"),
                row.getString("last_name") + " " + row.getString("first_name")
                        + (middleName == null ? "" : " " + middleName),
                row.getBoolean("substitution"),
                row.getBoolean("cancelled"),
                row.getString("topic"),
                row.getObject("attendance_id", UUID.class),
                row.getString("code"),
                row.getObject("minutes_late", Integer.class));
    }

    private static HomeworkRow homework(ResultSet row) throws SQLException {
        return new HomeworkRow(
                row.getBoolean("due"),
                row.getObject("id", UUID.class),
                row.getObject("lesson_id", UUID.class),
                row.getObject("journal_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("text"));
    }

    private static WeekOfPupil.Mark mark(ResultSet row) throws SQLException {
        return new WeekOfPupil.Mark(
                row.getObject("id", UUID.class),
                row.getObject("lesson_id", UUID.class),
                row.getObject("work_id", UUID.class),
                row.getString("entry"),
                row.getString("name"),
                row.getBigDecimal("weight").stripTrailingZeros(),
                row.getString("title"),
                row.getString("comment"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** What the rows of one homework share. */
    private record HomeworkRow(boolean due, UUID id, UUID lessonId, UUID journalId, LocalDate dueOn, String text) {
        Homework with(List<KeptFile> files) {
            return due
                    ? new Homework(
                            null,
                            new WeekOfPupil.DueHomework(lessonId, journalId, dueOn, new WeekOfPupil.Task(text, files)))
                    : new Homework(new WeekOfPupil.GivenHomework(lessonId, text, dueOn, files), null);
        }
    }

    /** Homework of the week: one of the two is there. */
    private record Homework(WeekOfPupil.GivenHomework given, WeekOfPupil.DueHomework due) {}

    /** Some days of one academic year of one pupil: what every statement here is about. */
    private record Days(Handle handle, UUID schoolId, int year, UUID studentId, LocalDate from, LocalDate to) {
        Query query(String sql) {
            return handle.createQuery(sql)
                    .bind("school", schoolId)
                    .bind("year", year)
                    .bind("student", studentId)
                    .bind("from", from)
                    .bind("to", to);
        }
    }
}
