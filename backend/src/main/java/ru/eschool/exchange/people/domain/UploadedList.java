package ru.eschool.exchange.people.domain;

import java.time.Instant;
import java.util.UUID;

/** An uploaded list of pupils and guardians as it is shown. */
public record UploadedList(
        UUID id, String fileName, Status status, int version, Instant createdAt, StoredImport content) {

    /** What became of a list. */
    public enum Status {
        /** Nobody has said yet what its columns are. */
        UNMATCHED,
        /** Looked through. */
        PREVIEWED,
        /** Taken over. */
        APPLIED
    }
}
