package ru.eschool.audit.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import ru.eschool.audit.verification.LoggedSeals;
import ru.eschool.audit.verification.SealedRows;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/**
 * Seals both histories: every minute each school's new rows get a digest that also covers the seal before, so that no row
 * can be edited, removed or slipped in later without breaking the chain.
 */
@ApplicationScoped
public class HistorySealer {
    /**
     * Rows are numbered when they are inserted but seen when their transaction commits, so a lower number can appear
     * after a higher one. A transaction lives at most 30 seconds (its timeout); rows of two minutes ago have no
     * stragglers below them, with room for clocks of several servers that disagree a little.
     */
    static final Duration BEHIND = Duration.ofMinutes(2);

    private static final int ROWS_A_LINK = 20_000;
    private static final Logger LOG = Logger.getLogger(HistorySealer.class);

    private final Database database;
    private final SchoolClock clock;

    HistorySealer(Database database, SchoolClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void seal() {
        sealUpTo(clock.instant().minus(BEHIND));
    }

    /** Seals the rows that were entered until the moment, in every school that has such rows. */
    @Transactional
    public void sealUpTo(Instant moment) {
        database.asSystem(handle -> {
            open(handle, moment).forEach(link -> seal(handle, link, moment));
            return null;
        });
    }

    private static List<Link> open(Handle handle, Instant moment) {
        return handle.createQuery("""
                        select s.school_id, coalesce(last.number, 0) as number, coalesce(last.up_to_seq, 0) as after_seq,
                               last.digest, rows.up_to_seq
                        from school s
                        left join lateral (select number, up_to_seq, digest from history_seal h
                                           where h.school_id = s.school_id order by number desc limit 1) last on true
                        cross join lateral (select max(n.seq) as up_to_seq from (
                                select * from (select v.seq from value_history v
                                               where v.school_id = s.school_id and v.seq > coalesce(last.up_to_seq, 0)
                                                 and v.at <= :moment order by v.seq limit :rows) v
                                union all
                                select * from (select r.seq from record_history r
                                               where r.school_id = s.school_id and r.seq > coalesce(last.up_to_seq, 0)
                                                 and r.at <= :moment order by r.seq limit :rows) r
                                order by seq limit :rows) n) rows
                        where rows.up_to_seq is not null""")
                .bind("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .bind("rows", ROWS_A_LINK)
                .map((row, context) -> new Link(
                        row.getObject("school_id", UUID.class),
                        row.getLong("number") + 1,
                        row.getLong("after_seq"),
                        row.getLong("up_to_seq"),
                        SealedRows.previous(row.getObject("school_id", UUID.class), row.getBytes("digest"))))
                .list();
    }

    // Two servers that seal the same rows meet at the key: the second one changes nothing.
    private void seal(Handle handle, Link link, Instant moment) {
        handle.createQuery("""
                        insert into history_seal (school_id, number, after_seq, up_to_seq, row_count, prints, digest, sealed_at)
                        select :school, :number, :after, :upTo, d.row_count, d.prints, d.digest, :now
                        from history_digest(:school, :number, :after, :upTo, :now, :previous) d
                        on conflict do nothing returning digest""")
                .bind("school", link.schoolId())
                .bind("number", link.number())
                .bind("after", link.afterSeq())
                .bind("upTo", link.upToSeq())
                .bind("previous", link.previous())
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .mapTo(byte[].class)
                .findOne()
                // The log leaves the machine: a chain that somebody computed anew or cut off disagrees with it.
                .ifPresent(digest ->
                        LOG.info(LoggedSeals.line(link.schoolId(), link.number(), link.upToSeq(), moment, digest)));
    }

    private record Link(UUID schoolId, long number, long afterSeq, long upToSeq, byte[] previous) {}
}
