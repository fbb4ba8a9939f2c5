package ru.eschool.jobs.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ru.eschool.jobs.Job.Outcome;
import ru.eschool.platform.Database;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.SqlArray;

/**
 * Hands out turns to the instances, over all schools. A turn is a lease by the database's clock, which is one for all
 * instances; whoever does not renew it has lost the job.
 */
@ApplicationScoped
class JobQueue {
    static final int LEASE_SECONDS = 60;
    /** Runs that may break off before a job is given up: what brings an instance down shall not bring down all of them. */
    private static final int MOST_ATTEMPTS = 3;
    /** Longer than a teacher's holidays are; the result is in the school anyway. */
    private static final int DAYS_KEPT = 30;

    private final Database database;
    private final JobRows rows;
    private final SchoolClock clock;

    JobQueue(Database database, JobRows rows, SchoolClock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A job whose turn it is.
     *
     * @param subject the sign-in of its owner
     * @param token what the owner's token was made for
     * @param request what the owner has decided, as JSON; may be null
     */
    record Turn(
            UUID schoolId,
            UUID id,
            String kind,
            UUID about,
            String title,
            String request,
            Role role,
            String subject,
            Set<String> token) {}

    /** Puts jobs back whose runner is gone; those that broke off too often have failed, those to be cancelled are. */
    void takeBackWhatWasLeft() {
        var ended = database.asSystem(handle -> handle.createUpdate("""
                        update job set
                            state = case when cancelling then 'CANCELLED' when attempts >= :most then 'FAILED' else 'WAITING' end,
                            outcome = case when cancelling then cast(:cancelled as jsonb)
                                           when attempts >= :most then cast(:failed as jsonb) end,
                            ended_at = case when cancelling or attempts >= :most then cast(:now as timestamptz) end,
                            leased_until = null
                        where (school_id, id) in (
                            select school_id, id from job where state = 'RUNNING' and leased_until < clock_timestamp()
                            for update skip locked)""")
                .bind("most", MOST_ATTEMPTS)
                .bind("cancelled", rows.text(Endings.CANCELLED))
                .bind("failed", rows.text(Endings.BROKEN_OFF))
                .bind("now", now())
                .execute());
        if (ended > 0) {
            forgetInputs();
        }
    }

    /**
     * Takes the job whose turn it is: of the school that has waited longest since its last one, the oldest.
     *
     * @param kinds that this instance knows
     */
    Optional<Turn> take(UUID runner, Collection<String> kinds) {
        return database.asSystem(handle -> {
            // Two instances that look at the same moment would take two jobs of one school.
            var alone = handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended('turns of jobs', 0))")
                    .mapTo(Boolean.class)
                    .one();
            return !alone
                    ? Optional.<Turn>empty()
                    : handle.createQuery("""
                            with next as (
                                select j.school_id, j.id from job j
                                where j.state = 'WAITING' and j.kind = any(:kinds)
                                  and not exists (select from job r where r.school_id = j.school_id and r.state = 'RUNNING')
                                order by (select max(s.began_at) from job s where s.school_id = j.school_id) nulls first, j.id
                                limit 1 for update of j skip locked)
                            update job set state = 'RUNNING', runner = :runner, attempts = attempts + 1, began_at = clock_timestamp(),
                                leased_until = clock_timestamp() + make_interval(secs => :lease), phase = '', done = 0, total = 0
                            from next where job.school_id = next.school_id and job.id = next.id
                            returning job.school_id, job.id, kind, about, title, request, role, subject, token""")
                            .bind("kinds", SqlArray.texts(kinds))
                            .bind("runner", runner)
                            .bind("lease", LEASE_SECONDS)
                            .map((row, context) -> new Turn(
                                    row.getObject("school_id", UUID.class),
                                    row.getObject("id", UUID.class),
                                    row.getString("kind"),
                                    row.getObject("about", UUID.class),
                                    row.getString("title"),
                                    row.getString("request"),
                                    Role.valueOf(row.getString("role")),
                                    row.getString("subject"),
                                    strings(row.getArray("token"))))
                            .findOne();
        });
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    /** The job has ended without a result, unless the runner has lost it. */
    void end(Turn turn, UUID runner, boolean cancelled, Outcome outcome) {
        database.asSystem(handle -> handle.createUpdate("""
                        update job set state = :state, outcome = cast(:outcome as jsonb), leased_until = null, ended_at = :now
                        where school_id = :school and id = :id and runner = :runner and state = 'RUNNING'""")
                .bind("state", cancelled ? "CANCELLED" : "FAILED")
                .bind("outcome", rows.text(outcome))
                .bind("now", now())
                .bind("school", turn.schoolId())
                .bind("id", turn.id())
                .bind("runner", runner)
                .execute());
        forgetInputs();
    }

    /** Gives the job back so that another instance takes it at once: this one is being stopped. */
    void giveBack(Turn turn, UUID runner) {
        database.asSystem(handle -> handle.createUpdate("""
                        update job set state = 'WAITING', leased_until = null, attempts = attempts - 1
                        where school_id = :school and id = :id and runner = :runner and state = 'RUNNING'""")
                .bind("school", turn.schoolId())
                .bind("id", turn.id())
                .bind("runner", runner)
                .execute());
    }

    private void forgetInputs() {
        database.asSystem(handle -> handle.createUpdate("""
                        delete from job_input i using job j
                        where j.school_id = i.school_id and j.id = i.job_id and j.ended_at is not null""").execute());
    }

    /** Jobs that ended long ago go. */
    int forget() {
        return database.asSystem(handle -> handle.createUpdate("delete from job where ended_at < :before")
                .bind("before", now().minusDays(DAYS_KEPT))
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
