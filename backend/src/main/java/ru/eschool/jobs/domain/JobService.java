package ru.eschool.jobs.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Stream;
import ru.eschool.jobs.Job;
import ru.eschool.jobs.Jobs;
import ru.eschool.jobs.LongWork;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;

/** Begins jobs, shows and cancels them. */
@ApplicationScoped
public class JobService implements Jobs {
    private static final int MOST_UNENDED = 4;
    private static final int RETRY_SECONDS = 30;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JobRows rows;
    private final Instance<LongWork> works;
    private final Event<JobAdded> added;

    JobService(JobRows rows, @Any Instance<LongWork> works, Event<JobAdded> added) {
        this.rows = rows;
        this.works = works;
        this.added = added;
    }

    /** There is something to do. */
    record JobAdded() {}

    @Override
    @Transactional
    public Job begin(Start start) {
        if (rows.countUnended() >= MOST_UNENDED) {
            throw Problem.of(429, "job-too-many", MOST_UNENDED).retryAfter(RETRY_SECONDS);
        }
        var id = Ids.next();
        if (!rows.add(id, start, work(start.kind()).roles())) {
            return rows.unended(start.kind(), start.about()).orElseThrow(() -> Problem.of(409, "job-already-there"));
        }
        if (start.input() != null) {
            rows.keepInput(id, start.input());
        }
        added.fire(new JobAdded());
        return get(id);
    }

    private LongWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No feature brings work of the kind " + kind));
    }

    /**
     * A job.
     *
     * @throws Problem 404 when there is none, or it is neither the own nor of work that the acting role has the right to
     */
    @Transactional
    public Job get(UUID id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("job-unknown"));
    }

    /** The acting person's own jobs in the acting role, newest first. */
    @Transactional
    public Page<Job> own(int limit, String cursor) {
        var before = cursor == null ? NEWEST : position(cursor);
        return Page.cut(rows.own(before, limit + 1), limit, job -> Cursor.encode(job.id()));
    }

    private static UUID position(String cursor) {
        try {
            return Stream.of(Cursor.decode(cursor, 1).getFirst())
                    .map(UUID::fromString)
                    .findFirst()
                    .orElseThrow();
        } catch (IllegalArgumentException ofAnotherList) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }

    /**
     * Cancels a job: at once while it waits, at its next step while it runs.
     *
     * @throws Problem 404 as for {@link #get}, 422 when it has ended otherwise
     */
    @Transactional
    public Job cancel(UUID id) {
        rows.cancel(id, Endings.CANCELLED);
        var job = get(id);
        if (job.state().ended() && job.state() != Job.State.CANCELLED) {
            throw Problem.refused("job-ended");
        }
        return job;
    }
}
