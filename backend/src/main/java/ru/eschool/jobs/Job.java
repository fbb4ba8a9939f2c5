package ru.eschool.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job as its owner sees it.
 *
 * @param about what it is about, or what came of it; may be null
 * @param phase code of the text that names what is being done; empty before the first step
 * @param total 0 while nobody knows
 * @param own whether the acting person has begun it, in the acting role
 * @param outcome null until it has ended
 */
public record Job(
        UUID id,
        String kind,
        String title,
        UUID about,
        State state,
        String phase,
        int done,
        int total,
        boolean cancelling,
        boolean own,
        Outcome outcome,
        Instant createdAt,
        Instant endedAt) {

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** What came of it: the code of a text and its arguments. */
    public record Outcome(String code, List<Object> arguments) {}
}
