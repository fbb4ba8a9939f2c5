package ru.eschool.jobs.domain;

import java.util.List;
import java.util.UUID;
import ru.eschool.jobs.Job.Outcome;

/** How a job ends without a result, in codes of texts. */
final class Endings {
    static final Outcome CANCELLED = new Outcome("job-cancelled", List.of());
    static final Outcome BROKEN_OFF = new Outcome("job-broken-off", List.of());

    private Endings() {}

    /** A failure that is nobody's refusal; its id is found in the log of the service. */
    static Outcome failed(UUID job) {
        return new Outcome("job-failed", List.of(job.toString()));
    }
}
