package ru.eschool.jobs.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ru.eschool.jobs.LongWork;
import ru.eschool.jobs.domain.JobQueue.Turn;
import ru.eschool.platform.HeavyWorkQueue;
import ru.eschool.platform.Ids;

/** Runs jobs in this instance, a few at once and never in the last place that people at their screens could have. */
@ApplicationScoped
public class JobWorker {
    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final int SECONDS_TO_STOP = 15;

    private final JobQueue queue;
    private final JobRunner runner;
    private final HeavyWorkQueue places;
    private final Instance<LongWork> works;
    private final Semaphore atOnce;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("job-", 1).daemon().factory());
    /** Another for every start of an instance: what the one before it left is another's. */
    private final UUID instance = Ids.next();

    JobWorker(
            JobQueue queue,
            JobRunner runner,
            HeavyWorkQueue places,
            @Any Instance<LongWork> works,
            @ConfigProperty(name = "eschool.jobs.at-once") int atOnce) {
        this.queue = queue;
        this.runner = runner;
        this.places = places;
        this.works = works;
        this.atOnce = new Semaphore(atOnce);
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobService.JobAdded added) {
        look();
    }

    /** Looks for work, also for what another instance has left. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!runner.stopping() && atOnce.tryAcquire()) {
            threads.execute(() -> {
                try {
                    work();
                } catch (RuntimeException unreachable) {
                    LOG.warnf(
                            "no turn could be taken: %s", unreachable.getClass().getName());
                } finally {
                    atOnce.release();
                }
            });
        }
    }

    /** Runs what waits, one after the other, until nothing does or other heavy work has taken all places. */
    public void work() {
        var place = "job " + Ids.next();
        while (!runner.stopping() && places.enterIfFree(place)) {
            try {
                var turn = turn();
                if (turn.isEmpty()) {
                    return;
                }
                run(turn.get());
            } finally {
                places.leave(place);
            }
        }
    }

    private Optional<Turn> turn() {
        var kinds = works.stream().map(LongWork::kind).collect(Collectors.toSet());
        return QuarkusTransaction.requiringNew().call(() -> {
            queue.takeBackWhatWasLeft();
            return queue.take(instance, kinds);
        });
    }

    private void run(Turn turn) {
        var work = works.stream()
                .filter(known -> known.kind().equals(turn.kind()))
                .findFirst()
                .orElseThrow();
        runner.run(turn, work, instance);
    }

    /** Every night. */
    @Scheduled(cron = "0 27 3 * * ?")
    public void forget() {
        QuarkusTransaction.requiringNew().run(queue::forget);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        runner.stop();
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
