package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.eschool.identity.StaffRoles;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/** Reads what is still somebody's: roles, the own class, journals, lessons that are not over. */
@ApplicationScoped
class StaffDutyLists {
    private final StaffRoles roles;
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    StaffDutyLists(StaffRoles roles, Database database, Acting acting, SchoolClock clock) {
        this.roles = roles;
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    StaffDuties of(UUID personId) {
        var lessons = lessons(personId);
        return new StaffDuties(
                roles.held(personId), classes(personId), journals(personId), lessons.count(), lessons.until());
    }

    private List<StaffDuties.Led> classes(UUID personId) {
        return list(
                """
                select c.id, c.grade || c.letter as name from school_class c
                join academic_year y on y.school_id = c.school_id and y.academic_year = c.academic_year
                where c.school_id = :school and y.ends_on >= :today
                  and exists (select from class_teacher t
                              where t.school_id = c.school_id and t.academic_year = c.academic_year and t.class_id = c.id
                                and t.person_id = :person and t.during && daterange(:today, null))
                order by c.academic_year, c.grade, c.letter""",
                personId,
                (row, context) -> new StaffDuties.Led(row.getObject("id", UUID.class), row.getString("name")));
    }

    private List<StaffDuties.Taught> journals(UUID personId) {
        return list(
                """
                select distinct j.id, g.name, u.name as subject, j.academic_year from journal_teacher t
                join journal j on j.school_id = t.school_id and j.academic_year = t.academic_year and j.id = t.journal_id
                join academic_year y on y.school_id = j.school_id and y.academic_year = j.academic_year
                join study_group g on g.school_id = j.school_id and g.academic_year = j.academic_year and g.id = j.group_id
                join subject u on u.school_id = j.school_id and u.id = j.subject_id
                where t.school_id = :school and t.teacher_id = :person and y.ends_on >= :today
                  and t.during && daterange(:today, null)
                order by j.academic_year, g.name, u.name, j.id""",
                personId,
                (row, context) -> new StaffDuties.Taught(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("subject")));
    }

    private record Lessons(int count, LocalDate until) {}

    private Lessons lessons(UUID personId) {
        return list(
                        """
                        select count(*) as lessons, max(on_date) as until from lesson
                        where school_id = :school and coalesce(substitute_id, teacher_id) = :person and status <> 'CANCELLED'
                          and on_date >= :today""",
                        personId,
                        (row, context) -> new Lessons(row.getInt("lessons"), row.getObject("until", LocalDate.class)))
                .getFirst();
    }

    private <T> List<T> list(String sql, UUID personId, RowMapper<T> mapper) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .bind("today", clock.today())
                .map(mapper)
                .list());
    }
}
