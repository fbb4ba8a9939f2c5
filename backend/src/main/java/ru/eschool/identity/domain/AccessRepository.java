package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Today;

/** SQL around a person's sign-in. */
@ApplicationScoped
public class AccessRepository {
    private final Database database;
    private final Acting acting;
    private final Today today;

    AccessRepository(Database database, Acting acting, Today today) {
        this.database = database;
        this.acting = acting;
        this.today = today;
    }

    /** The person with the sign-in of today, if any, and what decides who may hand it out. */
    Optional<Candidate> candidate(UUID personId) {
        return database.with(handle -> handle.createQuery("""
                        select p.last_name, p.first_name, p.middle_name, a.login, p.is_staff,
                               exists (select from role_assignment r where r.school_id = p.school_id and r.person_id = p.id and r.during @> :today) as has_role,
                               p.id = any (session_students()) or exists (
                                   select from guardianship g where g.school_id = p.school_id and g.guardian_id = p.id
                                   and g.blocked_at is null and g.student_id = any (session_students())) as of_own_class
                        from person p left join account a on a.id = p.account_id
                        where p.school_id = :school and p.id = :person""")
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .bind("today", today.date())
                .map((row, context) -> new Candidate(
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("middle_name"),
                        row.getString("login"),
                        row.getBoolean("is_staff"),
                        row.getBoolean("has_role"),
                        row.getBoolean("of_own_class")))
                .findOne());
    }

    /** Makes the account and links the person, who has none yet. */
    void link(UUID personId, String subject, String login) {
        var account = Ids.next();
        database.with(handle -> handle.createUpdate(
                        "insert into account (id, subject, login, created_at) values (:id, :subject, :login, :now)")
                .bind("id", account)
                .bind("subject", subject)
                .bind("login", login)
                .bind("now", OffsetDateTime.ofInstant(today.instant(), ZoneOffset.UTC))
                .execute());
        var linked = database.with(handle -> handle.createUpdate("""
                        update person set account_id = :account, version = version + 1
                        where school_id = :school and id = :person and account_id is null""")
                .bind("account", account)
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .execute());
        if (linked == 0) {
            throw Problem.of(409, "conflict");
        }
    }
}
