package ru.eschool.jobs.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.jobs.Job;
import ru.eschool.jobs.Job.Outcome;
import ru.eschool.jobs.Job.State;
import ru.eschool.jobs.Jobs.Start;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.SqlArray;
import ru.eschool.platform.table.FileColumn;
import ru.eschool.platform.table.UploadedFile;

/** Jobs as the acting person sees them: own ones, and those of work that the acting role has the right to. */
@ApplicationScoped
class JobRows {
    private static final String SEEN = """
            select id, kind, title, about, state, phase, done, total, cancelling, outcome, created_at, ended_at,
                   person_id = :me and role = :role as own
            from job where school_id = :school""";

    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;
    private final ObjectMapper json;

    JobRows(Database database, Acting acting, SchoolClock clock, ObjectMapper json) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
        this.json = json;
    }

    /** How many own jobs have not ended; whoever else begins one for the same person waits for this transaction. */
    int countUnended() {
        return database.with(handle -> {
            handle.createQuery(
                            "select 1 from (select pg_advisory_xact_lock(hashtextextended('jobs ' || :me || :role, 0))) as locked")
                    .bind("me", acting.personId().toString())
                    .bind("role", acting.role().name())
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery("""
                            select count(*) from job
                            where school_id = :school and person_id = :me and role = :role and state in ('WAITING', 'RUNNING')""")
                    .bind("school", acting.schoolId())
                    .bind("me", acting.personId())
                    .bind("role", acting.role().name())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    /** Adds a job; false when there is one of the kind about the same thing that has not ended. */
    boolean add(UUID id, Start start, Set<Role> roles) {
        return database.with(handle -> handle.createUpdate("""
                                insert into job (school_id, id, kind, person_id, role, subject, token, watchers, about, title, request, created_at)
                                values (:school, :id, :kind, :me, :role, :subject, :token, :watchers, :about, :title, cast(:request as jsonb), :now)
                                on conflict (school_id, kind, about) where state in ('WAITING', 'RUNNING') do nothing""")
                        .bind("school", acting.schoolId())
                        .bind("id", id)
                        .bind("kind", start.kind())
                        .bind("me", acting.personId())
                        .bind("role", acting.role().name())
                        .bind("subject", acting.claim().subject())
                        .bind("token", SqlArray.texts(acting.claim().token()))
                        .bind(
                                "watchers",
                                SqlArray.texts(roles.stream().map(Role::name).collect(Collectors.toSet())))
                        .bind("about", start.about())
                        .bind("title", start.title())
                        .bind("request", start.request() == null ? null : text(start.request()))
                        .bind("now", now())
                        .execute()
                == 1);
    }

    /** Keeps the file of a job, from the disk into the database without taking it into the memory. */
    void keepInput(UUID id, UploadedFile input) {
        database.with(handle -> FileColumn.write(
                input,
                content -> handle.createUpdate(
                                "insert into job_input (school_id, job_id, content) values (:school, :id, :content)")
                        .bind("school", acting.schoolId())
                        .bind("id", id)
                        .bind("content", content)
                        .execute()));
    }

    /** The file of a job, on the disk; the caller closes it. */
    UploadedFile input(UUID id) {
        return database.with(
                handle -> handle.createQuery("select content from job_input where school_id = :school and job_id = :id")
                        .bind("school", acting.schoolId())
                        .bind("id", id)
                        .map((row, context) -> FileColumn.read(row, "content"))
                        .one());
    }

    Optional<Job> find(UUID id) {
        return database.with(handle -> handle.createQuery(SEEN + " and id = :id")
                .bind("school", acting.schoolId())
                .bind("me", acting.personId())
                .bind("role", acting.role().name())
                .bind("id", id)
                .map((row, context) -> job(row))
                .findOne());
    }

    /** The job of the kind about the same thing that has not ended, if the acting person sees it. */
    Optional<Job> unended(String kind, UUID about) {
        return database.with(handle -> handle.createQuery(
                        SEEN + " and kind = :kind and about = :about and state in ('WAITING', 'RUNNING')")
                .bind("school", acting.schoolId())
                .bind("me", acting.personId())
                .bind("role", acting.role().name())
                .bind("kind", kind)
                .bind("about", about)
                .map((row, context) -> job(row))
                .findOne());
    }

    /** The own ones, newest first. */
    List<Job> own(UUID before, int limit) {
        return database.with(handle -> handle.createQuery(
                        SEEN + " and person_id = :me and role = :role and id < :before order by id desc limit :limit")
                .bind("school", acting.schoolId())
                .bind("me", acting.personId())
                .bind("role", acting.role().name())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> job(row))
                .list());
    }

    /** Ends a job that has not begun, asks one that runs to stop; nothing happens to one that has ended. */
    void cancel(UUID id, Outcome outcome) {
        database.with(handle -> handle.createUpdate("""
                                update job set cancelling = true,
                                    state = case state when 'WAITING' then 'CANCELLED' else state end,
                                    ended_at = case state when 'WAITING' then cast(:now as timestamptz) end,
                                    outcome = case state when 'WAITING' then cast(:outcome as jsonb) end
                                where school_id = :school and id = :id and state in ('WAITING', 'RUNNING')""")
                        .bind("school", acting.schoolId())
                        .bind("id", id)
                        .bind("now", now())
                        .bind("outcome", text(outcome))
                        .execute()
                + handle.createUpdate("""
                                delete from job_input i using job j
                                where i.school_id = :school and i.job_id = :id and j.school_id = i.school_id and j.id = i.job_id
                                  and j.ended_at is not null""")
                        .bind("school", acting.schoolId())
                        .bind("id", id)
                        .execute());
    }

    /**
     * Says as the owner how far the job is, and holds it for another lease.
     *
     * @return whether it is to stop; empty when the runner has lost the job
     */
    Optional<Boolean> step(UUID id, UUID runner, Step step) {
        return database.with(handle -> handle.createQuery("""
                        update job set phase = :phase, done = :done, total = :total,
                            leased_until = clock_timestamp() + make_interval(secs => :lease)
                        where school_id = :school and id = :id and runner = :runner and state = 'RUNNING'
                        returning cancelling""")
                .bind("school", acting.schoolId())
                .bind("id", id)
                .bind("runner", runner)
                .bind("phase", step.phase())
                .bind("done", step.done())
                .bind("total", step.total())
                .bind("lease", JobQueue.LEASE_SECONDS)
                .mapTo(Boolean.class)
                .findOne());
    }

    /** How far a job is. */
    record Step(String phase, int done, int total) {}

    /** The work is done; false when the runner has lost the job, so that its result must not be stored. */
    boolean done(UUID id, UUID runner, UUID about, Outcome outcome) {
        return database.with(handle -> {
            var held = handle.createUpdate("""
                            update job set state = 'DONE', about = :about, outcome = cast(:outcome as jsonb),
                                done = total, leased_until = null, ended_at = :now
                            where school_id = :school and id = :id and runner = :runner and state = 'RUNNING'""")
                            .bind("school", acting.schoolId())
                            .bind("id", id)
                            .bind("runner", runner)
                            .bind("about", about)
                            .bind("outcome", text(outcome))
                            .bind("now", now())
                            .execute()
                    == 1;
            handle.createUpdate("delete from job_input where school_id = :school and job_id = :id")
                    .bind("school", acting.schoolId())
                    .bind("id", id)
                    .execute();
            return held;
        });
    }

    private Job job(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("about", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("phase"),
                row.getInt("done"),
                row.getInt("total"),
                row.getBoolean("cancelling"),
                row.getBoolean("own"),
                outcome == null ? null : read(outcome),
                at(row, "created_at"),
                at(row, "ended_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Outcome read(String outcome) {
        return read(outcome, Outcome.class);
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
