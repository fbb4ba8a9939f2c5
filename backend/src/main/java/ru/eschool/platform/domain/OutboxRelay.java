package ru.eschool.platform.domain;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import ru.eschool.platform.Database;
import ru.eschool.platform.PublishedEvent;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.SqlArray;

/** Hands on what the outbox holds, oldest first. Several relays can run: each skips what another one holds. */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;

    private final Database database;
    private final jakarta.enterprise.event.Event<PublishedEvent> listeners;
    private final MeterRegistry metrics;
    private final SchoolClock clock;

    OutboxRelay(
            Database database,
            jakarta.enterprise.event.Event<PublishedEvent> listeners,
            MeterRegistry metrics,
            SchoolClock clock) {
        this.database = database;
        this.listeners = listeners;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One pass; an error leaves the batch in the outbox for the next pass. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void relay() {
        for (var event : takeBatch()) {
            listeners.fire(event);
            metrics.counter("eschool_outbox_relayed", "type", event.type()).increment();
        }
    }

    private List<PublishedEvent> takeBatch() {
        return database.asSystem(handle -> {
            var batch = handle.createQuery("""
                            select school_id, id, type, payload, occurred_at from outbox_event
                            where published_at is null order by id limit :limit for update skip locked""")
                    .bind("limit", BATCH)
                    .map((row, context) -> new PublishedEvent(
                            row.getObject("school_id", UUID.class),
                            row.getObject("id", UUID.class),
                            row.getString("type"),
                            row.getString("payload"),
                            row.getObject("occurred_at", OffsetDateTime.class).toInstant()))
                    .list();
            if (!batch.isEmpty()) {
                handle.createUpdate(
                                "update outbox_event set published_at = :now where id = any(:ids) and school_id = any(:schools)")
                        .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .bind(
                                "ids",
                                SqlArray.ids(
                                        batch.stream().map(PublishedEvent::id).toList()))
                        .bind(
                                "schools",
                                SqlArray.ids(batch.stream()
                                        .map(PublishedEvent::schoolId)
                                        .distinct()
                                        .toList()))
                        .execute();
                LOG.debugf("relayed %d events", batch.size());
            }
            return batch;
        });
    }

    /** Events and idempotency keys are kept for 30 days after their use. */
    @Scheduled(cron = "0 17 3 * * ?")
    @Transactional
    public void forget() {
        var before = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(30);
        database.asSystem(handle -> handle.createUpdate("delete from outbox_event where published_at < :before")
                        .bind("before", before)
                        .execute()
                + handle.createUpdate("delete from idempotency_key where created_at < :before")
                        .bind("before", before)
                        .execute());
    }
}
