package ru.eschool.people.classes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.PersonNames;

/** Reads who led a class, and what decides whether it can be changed. */
@ApplicationScoped
class ClassCardLists {
    private final Database database;
    private final Acting acting;

    ClassCardLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** The days of a year; archived ones are changed by nobody. */
    record Year(LocalDate startsOn, LocalDate endsOn, boolean archived) {
        boolean contains(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    /** How much hangs on a class: pupils, groups beside its own, journals and lines of the load. */
    record InUse(int pupils, int groups, int journals) {
        boolean nothing() {
            return pupils + groups + journals == 0;
        }
    }

    /** Makes others who give classes of this school wait until the transaction ends. */
    void lock() {
        database.with(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('classes ' || :school, 0))) as locked")
                .bind("school", acting.schoolId().toString())
                .mapTo(Integer.class)
                .one());
    }

    Optional<Year> year(int academicYear) {
        return database.with(handle -> handle.createQuery("""
                        select starts_on, ends_on, status = 'ARCHIVED' as archived from academic_year
                        where school_id = :school and academic_year = :year""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> new Year(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("archived")))
                .findOne());
    }

    List<ClassCard.Led> leaders(int academicYear, UUID classId) {
        return database.with(handle -> handle.createQuery("""
                        select t.id, t.acting, t.version, lower(t.during) as since, upper(t.during) - 1 as until,
                               p.id as person_id, p.last_name, p.first_name, p.middle_name
                        from class_teacher t
                        join person p on p.school_id = t.school_id and p.id = t.person_id
                        where t.school_id = :school and t.academic_year = :year and t.class_id = :class
                        order by lower(t.during) desc, t.acting, t.id""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("class", classId)
                .map((row, context) -> new ClassCard.Led(
                        row.getObject("id", UUID.class),
                        new PersonName(
                                row.getObject("person_id", UUID.class),
                                PersonNames.full(
                                        row.getString("last_name"),
                                        row.getString("first_name"),
                                        row.getString("middle_name"))),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getBoolean("acting"),
                        row.getInt("version")))
                .list());
    }

    /** Whether somebody works at the school on a day. */
    boolean works(UUID personId, LocalDate on) {
        return database.with(handle -> handle.createQuery("""
                        select exists (select from staff_member where school_id = :school and person_id = :person
                                       and (dismissed_on is null or dismissed_on >= :on)) as works""")
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .bind("on", on)
                .mapTo(Boolean.class)
                .one());
    }

    InUse inUse(int academicYear, UUID classId) {
        return database.with(handle -> handle.createQuery("""
                        select count(distinct m.student_id)::int as pupils,
                               (count(distinct g.id) filter (where g.kind <> 'WHOLE_CLASS'))::int as groups,
                               count(distinct j.id)::int as journals
                        from study_group g
                        left join group_membership m on m.school_id = g.school_id and m.academic_year = g.academic_year
                            and m.group_id = g.id
                        left join (select school_id, academic_year, group_id, id from journal
                                   union all select school_id, academic_year, group_id, id from teaching_load) j
                            on j.school_id = g.school_id and j.academic_year = g.academic_year and j.group_id = g.id
                        where g.school_id = :school and g.academic_year = :year and g.class_id = :class""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("class", classId)
                .map((row, context) -> new InUse(row.getInt("pupils"), row.getInt("groups"), row.getInt("journals")))
                .one());
    }
}
