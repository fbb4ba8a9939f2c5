package ru.eschool.exchange.marks.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Page;

/** The marks of a school as the contract has them. */
public final class MarkRecordAnswers {

    private MarkRecordAnswers() {}

    /** A part of the marks. */
    @Schema(name = "MarkRecordList", description = "A part of the school's marks in order of day, work and pupil.")
    public record MarkRecordList(
            List<MarkRecord> items,

            @Schema(description = "Send it as `cursor` for the next part; absent on the last.")
            String nextCursor) {

        static MarkRecordList of(Page<ru.eschool.exchange.marks.domain.MarkRecord> page) {
            return new MarkRecordList(page.items().stream().map(MarkRecord::of).toList(), page.nextCursor());
        }
    }

    /** A mark. */
    @Schema(name = "MarkRecord", description = "A mark with what is needed to understand it without another request.")
    public record MarkRecord(
            @Schema(description = "Stays the same when the lesson moves and when the value changes.")
            UUID id,

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

            @Schema(description = "When the value was last entered.")
            Instant changedAt,

            @Schema(description = "Grows with every change of the mark.")
            int version,

            Instant createdAt,

            @Schema(description = "When anything of the mark last changed, its day included.")
            Instant modifiedAt) {

        static MarkRecord of(ru.eschool.exchange.marks.domain.MarkRecord mark) {
            return new MarkRecord(
                    mark.id(),
                    mark.journalId(),
                    mark.subjectName(),
                    mark.studentId(),
                    mark.lessonId(),
                    mark.workId(),
                    mark.date(),
                    mark.entry(),
                    mark.weight(),
                    mark.workTypeName(),
                    mark.changedAt(),
                    mark.version(),
                    mark.createdAt(),
                    mark.modifiedAt());
        }
    }
}
