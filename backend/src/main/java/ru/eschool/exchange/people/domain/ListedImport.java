package ru.eschool.exchange.people.domain;

import java.time.Instant;
import java.util.UUID;
import ru.eschool.exchange.people.domain.UploadedList.Status;

/** An uploaded list without its rows; the moments are null for what has not happened. */
public record ListedImport(
        UUID id,
        String fileName,
        Status status,
        Instant createdAt,
        Instant appliedAt,
        Instant withdrawnAt,
        Figures figures) {

    /** How much there is of it. */
    public record Figures(int rows, int newStudents, int newGuardians) {}
}
