package ru.eschool.events.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.eschool.events.ChangeFeed;
import ru.eschool.platform.Database;

/** Clears away changes that nobody can ask for any more, some at a time, so that nothing waits for it. */
@ApplicationScoped
public class FeedRetention {
    private static final int AT_ONCE = 20_000;

    private final Database database;

    FeedRetention(Database database) {
        this.database = database;
    }

    @Scheduled(cron = "0 27 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        while (forgetSome() == AT_ONCE) {
            Thread.onSpinWait();
        }
    }

    /** One portion; fewer than the most possible means that it was the last. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forgetSome() {
        return database.asSystem(handle -> handle.createUpdate("""
                        delete from change_event where ctid = any (array(
                            select ctid from change_event
                            where position < (extract(epoch from clock_timestamp() - make_interval(secs => :kept)) * 1000000)::bigint
                            order by position limit :most))""")
                .bind("kept", ChangeFeed.KEPT.toSeconds())
                .bind("most", AT_ONCE)
                .execute());
    }
}
