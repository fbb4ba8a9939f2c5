package ru.eschool.exchange.people.domain;

import java.time.Instant;
import java.util.UUID;

/** An uploaded list of pupils and guardians as it is shown. */
public record UploadedList(
        UUID id, String fileName, Status status, int version, Instant createdAt, StoredImport content) {

    /** Looked through, or taken over. */
    public enum Status {
        PREVIEWED,
        APPLIED
    }
}
