package ru.eschool.live.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;

/** Asks the database what a listener may hear of, by the same session that its requests open. */
@ApplicationScoped
class Audiences {
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    Audiences(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Who listens.
     *
     * @param account whose streams are counted together
     */
    record Proved(UUID account, Audience audience) {}

    /**
     * Asks for a claim, outside of its request or within.
     *
     * @throws ru.eschool.platform.Problem 403 when the claim does not hold any more
     */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Proved prove(Acting.Claim claim) {
        acting.claim(claim);
        // A class teacher and a family hear of the lessons of all groups their pupils are in.
        return database.with(handle -> handle.createQuery("""
                        select session_students() as students,
                            case when session_scope() = 'JOURNALS' then session_journals() else array(
                                select j.id from group_membership m
                                join journal j on j.school_id = m.school_id and j.academic_year = m.academic_year
                                    and j.group_id = m.group_id
                                where m.school_id = :school and m.during @> :today
                                  and m.academic_year = any ((select open_academic_years(:school, :today))::int[])
                                  and m.student_id = any ((select session_students())::uuid[])) end as journals""")
                .bind("school", claim.schoolId())
                .bind("today", clock.today())
                .map((row, context) -> new Proved(
                        acting.accountId(), audience(ids(row.getArray("journals")), ids(row.getArray("students")))))
                .one());
    }

    private Audience audience(Set<UUID> journals, Set<UUID> students) {
        return new Audience(
                acting.is(Role.DEPUTY_HEAD) || acting.is(Role.PRINCIPAL),
                !acting.is(Role.TEACHER),
                acting.personId(),
                journals,
                students);
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) array.getArray()));
    }
}
