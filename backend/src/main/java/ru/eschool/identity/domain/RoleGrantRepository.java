package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.eschool.identity.RoleGrants;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Role;
import ru.eschool.platform.SqlArray;

/** SQL that gives roles. */
@ApplicationScoped
class RoleGrantRepository implements RoleGrants {

    private final Database database;
    private final Acting acting;

    RoleGrantRepository(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    @Override
    public void grant(Collection<UUID> personIds, Role role, LocalDate from) {
        if (personIds.isEmpty()) {
            return;
        }
        var persons = List.copyOf(personIds);
        database.with(handle -> handle.createUpdate("""
                        insert into role_assignment (school_id, id, person_id, role, during)
                        select :school, n.id, n.person_id, :role, daterange(:from, null)
                        from unnest(:ids, :persons) as n (id, person_id)
                        where not exists (select from role_assignment r
                                          where r.school_id = :school and r.person_id = n.person_id and r.role = :role
                                            and r.during && daterange(:from, null))""")
                .bind("school", acting.schoolId())
                .bind("role", role.name())
                .bind("from", from)
                .bind(
                        "ids",
                        SqlArray.ids(persons.stream().map(person -> Ids.next()).toList()))
                .bind("persons", SqlArray.ids(persons))
                .execute());
    }
}
