package ru.eschool.reporting.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mark with what is needed to understand it without another request. */
@Schema(description = "A mark with what is needed to understand it without another request.")
public record MarkRecord(
        UUID journalId,
        @Schema(examples = "Математика") String subjectName,
        UUID studentId,
        UUID lessonId,
        UUID workId,
        @Schema(description = "The day of the lesson.") LocalDate date,

        @Schema(
                description =
                        "A mark of the journal's scale, or DEBT: a work that is still to be done and never counts.",
                examples = "5")
        String entry,

        @Schema(examples = "2") BigDecimal weight,
        @Schema(examples = "Контрольная работа") String workTypeName,
        Instant changedAt,

        @Schema(description = "Grows with every change of the mark.")
        int version) {}
