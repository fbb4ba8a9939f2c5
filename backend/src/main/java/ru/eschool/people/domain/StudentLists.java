package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.Role;
import ru.eschool.platform.SqlArray;

/** SQL over the school's pupils, their guardians and the children of one family. */
@ApplicationScoped
public class StudentLists {

    private final Database database;
    private final Acting acting;

    StudentLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** A pupil of the school. */
    public record Student(PupilNames.Pupil pupil, String className, LocalDate birthDate, boolean hasAccess) {}

    /** A guardian of a pupil. */
    public record Guardian(
            UUID studentId,
            UUID id,
            String displayName,
            String kinship,
            String phone,
            String email,
            boolean hasAccess,
            boolean blocked) {}

    /**
     * A child of the caller's family.
     *
     * @param stop why the diary is not delivered, or null
     */
    public record OwnChild(
            UUID id, String lastName, String firstName, String className, String schoolName, Stop stop) {}

    /** Why a diary is not delivered: CONSENT_REFUSED, CONSENT_WITHDRAWN or AGREEMENT_ENDED. */
    public record Stop(String reason, LocalDate since) {}

    /**
     * Which pupils to list.
     *
     * @param after the last pupil of the part before, or null; only the id, since the place becomes part of an address
     */
    record Filter(String lastName, String firstName, UUID classId, UUID after) {}

    List<Student> list(Filter filter, LocalDate today, int limit) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, c.grade || c.letter as class_name, d.birth_date,
                               p.account_id is not null as has_access
                        from student s
                        join person p on p.school_id = s.school_id and p.id = s.person_id
                        left join person_detail d on d.school_id = p.school_id and d.person_id = p.id
                        left join group_membership m on m.school_id = s.school_id and m.student_id = s.person_id
                            and m.whole_class and m.during @> :today
                        left join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year and g.id = m.group_id
                        left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                        where s.school_id = :school and exists (
                              select from enrolment e where e.school_id = s.school_id and e.student_id = s.person_id
                                and coalesce(upper(e.during) > :today, true))
                          and (cast(:class as uuid) is null or c.id = :class)
                          and (:wholeSchool or s.person_id = any (session_students()))
                          and translate(lower(p.last_name), 'ё', 'е') like :last escape '!'
                          and translate(lower(p.first_name), 'ё', 'е') like :first escape '!'
                          and (cast(:after as uuid) is null or (p.name_order, p.id) > (
                              select a.name_order, a.id from person a
                              where a.school_id = :school and a.id = :after))
                        order by p.name_order, p.id limit :limit""")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .bind("class", filter.classId())
                .bind("wholeSchool", !acting.is(Role.CLASS_TEACHER))
                .bind("last", prefix(filter.lastName()))
                .bind("first", prefix(filter.firstName()))
                .bind("after", filter.after())
                .bind("limit", limit)
                .map((row, context) -> new Student(
                        pupil(row),
                        row.getString("class_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getBoolean("has_access")))
                .list());
    }

    static PupilNames.Pupil pupil(ResultSet row) throws SQLException {
        return new PupilNames.Pupil(
                row.getObject("id", UUID.class),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("middle_name"));
    }

    private static String prefix(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replace('ё', 'е').replaceAll("([!%_])", "!$1") + "%";
    }

    List<Guardian> guardians(List<UUID> studentIds) {
        if (studentIds.isEmpty()) {
            return List.of();
        }
        return database.with(handle -> handle.createQuery("""
                        select g.student_id, p.id, p.last_name, p.first_name, p.middle_name, g.kinship, d.phone, d.email,
                               p.account_id is not null as has_access, g.blocked_at is not null as blocked
                        from guardianship g
                        join person p on p.school_id = g.school_id and p.id = g.guardian_id
                        left join person_detail d on d.school_id = p.school_id and d.person_id = p.id
                        where g.school_id = :school and g.student_id = any (:students)
                        order by g.student_id, g.kinship, p.name_order, p.id""")
                .bind("school", acting.schoolId())
                .bind("students", SqlArray.ids(studentIds))
                .map((row, context) -> new Guardian(
                        row.getObject("student_id", UUID.class),
                        row.getObject("id", UUID.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        row.getString("kinship"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getBoolean("has_access"),
                        row.getBoolean("blocked")))
                .list());
    }

    /**
     * The children whom open_session() has found for the caller: own and not blocked, or the pupil; and those whom it has
     * left out because their diaries are not delivered.
     */
    List<OwnChild> children(LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, c.grade, c.grade || c.letter as class_name, o.short_name,
                               null as reason, cast(null as date) as since
                        from person p
                        join school o on o.school_id = p.school_id
                        left join group_membership m on m.school_id = p.school_id and m.student_id = p.id
                            and m.whole_class and m.during @> :today
                        left join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year and g.id = m.group_id
                        left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                        where p.school_id = :school and p.id = any (session_students())
                        union all
                        select s.id, s.last_name, s.first_name, s.grade, s.class_name, s.school_name, s.reason, s.since
                        from stopped_children(:today) s
                        order by grade desc nulls last, first_name, id""")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .map((row, context) -> new OwnChild(
                        row.getObject("id", UUID.class),
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("class_name"),
                        row.getString("short_name"),
                        row.getString("reason") == null
                                ? null
                                : new Stop(row.getString("reason"), row.getObject("since", LocalDate.class))))
                .list());
    }
}
