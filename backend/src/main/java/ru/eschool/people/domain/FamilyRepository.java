package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.people.Families;
import ru.eschool.people.People;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;

/** SQL over names and over who is whose child. */
@ApplicationScoped
class FamilyRepository implements Families, People {

    private final Database database;
    private final Acting acting;

    FamilyRepository(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    @Override
    public List<UUID> childrenOf(UUID guardianId) {
        return database.with(handle -> handle.createQuery("""
                        select student_id from guardianship
                        where school_id = :school and guardian_id = :guardian and blocked_at is null
                        order by student_id""")
                .bind("school", acting.schoolId())
                .bind("guardian", guardianId)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public boolean mayRead(UUID studentId) {
        // session_students() is what open_session() found: own children who are not blocked, oneself, the own class.
        return database.with(handle -> handle.createQuery("""
                        select exists(select from student s where s.school_id = :school and s.person_id = :student
                          and (session_role() in ('DEPUTY_HEAD', 'PRINCIPAL') or s.person_id = any (session_students())))""")
                .bind("school", acting.schoolId())
                .bind("student", studentId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return database.with(handle -> handle
                .createQuery("""
                        select p.id, p.last_name, p.first_name,
                               case when s.person_id is null then p.middle_name end as middle_name
                        from person p left join student s on s.school_id = p.school_id and s.person_id = p.id
                        where p.school_id = :school and p.id = any (:ids)""")
                .bind("school", acting.schoolId())
                .bindArray("ids", UUID.class, List.copyOf(personIds))
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
