package ru.eschool.reporting.subjectteacher.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.eschool.assessment.Scale;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.reporting.kit.Spans;

/** SQL of the report of a subject teacher: who the teachers are, their journals, who has been in the groups. */
@ApplicationScoped
class TeacherReportLists {
    private final Database database;
    private final Acting acting;

    TeacherReportLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** Those who lead a marked journal on a day, by name. */
    List<Teacher> teachers(LocalDate on) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, concat_ws(' ', p.last_name, p.first_name, p.middle_name) as name
                        from person p
                        where p.school_id = :school and exists (
                            select from journal_teacher t
                            join journal j on j.school_id = t.school_id and j.academic_year = t.academic_year
                                 and j.id = t.journal_id and j.scale <> 'NO_MARKS'
                            where t.school_id = :school and t.teacher_id = p.id and t.during @> :on)
                        order by p.name_order, p.id""")
                .bind("school", acting.schoolId())
                .bind("on", on)
                .map((row, context) -> new Teacher(row.getObject("id", UUID.class), row.getString("name")))
                .list());
    }

    /**
     * The teacher and the year.
     *
     * @param teacherId null for the caller
     * @param academicYear null for the one that the school works in today
     */
    Optional<TeacherFacts.Frame> frame(UUID teacherId, Integer academicYear, LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select s.full_name, p.id, y.academic_year, y.starts_on, y.ends_on,
                               concat_ws(' ', p.last_name, p.first_name, p.middle_name) as name
                        from school s
                        join academic_year y on y.school_id = s.school_id
                             and y.academic_year = coalesce(:year, academic_year_on(s.school_id, :today))
                        join person p on p.school_id = s.school_id and p.id = :teacher and p.is_staff
                        where s.school_id = :school""")
                .bind("school", acting.schoolId())
                .bind("teacher", teacherId == null ? acting.personId() : teacherId)
                .bind("year", academicYear)
                .bind("today", today)
                .map((row, context) -> new TeacherFacts.Frame(
                        row.getString("full_name"),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("academic_year"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .findOne());
    }

    /** The marked journals that the teacher leads on a day, clubs and the extended day excepted. */
    List<TeacherFacts.Journal> journals(TeacherFacts.Frame frame, LocalDate on) {
        return database.with(handle -> handle.createQuery("""
                        select j.id, s.name as subject_name, g.name as group_name, j.grade, j.scale,
                               array_agg(m.student_id order by m.student_id, m.during, e.during)
                                   filter (where m.student_id is not null) as students,
                               array_agg(lower(m.during * e.during) order by m.student_id, m.during, e.during)
                                   filter (where m.student_id is not null) as since,
                               array_agg(upper(m.during * e.during) order by m.student_id, m.during, e.during)
                                   filter (where m.student_id is not null) as until
                        from journal_teacher t
                        join journal j on j.school_id = :school and j.academic_year = :year and j.id = t.journal_id
                             and j.scale <> 'NO_MARKS'
                        join subject s on s.school_id = :school and s.id = j.subject_id
                        join study_group g on g.school_id = :school and g.academic_year = :year and g.id = j.group_id
                             and g.kind not in ('EXTRACURRICULAR', 'EXTENDED_DAY')
                        left join (group_membership m
                                   join enrolment e on e.school_id = :school and e.student_id = m.student_id
                                        and e.during && m.during and lower(m.during * e.during) <= :on)
                             on m.school_id = :school and m.academic_year = :year and m.group_id = g.id
                        where t.school_id = :school and t.academic_year = :year and t.teacher_id = :teacher
                          and t.during @> :on
                        group by j.id, s.position, s.name, g.name, j.grade, j.scale
                        order by s.position, s.name, j.grade, g.name, j.id""")
                .bind("school", acting.schoolId())
                .bind("year", frame.academicYear())
                .bind("teacher", frame.teacherId())
                .bind("on", on)
                .map((row, context) -> new TeacherFacts.Journal(
                        row.getObject("id", UUID.class),
                        row.getString("subject_name"),
                        row.getString("group_name"),
                        row.getInt("grade"),
                        Scale.valueOf(row.getString("scale")),
                        memberships(row)))
                .list());
    }

    private static List<TeacherFacts.Membership> memberships(ResultSet row) throws SQLException {
        if (row.getArray("students") == null) {
            return List.of();
        }
        var students = (UUID[]) row.getArray("students").getArray();
        var spans = Spans.of(row.getArray("since"), row.getArray("until"));
        return IntStream.range(0, students.length)
                .mapToObj(i -> new TeacherFacts.Membership(students[i], spans.get(i)))
                .toList();
    }
}
