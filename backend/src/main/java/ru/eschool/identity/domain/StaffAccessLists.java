package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;

/** Reads the roles and the sign-in of the staff. */
@ApplicationScoped
class StaffAccessLists {
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    StaffAccessLists(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Somebody of the staff.
     *
     * @param works whether the person has not been dismissed by today
     */
    record Employee(boolean works, StaffAccess.SignIn signIn) {}

    Optional<Employee> employee(UUID personId) {
        return database.with(handle -> handle.createQuery("""
                        select m.dismissed_on is null or m.dismissed_on >= :today as works, a.id is not null as issued,
                               coalesce(a.status = 'BLOCKED', false) as blocked, coalesce(reach.used, false) as used
                        from staff_member m
                        join person p on p.school_id = m.school_id and p.id = m.person_id
                        left join account a on a.id = p.account_id
                        left join lateral account_reach(p.account_id, :today) reach on true
                        where m.school_id = :school and m.person_id = :person""")
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .bind("today", clock.today())
                .map((row, context) -> new Employee(
                        row.getBoolean("works"),
                        !row.getBoolean("issued")
                                ? StaffAccess.SignIn.NONE
                                : row.getBoolean("blocked")
                                        ? StaffAccess.SignIn.BLOCKED
                                        : row.getBoolean("used")
                                                ? StaffAccess.SignIn.IN_USE
                                                : StaffAccess.SignIn.ISSUED))
                .findOne());
    }

    /** The roles of the staff that the person holds, held or will hold; those of a family are not the school's to give. */
    List<HeldRole> roles(UUID personId) {
        return database.with(handle -> handle.createQuery("""
                        select id, role, lower(during) as since, upper(during) - 1 as until, version from role_assignment
                        where school_id = :school and person_id = :person and role not in ('GUARDIAN', 'STUDENT')
                        order by lower(during) desc, role, id""")
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .map((row, context) -> new HeldRole(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getInt("version")))
                .list());
    }
}
