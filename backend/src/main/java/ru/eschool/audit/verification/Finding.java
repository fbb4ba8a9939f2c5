package ru.eschool.audit.verification;

import java.util.UUID;

/**
 * Something in a school's history that is not as it was sealed.
 *
 * @param table where; of a removed row the one that it stood in
 * @param number the row's place in the history, or the seal's number
 */
public record Finding(UUID schoolId, Kind kind, String table, long number) {
    /** What happened to it. */
    public enum Kind {
        ROW_ALTERED,
        ROW_REMOVED,
        ROW_INSERTED,
        /** Rows of a seal that an earlier version made: it can name no single one. */
        ROWS_BROKEN,
        VALUE_ALTERED,
        /** A value that belongs to no row of the history. */
        VALUE_INSERTED,
        /** A value that is gone without an act of destruction. */
        VALUE_REMOVED,
        SEAL_ALTERED,
        SEAL_REMOVED,
        /** A seal that the log does not know in this form: the chain was computed anew. */
        SEAL_UNLIKE_LOG
    }
}
