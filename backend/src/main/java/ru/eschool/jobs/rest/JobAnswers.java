package ru.eschool.jobs.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Offered;
import ru.eschool.platform.Problem;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.platform.rest.ProblemAnswers;

/** The records that the operations on jobs answer with, and those that begin one. */
@Offered
public final class JobAnswers {
    private JobAnswers() {}

    /** What came of a job, in words. */
    @Schema(name = "JobOutcome", description = "What came of a job, or why it has failed, in words.")
    public record JobOutcome(
            @Schema(examples = "people-import-read") String code,
            String title,
            @MayBeAbsent String detail) {}

    /** Long work. */
    @Offered
    @Schema(
            name = "Job",
            description =
                    "Long work that goes on by itself. While it has not ended, ask again every second or two; it is"
                            + " kept for 30 days after its end.")
    public record Job(
            UUID id,

            @Schema(description = "What is done; more may be added.", examples = "people-import-reading")
            String kind,

            @Schema(description = "The kind in words.", examples = "Чтение списка учеников")
            String name,

            @Schema(description = "What it is done with: the name of a file.", examples = "Ученики.xlsx")
            String title,

            @Schema(description = "Id of what the work is about, or of what came of it.") @MayBeAbsent
            UUID aboutId,

            @Schema(
                    description = "WAITING, RUNNING, DONE, FAILED or CANCELLED; more may be added.",
                    examples = "RUNNING")
            String state,

            @Schema(description = "What is being done now, in words.", examples = "Сверяем со списком школы")
            @MayBeAbsent
            String phase,

            @Schema(description = "How much of `total` is done.")
            int done,

            @Schema(description = "0 while nobody knows how much there is to do.")
            int total,

            @Schema(description = "It will stop at its next step.")
            boolean cancelling,

            @Schema(description = "Whether the caller has begun it, in the acting role.")
            boolean own,

            @Schema(description = "Absent until the job has ended.") @MayBeAbsent
            JobOutcome outcome,

            Instant createdAt,
            @MayBeAbsent Instant endedAt) {

        static Job of(ru.eschool.jobs.Job job, ProblemAnswers texts, Locale language) {
            return new Job(
                    job.id(),
                    job.kind(),
                    texts.message(language, "job-kind-" + job.kind()),
                    job.title(),
                    job.about(),
                    job.state().name(),
                    job.phase().isEmpty() || job.state().ended() ? null : texts.message(language, job.phase()),
                    job.done(),
                    job.total(),
                    job.cancelling() && !job.state().ended(),
                    job.own(),
                    job.outcome() == null ? null : outcome(job.outcome(), texts, language),
                    job.createdAt(),
                    job.endedAt());
        }

        private static JobOutcome outcome(ru.eschool.jobs.Job.Outcome outcome, ProblemAnswers texts, Locale language) {
            var words = texts.document(
                    Problem.of(200, outcome.code(), outcome.arguments().toArray()), language);
            return new JobOutcome(outcome.code(), words.title(), words.detail());
        }
    }

    /** A part of a list of jobs. */
    @Schema(name = "JobList", description = "A part of a list of jobs.")
    public record JobList(List<Job> items, String nextCursor) {}
}
