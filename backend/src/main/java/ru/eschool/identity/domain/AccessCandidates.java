package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/** Reads what decides who may hand out a sign-in to whom. */
@ApplicationScoped
class AccessCandidates {
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    AccessCandidates(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The person with the sign-in of today, if any, and what decides who may hand it out. The person is held for this
     * transaction, so that two who hand out at once make one account.
     */
    Optional<Candidate> find(UUID personId) {
        database.with(handle -> handle.createQuery("select 1 from hold_person(:person) as held")
                .bind("person", personId)
                .mapTo(Integer.class)
                .findOne());
        return database.with(handle -> handle.createQuery("""
                        with own_class as (
                            select m.student_id from school_class c
                            join study_group g on g.school_id = c.school_id and g.academic_year = c.academic_year
                                and g.class_id = c.id and g.kind = 'WHOLE_CLASS'
                            join group_membership m on m.school_id = g.school_id and m.academic_year = g.academic_year
                                and m.group_id = g.id and m.during @> :today
                            where c.school_id = :school
                              and c.id = any ((select session_classes())::uuid[])),
                        role as (select r.role from role_assignment r
                                 where r.school_id = :school and r.person_id = :person and r.during @> :today),
                        child as (select g.student_id, g.blocked_at from guardianship g
                                  where g.school_id = :school and g.guardian_id = :person)
                        select p.last_name, p.first_name, p.middle_name, a.id as account_id, a.subject, a.login, a.status = 'BLOCKED' as blocked,
                               a_reach.elsewhere, a_reach.administers, a_reach.used,
                               p.is_staff or exists (select from role where role not in ('GUARDIAN', 'STUDENT')) as is_staff,
                               exists (select from role where role in ('GUARDIAN', 'STUDENT')) as is_family,
                               exists (select from role) as has_role,
                               exists (select from own_class o where o.student_id = p.id
                                   or o.student_id in (select student_id from child where blocked_at is null)) as of_own_class,
                               exists (select from child where student_id not in (select student_id from own_class)) as beyond,
                               coalesce(
                                   (select d.reason from delivery_stop(:school, :person, null) d),
                                   -- Of a guardian only when the diary of no child is delivered any more.
                                   (select min(d.reason) from child c
                                    left join lateral delivery_stop(:school, c.student_id, :person) d on true
                                    where c.blocked_at is null having bool_and(d.reason is not null))) as stop
                        from person p
                        left join account a on a.id = p.account_id
                        left join lateral account_reach(p.account_id, :today) a_reach on true
                        where p.school_id = :school and p.id = :person""")
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .bind("today", clock.today())
                .map((row, context) -> new Candidate(
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("middle_name"),
                        account(row),
                        row.getBoolean("is_staff"),
                        row.getBoolean("is_family"),
                        row.getBoolean("has_role"),
                        row.getBoolean("of_own_class"),
                        row.getBoolean("beyond"),
                        row.getString("stop")))
                .findOne());
    }

    private static Candidate.Account account(ResultSet row) throws SQLException {
        var id = row.getObject("account_id", UUID.class);
        return id == null
                ? null
                : new Candidate.Account(
                        id,
                        row.getString("subject"),
                        row.getString("login"),
                        row.getBoolean("blocked"),
                        row.getBoolean("elsewhere"),
                        row.getBoolean("administers"),
                        row.getBoolean("used"));
    }
}
