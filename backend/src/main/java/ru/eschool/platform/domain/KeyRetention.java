package ru.eschool.platform.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/** Clears away idempotency keys: a request can be repeated for 30 days. */
@ApplicationScoped
public class KeyRetention {
    private final Database database;
    private final SchoolClock clock;

    KeyRetention(Database database, SchoolClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 3 * * ?")
    @Transactional
    public void forget() {
        var before = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(30);
        database.asSystem(handle -> handle.createUpdate("delete from idempotency_key where created_at < :before")
                .bind("before", before)
                .execute());
    }
}
