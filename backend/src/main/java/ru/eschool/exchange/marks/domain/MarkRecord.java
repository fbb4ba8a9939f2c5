package ru.eschool.exchange.marks.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A mark with what is needed to understand it without another request.
 *
 * @param date the day of the lesson
 * @param entry a mark of the journal's scale, or DEBT
 * @param changedAt when its value was last entered
 * @param modifiedAt when anything of it last changed, its day included
 */
public record MarkRecord(
        UUID id,
        UUID journalId,
        String subjectName,
        UUID studentId,
        UUID lessonId,
        UUID workId,
        LocalDate date,
        String entry,
        BigDecimal weight,
        String workTypeName,
        Instant changedAt,
        int version,
        Instant createdAt,
        Instant modifiedAt) {}
