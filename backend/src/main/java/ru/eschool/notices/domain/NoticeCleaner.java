package ru.eschool.notices.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/** Forgets notices some time after they were read, and old ones that nobody has read. */
@ApplicationScoped
public class NoticeCleaner {
    /** So few at a time that a night's work holds no lock for long. */
    private static final int AT_ONCE = 5_000;

    private final Database database;
    private final SchoolClock clock;
    private final int daysRead;
    private final int daysUnread;

    NoticeCleaner(
            Database database,
            SchoolClock clock,
            @ConfigProperty(name = "eschool.notices.days-read") int daysRead,
            @ConfigProperty(name = "eschool.notices.days-unread") int daysUnread) {
        this.database = database;
        this.clock = clock;
        this.daysRead = daysRead;
        this.daysUnread = daysUnread;
    }

    /** Forgets a bounded number; what is left goes in one of the next nights' calls. */
    @Scheduled(cron = "0 */10 2-4 * * ?")
    @Transactional
    public void forget() {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        database.asSystem(handle -> handle.createUpdate("""
                        delete from notice where (school_id, id) in (
                            select school_id, id from notice where read_at < :read
                            union
                            select school_id, id from notice where at < :unread
                            limit :most)""")
                .bind("read", now.minusDays(daysRead))
                .bind("unread", now.minusDays(daysUnread))
                .bind("most", AT_ONCE)
                .execute());
    }
}
