package ru.eschool.files.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import ru.eschool.files.domain.ByteStore.Key;
import ru.eschool.platform.SchoolClock;

/**
 * Deletes what nobody needs: files that no record names, what writing left behind, and bytes without a row, as a database
 * restored to an earlier day has them. A pass does a part of it and can be repeated or broken off at any point; several
 * services can do it at once.
 */
@ApplicationScoped
class FileCleaner {
    private static final Logger LOG = Logger.getLogger(FileCleaner.class);
    private static final int LOOSE_AT_ONCE = 200;
    private static final int KEYS_AT_ONCE = 1000;
    private static final int SHARDS = 256;

    /** Long enough to restore a database a second time, from a later backup. */
    private static final Duration STRAY = Duration.ofDays(30);

    private final ByteStore store;
    private final StoredFiles rows;
    private final SchoolClock clock;
    private int shard;
    private Key after;

    FileCleaner(ByteStore store, StoredFiles rows, SchoolClock clock) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    /** One pass; all parts of the store have had their turn after two days. */
    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        try {
            for (var key : rows.loose(LOOSE_AT_ONCE)) {
                rows.sweep(key);
            }
            store.tidy();
            sweepStrays(String.format("%02x", shard));
        } catch (IOException failed) {
            LOG.warnf("Cleaning the store of files is put off: %s", failed.toString());
        }
    }

    /** Bytes of a part of the store that have had no row for long. */
    void sweepStrays(String part) throws IOException {
        var keys = store.list(part, after, KEYS_AT_ONCE);
        var before = clock.instant().minus(STRAY);
        var old = keys.stream()
                .filter(key -> madeAt(key.fileId()).isBefore(before))
                .toList();
        for (var key : rows.strays(old)) {
            store.delete(key);
            LOG.infof("Deleted file %s of school %s, which has no row", key.fileId(), key.schoolId());
        }
        if (keys.size() == KEYS_AT_ONCE) {
            after = keys.getLast();
        } else {
            after = null;
            shard = (shard + 1) % SHARDS;
        }
    }

    // The first 48 bits of an id of version 7 are the milliseconds at which it was made.
    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
