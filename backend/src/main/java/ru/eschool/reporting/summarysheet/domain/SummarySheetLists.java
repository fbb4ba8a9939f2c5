package ru.eschool.reporting.summarysheet.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.eschool.assessment.Scale;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;
import ru.eschool.platform.persistence.DaySpan;
import ru.eschool.reporting.kit.Spans;

/** SQL of the summary sheet: the class, its pupils, their journals, their marks. */
@ApplicationScoped
class SummarySheetLists {
    private final Database database;
    private final Acting acting;

    SummarySheetLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** The class; empty when the school has none such, or not in this year. */
    Optional<SheetFacts.SchoolClass> schoolClass(UUID classId, Integer academicYear, LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select s.full_name, c.academic_year, c.grade, c.letter, y.starts_on, y.ends_on,
                               c.id = any (session_classes()) as led,
                               (select concat_ws(' ', t.last_name, t.first_name, t.middle_name)
                                from class_leaders(:school, :today) l
                                join person t on t.school_id = c.school_id and t.id = l.person_id
                                where l.academic_year = c.academic_year and l.class_id = c.id
                                order by l.acting desc limit 1) as teacher_name
                        from school_class c
                        join school s on s.school_id = c.school_id
                        join academic_year y on y.school_id = c.school_id and y.academic_year = c.academic_year
                        where c.school_id = :school and c.id = :class
                          and c.academic_year = coalesce(:year, c.academic_year)""")
                .bind("school", acting.schoolId())
                .bind("class", classId)
                .bind("year", academicYear)
                .bind("today", today)
                .map((row, context) -> new SheetFacts.SchoolClass(
                        row.getString("full_name"),
                        classId,
                        row.getInt("grade") + row.getString("letter"),
                        row.getInt("grade"),
                        row.getInt("academic_year"),
                        row.getBoolean("led"),
                        row.getString("teacher_name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .findOne());
    }

    /** A pupil as stored. */
    record Listed(PupilNames.Pupil pupil, List<DaySpan> stays) {}

    /**
     * Everybody who has been in the class up to a day, in the order of the class list; who leaves the school leaves the
     * class with it.
     */
    List<Listed> pupils(SheetFacts.SchoolClass schoolClass, LocalDate upTo) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name,
                               array_agg(lower(m.during * e.during) order by m.during, e.during) as since,
                               array_agg(upper(m.during * e.during) order by m.during, e.during) as until
                        from study_group g
                        join group_membership m on m.school_id = :school and m.academic_year = :year
                             and m.group_id = g.id and lower(m.during) <= :upTo
                        join enrolment e on e.school_id = :school and e.student_id = m.student_id and e.during && m.during
                             and lower(m.during * e.during) <= :upTo
                        join person p on p.school_id = :school and p.id = m.student_id
                        where g.school_id = :school and g.academic_year = :year and g.class_id = :class
                          and g.kind = 'WHOLE_CLASS'
                        group by p.school_id, p.id
                        order by p.name_order, p.id""")
                .bind("school", acting.schoolId())
                .bind("year", schoolClass.academicYear())
                .bind("class", schoolClass.id())
                .bind("upTo", upTo)
                .map((row, context) -> new Listed(
                        new PupilNames.Pupil(
                                row.getObject("id", UUID.class),
                                row.getString("last_name"),
                                row.getString("first_name"),
                                row.getString("middle_name")),
                        Spans.of(row.getArray("since"), row.getArray("until"))))
                .list());
    }

    /** The marked journals of groups that any of the pupils is or was in, clubs and the extended day excepted. */
    List<SheetFacts.Journal> journals(int academicYear, Collection<UUID> studentIds) {
        return database.with(handle -> handle.createQuery("""
                        select j.id, j.subject_id, s.name, j.scale,
                               array_agg(m.student_id order by m.student_id, m.during) as students,
                               array_agg(lower(m.during) order by m.student_id, m.during) as since,
                               array_agg(upper(m.during) order by m.student_id, m.during) as until
                        from group_membership m
                        join study_group g on g.school_id = :school and g.academic_year = :year and g.id = m.group_id
                             and g.kind not in ('EXTRACURRICULAR', 'EXTENDED_DAY')
                        join journal j on j.school_id = :school and j.academic_year = :year and j.group_id = m.group_id
                             and j.scale <> 'NO_MARKS'
                        join subject s on s.school_id = :school and s.id = j.subject_id
                        where m.school_id = :school and m.academic_year = :year and m.student_id = any(:students)
                        group by j.id, j.subject_id, s.name, s.position, j.scale
                        order by s.position, s.name, j.id""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("students", SqlArray.ids(List.copyOf(studentIds)))
                .map((row, context) -> new SheetFacts.Journal(
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("name"),
                        Scale.valueOf(row.getString("scale")),
                        memberships(row)))
                .list());
    }

    private static List<SheetFacts.Membership> memberships(ResultSet row) throws SQLException {
        var students = (UUID[]) row.getArray("students").getArray();
        var spans = Spans.of(row.getArray("since"), row.getArray("until"));
        return IntStream.range(0, students.length)
                .mapToObj(i -> new SheetFacts.Membership(students[i], spans.get(i)))
                .toList();
    }

    /** The pupils' marks of works in these journals between two days, both included. */
    List<SheetFacts.WorkMark> works(
            int academicYear, Collection<UUID> journalIds, Collection<UUID> studentIds, LocalDate from, LocalDate to) {
        return database.with(handle -> handle.createQuery("""
                        select m.journal_id, m.student_id, m.on_date, m.entry, w.weight
                        from mark m
                        join work w on w.school_id = :school and w.academic_year = :year and w.id = m.work_id
                        where m.school_id = :school and m.academic_year = :year and m.journal_id = any(:journals)
                          and m.on_date between :from and :to and m.student_id = any(:students)
                        order by m.on_date, m.lesson_id, w.position""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("from", from)
                .bind("to", to)
                .bind("journals", SqlArray.ids(List.copyOf(journalIds)))
                .bind("students", SqlArray.ids(List.copyOf(studentIds)))
                .map((row, context) -> new SheetFacts.WorkMark(
                        row.getObject("journal_id", UUID.class),
                        row.getObject("student_id", UUID.class),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("entry"),
                        row.getBigDecimal("weight")))
                .list());
    }
}
