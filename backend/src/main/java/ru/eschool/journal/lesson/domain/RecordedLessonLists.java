package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.journal.cells.domain.AttendanceCode;
import ru.eschool.journal.cells.domain.EnteredAttendance;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.RowValues;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonName;
import ru.eschool.timetable.Lesson;

/** Reads what is recorded of a lesson, and what stands around it. */
@ApplicationScoped
class RecordedLessonLists {
    private final Database database;
    private final Acting acting;

    RecordedLessonLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** A pupil of the day; attendance is null when the pupil was there. */
    record Listed(PupilNames.Pupil pupil, boolean present, EnteredAttendance attendance) {}

    /** What is recorded, with the names and the homework. */
    record Read(RecordedLesson.Entered entered, RecordedLesson.Around around) {}

    Read read(Lesson lesson) {
        return database.with(handle -> handle.createQuery("""
                        select r.name as room, i.topic as planned_topic, h.text, h.due_lesson_id, h.due_on, h.id as homework_id,
                               exists (select from homework_file f where f.school_id = :school and f.academic_year = :year
                                       and f.homework_id = h.id) as has_files,
                               e.topic, coalesce(e.held, false) as held, e.attendance_taken_at is not null as taken,
                               e.plan_item_id, coalesce(e.version, 0) as version,
                               concat_ws(' ', t.last_name, t.first_name, t.middle_name) as teacher,
                               concat_ws(' ', s.last_name, s.first_name, s.middle_name) as substitute
                        from lesson l
                        join person t on t.school_id = l.school_id and t.id = l.teacher_id
                        left join person s on s.school_id = l.school_id and s.id = l.substitute_id
                        left join room r on r.school_id = l.school_id and r.id = l.room_id
                        left join lesson_record e on e.school_id = l.school_id and e.academic_year = :year
                            and e.lesson_id = l.id
                        left join plan_item i on i.school_id = l.school_id and i.id = e.plan_item_id
                        left join homework h on h.school_id = l.school_id and h.academic_year = :year
                            and h.lesson_id = l.id and h.student_id is null
                        where l.school_id = :school and l.academic_year = :year and l.id = :lesson""")
                .bind("school", acting.schoolId())
                .bind("year", lesson.academicYear())
                .bind("lesson", lesson.id())
                .map((row, context) -> new Read(
                        new RecordedLesson.Entered(
                                row.getString("topic"),
                                row.getBoolean("held"),
                                row.getBoolean("taken"),
                                RowValues.id(row, "plan_item_id"),
                                row.getInt("version")),
                        around(row, lesson)))
                .one());
    }

    private static RecordedLesson.Around around(ResultSet row, Lesson lesson) throws SQLException {
        return new RecordedLesson.Around(
                row.getString("room"),
                new PersonName(lesson.teacherId(), row.getString("teacher")),
                lesson.substituteId() == null
                        ? null
                        : new PersonName(lesson.substituteId(), row.getString("substitute")),
                row.getString("planned_topic"),
                row.getString("text") == null
                        ? null
                        : new GivenHomework(
                                row.getString("text"),
                                RowValues.id(row, "due_lesson_id"),
                                RowValues.date(row, "due_on")),
                RowValues.id(row, "homework_id"),
                row.getBoolean("has_files"));
    }

    /**
     * The pupils who were in the group during some days, in the order of the class list, with whether they were on the
     * lesson's, and their attendance.
     */
    List<Listed> students(Lesson lesson, LocalDate from, LocalDate to) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, m.present, a.code, a.minutes_late, a.version
                        from (select student_id, bool_or(during @> :date) as present
                              from group_membership
                              where school_id = :school and academic_year = :year and group_id = :group
                                and during && daterange(:from, :to, '[]')
                                and ((select session_scope()) <> 'CLASS'
                                     or student_id = any ((select session_students())::uuid[]))
                              group by student_id) m
                        join person p on p.school_id = :school and p.id = m.student_id
                        left join attendance a on a.school_id = :school and a.academic_year = :year
                            and a.lesson_id = :lesson and a.student_id = m.student_id
                        order by p.name_order, p.id""")
                .bind("school", acting.schoolId())
                .bind("year", lesson.academicYear())
                .bind("group", lesson.groupId())
                .bind("lesson", lesson.id())
                .bind("date", lesson.date())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Listed(
                        new PupilNames.Pupil(
                                RowValues.id(row, "id"),
                                row.getString("last_name"),
                                row.getString("first_name"),
                                row.getString("middle_name")),
                        row.getBoolean("present"),
                        row.getString("code") == null
                                ? null
                                : new EnteredAttendance(
                                        lesson.id(),
                                        RowValues.id(row, "id"),
                                        AttendanceCode.valueOf(row.getString("code")),
                                        RowValues.number(row, "minutes_late"),
                                        row.getInt("version"))))
                .list());
    }

    /** The works of the lesson in their order. */
    List<WorkColumn> works(OpenJournal journal, UUID lessonId) {
        return database.with(handle -> handle.createQuery("""
                        select id, position, work_type_id, title, weight, version from work
                        where school_id = :school and academic_year = :year and lesson_id = :lesson order by position""")
                .bind("school", acting.schoolId())
                .bind("year", journal.academicYear())
                .bind("lesson", lessonId)
                .map((row, context) -> new WorkColumn(
                        RowValues.id(row, "id"),
                        lessonId,
                        row.getInt("position"),
                        journal.workType(RowValues.id(row, "work_type_id")).orElseThrow(),
                        row.getString("title"),
                        row.getBigDecimal("weight"),
                        row.getInt("version")))
                .list());
    }
}
