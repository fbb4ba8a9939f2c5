package ru.eschool.teaching.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;

/** Reads the load as a whole: against the curriculum, and by teacher. */
@ApplicationScoped
class LoadOverviewLists {
    private final Database database;
    private final Acting acting;

    LoadOverviewLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * What the curriculum wants of a class beside what is given to it: a subject that stands in neither is not in it. Hours of
     * subgroups are those of the pupil, who sits in one of them: the least and the most of them.
     */
    List<LoadOverview.SubjectOfClass> classes(int academicYear, LocalDate on) {
        return database.with(handle -> handle.createQuery("""
                        with given as (
                            select g.class_id, l.subject_id, g.id as group_id, g.kind = 'WHOLE_CLASS' as whole, sum(l.weekly_hours) as hours,
                                   coalesce(sum(l.weekly_hours) filter (where l.teacher_id is null), 0) as vacant
                            from teaching_load l
                            join study_group g on g.school_id = l.school_id and g.academic_year = l.academic_year and g.id = l.group_id
                            where l.school_id = :school and l.academic_year = :year and g.kind in ('WHOLE_CLASS', 'SUBGROUP')
                              and l.since <= :on and (l.until is null or l.until >= :on)
                            group by g.class_id, l.subject_id, g.id, g.kind),
                        of_class as (
                            select class_id, subject_id,
                                   coalesce(sum(hours) filter (where whole), 0) + coalesce(min(hours) filter (where not whole), 0) as least,
                                   coalesce(sum(hours) filter (where whole), 0) + coalesce(max(hours) filter (where not whole), 0) as most,
                                   sum(vacant) as vacant
                            from given group by class_id, subject_id),
                        wanted as (
                            select c.id as class_id, k.subject_id, k.weekly_hours
                            from school_class c
                            join curriculum_line k on k.school_id = c.school_id and k.academic_year = c.academic_year and k.grade = c.grade
                            where c.school_id = :school and c.academic_year = :year)
                        select class_id, c.grade || c.letter as class_name, c.grade, subject_id, s.name as subject_name,
                               w.weekly_hours as required, coalesce(o.least, 0) as least, coalesce(o.most, 0) as most,
                               coalesce(o.vacant, 0) as vacant
                        from wanted w full join of_class o using (class_id, subject_id)
                        join school_class c on c.school_id = :school and c.academic_year = :year and c.id = class_id
                        join subject s on s.school_id = :school and s.id = subject_id
                        order by c.grade, c.letter, s.position, s.name""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("on", on)
                .map((row, context) -> new LoadOverview.SubjectOfClass(
                        row.getObject("class_id", UUID.class),
                        row.getString("class_name"),
                        row.getInt("grade"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_name"),
                        row.getBigDecimal("required"),
                        row.getBigDecimal("least"),
                        row.getBigDecimal("most"),
                        row.getBigDecimal("vacant")))
                .list());
    }

    /** Whoever can be given lessons: the staff of that day by name, those without a load too. */
    List<LoadOverview.TeacherHours> teachers(int academicYear, LocalDate on) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, coalesce(sum(l.weekly_hours), 0) as hours,
                               count(distinct l.group_id)::int as groups
                        from staff_member m
                        join person p on p.school_id = m.school_id and p.id = m.person_id
                        left join teaching_load l on l.school_id = m.school_id and l.academic_year = :year and l.teacher_id = m.person_id
                            and l.since <= :on and (l.until is null or l.until >= :on)
                        where m.school_id = :school and (m.dismissed_on is null or m.dismissed_on >= :on)
                        group by p.school_id, p.id order by p.name_order, p.id""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("on", on)
                .map((row, context) -> new LoadOverview.TeacherHours(
                        row.getObject("id", UUID.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        row.getBigDecimal("hours"),
                        row.getInt("groups")))
                .list());
    }

    /** The groups of the year by grade and name. */
    List<LoadFacts.Group> groups(int academicYear) {
        return database.with(handle -> handle.createQuery("""
                        select g.id, g.name, g.kind, g.class_id, coalesce(c.grade, 0) as grade
                        from study_group g
                        left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                        where g.school_id = :school and g.academic_year = :year
                        order by c.grade nulls last, c.letter, g.kind desc, g.name""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> new LoadFacts.Group(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("class_id", UUID.class),
                        row.getInt("grade")))
                .list());
    }

    /** The time of the year; empty when the school has no such year. */
    Optional<LoadOverview.Days> days(int academicYear) {
        return database.with(handle -> handle.createQuery("""
                        select starts_on, ends_on, status = 'ARCHIVED' as archived from academic_year
                        where school_id = :school and academic_year = :year""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> new LoadOverview.Days(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("archived")))
                .findOne());
    }
}
