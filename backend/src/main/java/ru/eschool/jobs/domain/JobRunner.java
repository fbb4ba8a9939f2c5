package ru.eschool.jobs.domain;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import ru.eschool.jobs.Job.Outcome;
import ru.eschool.jobs.JobRun;
import ru.eschool.jobs.LongWork;
import ru.eschool.jobs.domain.JobQueue.Turn;
import ru.eschool.platform.Acting;
import ru.eschool.platform.FailureTrace;
import ru.eschool.platform.Problem;
import ru.eschool.platform.table.UploadedFile;

/**
 * Runs one job as its owner: what a request would say of the person is said of the job, and the database proves it anew
 * in every transaction. Who has lost the role, the place or the sign-in meanwhile has lost the job's session too.
 */
@ApplicationScoped
class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final JobRows rows;
    private final JobQueue queue;
    private final Acting acting;
    private volatile boolean stopping;

    JobRunner(JobRows rows, JobQueue queue, Acting acting) {
        this.rows = rows;
        this.queue = queue;
        this.acting = acting;
    }

    boolean stopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
    }

    /** Why a run ends before its end. */
    private enum Stop {
        CANCELLED,
        LOST,
        INSTANCE_STOPS
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Stop why;

        Stopped(Stop why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    void run(Turn turn, LongWork work, UUID instance) {
        var context = Arc.container().requestContext();
        context.activate();
        MDC.put("requestId", turn.id().toString());
        try {
            acting.begin(turn.id().toString());
            acting.claim(new Acting.Claim(
                    turn.subject(), null, turn.token(), turn.schoolId(), turn.role(), work.roles(), "", Instant.MAX));
            var run = new Run(turn, instance);
            work.run(run);
            if (!run.ended) {
                throw new IllegalStateException(turn.kind() + " has not said what came of it");
            }
        } catch (RuntimeException failure) {
            broken(turn, instance, failure);
        } finally {
            MDC.remove("requestId");
            context.terminate();
        }
    }

    // What the work throws inside a transaction may come wrapped.
    private void broken(Turn turn, UUID instance, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stopped stopped) {
                stopped(turn, instance, stopped.why);
                return;
            }
            if (cause instanceof Problem refused) {
                end(turn, instance, false, new Outcome(refused.code(), List.of(refused.arguments())));
                return;
            }
        }
        LOG.errorf("job %s of the kind %s failed: %s", turn.id(), turn.kind(), FailureTrace.of(failure));
        end(turn, instance, false, Endings.failed(turn.id()));
    }

    private void stopped(Turn turn, UUID instance, Stop why) {
        switch (why) {
            case CANCELLED -> end(turn, instance, true, Endings.CANCELLED);
            case INSTANCE_STOPS -> QuarkusTransaction.requiringNew().run(() -> queue.giveBack(turn, instance));
            case LOST -> LOG.warnf("job %s of the kind %s was taken by another instance", turn.id(), turn.kind());
        }
    }

    private void end(Turn turn, UUID instance, boolean cancelled, Outcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> queue.end(turn, instance, cancelled, outcome));
    }

    private final class Run implements JobRun {
        private final Turn turn;
        private final UUID instance;
        private boolean ended;

        Run(Turn turn, UUID instance) {
            this.turn = turn;
            this.instance = instance;
        }

        @Override
        public UUID about() {
            return turn.about();
        }

        @Override
        public String title() {
            return turn.title();
        }

        @Override
        public <T> T request(Class<T> type) {
            return rows.read(turn.request(), type);
        }

        @Override
        public UploadedFile input() {
            return QuarkusTransaction.requiringNew().call(() -> rows.input(turn.id()));
        }

        @Override
        public void step(String phase, int done, int total) {
            if (stopping) {
                throw new Stopped(Stop.INSTANCE_STOPS);
            }
            var cancelling = QuarkusTransaction.requiringNew()
                    .call(() -> rows.step(turn.id(), instance, new JobRows.Step(phase, done, total)))
                    .orElseThrow(() -> new Stopped(Stop.LOST));
            if (cancelling) {
                throw new Stopped(Stop.CANCELLED);
            }
        }

        @Override
        public void end(UUID about, String code, Object... arguments) {
            if (!rows.done(turn.id(), instance, about, new Outcome(code, List.of(arguments)))) {
                throw new Stopped(Stop.LOST);
            }
            ended = true;
        }
    }
}
