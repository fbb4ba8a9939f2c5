package ru.eschool.exchange.people.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An uploaded list of pupils and guardians as it is shown.
 *
 * @param appliedAt null until it was taken over
 * @param withdrawnAt null unless it was taken back
 * @param withdrawable whether it is kept what the list has entered
 */
public record UploadedList(
        UUID id,
        String fileName,
        Status status,
        int version,
        Instant createdAt,
        Instant appliedAt,
        Instant withdrawnAt,
        boolean withdrawable,
        StoredImport content) {

    /** What became of a list. */
    public enum Status {
        /** Nobody has said yet what its columns are. */
        UNMATCHED,
        /** Looked through. */
        PREVIEWED,
        /** Taken over. */
        APPLIED,
        /** Taken back: what it had entered is gone. */
        WITHDRAWN,
        /** Nobody has decided on it: its rows went for newer lists. */
        EXPIRED
    }
}
