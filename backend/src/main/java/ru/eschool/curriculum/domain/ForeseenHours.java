package ru.eschool.curriculum.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;

/** How many hours of a subject a grade has in a year: by the curriculum, and by the timetable as far as it goes. */
@ApplicationScoped
class ForeseenHours {
    private final Database database;
    private final Acting acting;

    ForeseenHours(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** The weekly hours times the weeks of the terms, without the weeks that are holidays of the grade alone. */
    Optional<Integer> ofCurriculum(int academicYear, int grade, UUID subjectId) {
        return database.with(handle -> handle.createQuery("""
                        select round(c.weekly_hours * round((
                            select sum(t.ends_on - t.starts_on + 1 - coalesce((
                                select sum(least(h.ends_on, t.ends_on) - greatest(h.starts_on, t.starts_on) + 1) from holiday h
                                where h.school_id = t.school_id and h.academic_year = t.academic_year
                                  and h.grades @> array[c.grade] and h.starts_on <= t.ends_on and h.ends_on >= t.starts_on), 0))
                            from grade_scheme g
                            join term t on t.school_id = g.school_id and t.academic_year = g.academic_year and t.scheme = g.scheme
                            where g.school_id = c.school_id and g.academic_year = c.academic_year and g.grade = c.grade) / 7.0))::int
                        from curriculum_line c
                        where c.school_id = :school and c.academic_year = :year and c.grade = :grade and c.subject_id = :subject""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("grade", grade)
                .bind("subject", subjectId)
                .mapTo(Integer.class)
                .findOne());
    }

    /** Lessons of the group of the grade that has the most; empty before there is a timetable. */
    Optional<Integer> ofTimetable(int academicYear, int grade, UUID subjectId) {
        return database.with(handle -> handle.createQuery("""
                        select count(*)::int from lesson l
                        join study_group g on g.school_id = l.school_id and g.academic_year = l.academic_year and g.id = l.group_id
                        join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                        where l.school_id = :school and l.academic_year = :year and l.subject_id = :subject and c.grade = :grade
                          and l.status <> 'CANCELLED'
                        group by l.group_id order by 1 desc limit 1""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("grade", grade)
                .bind("subject", subjectId)
                .mapTo(Integer.class)
                .findOne());
    }
}
