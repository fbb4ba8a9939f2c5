package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.SqlArray;

/** SQL over one person with everything that the school knows of him or her. */
@ApplicationScoped
class PersonRecordLists {
    private final Database database;
    private final Acting acting;

    PersonRecordLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** The person; empty when the school has none with this id. */
    Optional<PersonRecord> find(UUID personId, LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, p.is_staff, s.person_id is not null as pupil,
                               lower(e.during) as enrolled_on, upper(e.during) as departed_on, c.grade || c.letter as class_name, d.birth_date, d.sex, d.snils,
                               d.citizenship, d.registration_address, d.living_address, d.phone, d.email,
                               p.id = any (session_students()) or exists (
                                   select from guardianship k where k.school_id = p.school_id and k.guardian_id = p.id
                                   and k.student_id = any (session_students())) as of_own_class
                        from person p
                        left join student s on s.school_id = p.school_id and s.person_id = p.id
                        left join lateral (select l.during from enrolment l
                                           where l.school_id = s.school_id and l.student_id = s.person_id
                                           order by l.during desc limit 1) e on true
                        left join person_detail d on d.school_id = p.school_id and d.person_id = p.id
                        left join group_membership m on m.school_id = p.school_id and m.student_id = p.id
                            and m.whole_class and m.during @> :today
                        left join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year and g.id = m.group_id
                        left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                        where p.school_id = :school and p.id = :person""")
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .bind("today", today)
                .map((row, context) -> record(row))
                .findOne());
    }

    private static PersonRecord record(ResultSet row) throws SQLException {
        return new PersonRecord(
                row.getObject("id", UUID.class),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getBoolean("is_staff"),
                row.getBoolean("pupil"),
                row.getObject("enrolled_on", LocalDate.class),
                row.getObject("departed_on", LocalDate.class),
                row.getString("class_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("snils"),
                row.getString("citizenship"),
                row.getString("registration_address"),
                row.getString("living_address"),
                row.getString("phone"),
                row.getString("email"),
                row.getBoolean("of_own_class"));
    }

    /** The children whose guardian the person is, as far as the session may see them. */
    List<PersonName> children(UUID guardianId) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name
                        from guardianship g join person p on p.school_id = g.school_id and p.id = g.student_id
                        where g.school_id = :school and g.guardian_id = :guardian
                          and (session_scope() <> 'CLASS' or g.student_id = any (session_students()))
                        order by p.last_name, p.first_name, p.id""")
                .bind("school", acting.schoolId())
                .bind("guardian", guardianId)
                .map((row, context) -> new PersonName(
                        row.getObject("id", UUID.class),
                        PersonNames.ofPupil(row.getString("last_name"), row.getString("first_name"))))
                .list());
    }

    /** What groups are called. */
    Map<UUID, String> groups(Collection<UUID> groupIds) {
        if (groupIds.isEmpty()) {
            return Map.of();
        }
        return database.with(handle -> handle
                .createQuery("select id, name from study_group where school_id = :school and id = any (:ids)")
                .bind("school", acting.schoolId())
                .bind("ids", SqlArray.ids(List.copyOf(groupIds)))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first)));
    }
}
