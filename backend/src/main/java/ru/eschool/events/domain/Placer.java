package ru.eschool.events.domain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import ru.eschool.platform.Database;

/**
 * Gives changes their positions after their commit. One placer works at a time over all instances, held by an advisory
 * lock that ends with its transaction: what it places is seen before anybody places more, so that a reader who has seen a
 * position has seen all before it. A placer that dies leaves everything in the inbox.
 */
@ApplicationScoped
public class Placer {
    /** So much in one transaction, that the other instances do not wait for it. */
    static final int MOST = 20_000;

    private static final int LOCK = 0x65766e74;

    private final Database database;
    private final Counter placed;

    Placer(Database database, MeterRegistry metrics) {
        this.database = database;
        this.placed = metrics.counter("eschool_changes_placed");
    }

    /**
     * Places what has been committed.
     *
     * @return how many changes; the most possible means that there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int place() {
        int count = database.asSystem(handle -> waiting(handle) && first(handle) ? place(handle) : 0);
        placed.increment(count);
        return count;
    }

    private static boolean waiting(Handle handle) {
        return handle.createQuery("select exists (select from change_inbox)")
                .mapTo(Boolean.class)
                .one();
    }

    // A statement of its own: the next one must see what the placer before has committed.
    private static boolean first(Handle handle) {
        return handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    // By transaction and then by number. A transaction stands where its last change does: one that has waited for the
    // row
    // of another comes after it, although it may have begun before.
    private static int place(Handle handle) {
        return handle.createUpdate("""
                        with taken as (
                            delete from change_inbox
                            where ctid = any (array(select ctid from change_inbox order by seq limit :most))
                            returning school_id, seq, made_in, kind, action, ids),
                        ordered as (
                            select t.*, max(seq) over (partition by made_in) as last_of_transaction from taken t),
                        base as (
                            select greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint,
                                (select coalesce(max(position), 0) from change_event) + 1) as first)
                        insert into change_event (school_id, position, kind, action, ids)
                        select o.school_id, base.first - 1 + row_number() over (order by o.last_of_transaction, o.seq),
                            o.kind, o.action, o.ids
                        from ordered o cross join base""").bind("most", MOST).execute();
    }
}
