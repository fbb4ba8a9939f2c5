package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.eschool.identity.RoleGrants;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Role;
import ru.eschool.platform.SqlArray;
import ru.eschool.platform.persistence.DaySpan;

/** Gives roles. */
@ApplicationScoped
class RoleGrantService implements RoleGrants {

    private final RoleAssignments roles;
    private final SignInDirectory directory;
    private final Database database;
    private final Acting acting;

    RoleGrantService(RoleAssignments roles, SignInDirectory directory, Database database, Acting acting) {
        this.roles = roles;
        this.directory = directory;
        this.database = database;
        this.acting = acting;
    }

    @Override
    public List<Grant> grant(Collection<UUID> personIds, Role role, LocalDate from) {
        var holders = holders(personIds, role, from);
        var gained =
                personIds.stream().filter(person -> !holders.contains(person)).toList();
        var given = gained.stream()
                .map(person -> new RoleAssignment(person, role, DaySpan.from(from)))
                .toList();
        roles.addAll(given);
        var kinds = SignInDirectory.Kind.of(!role.isFamily(), role.isFamily());
        subjects(gained).forEach(subject -> directory.admit(subject, kinds));
        return given.stream()
                .map(assignment -> new Grant(assignment.id(), assignment.personId()))
                .toList();
    }

    @Override
    public void takeBack(Collection<UUID> grantIds) {
        roles.removeAll(grantIds);
    }

    private List<String> subjects(List<UUID> personIds) {
        return database.with(handle -> handle.createQuery("""
                        select a.subject from person p join account a on a.id = p.account_id
                        where p.school_id = :school and p.id = any (:persons)""")
                .bind("school", acting.schoolId())
                .bind("persons", SqlArray.ids(personIds))
                .mapTo(String.class)
                .list());
    }

    private Set<UUID> holders(Collection<UUID> personIds, Role role, LocalDate from) {
        return new HashSet<>(database.with(handle -> handle.createQuery("""
                        select person_id from role_assignment
                        where school_id = :school and person_id = any (:persons) and role = :role
                          and during && daterange(:from, null)""")
                .bind("school", acting.schoolId())
                .bind("persons", SqlArray.ids(List.copyOf(personIds)))
                .bind("role", role.name())
                .bind("from", from)
                .mapTo(UUID.class)
                .list()));
    }
}
