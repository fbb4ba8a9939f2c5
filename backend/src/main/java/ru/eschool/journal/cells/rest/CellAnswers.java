package ru.eschool.journal.cells.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.journal.cells.domain.AttendanceCode;
import ru.eschool.journal.cells.domain.EnteredAttendance;
import ru.eschool.journal.cells.domain.EnteredMark;
import ru.eschool.platform.rest.MayBeAbsent;

/** What stands in the cells of a journal. */
public final class CellAnswers {
    private CellAnswers() {}

    /** A mark, or a debt. */
    @Schema(description = "A mark or a debt of a pupil in a work; an empty cell is not listed.")
    public record MarkCell(
            UUID workId,
            UUID studentId,

            @Schema(description = "A mark of the journal's scale, or DEBT.", examples = "5")
            String entry,

            @Schema(description = "Made up after an absence.")
            boolean madeUp,

            @MayBeAbsent String comment,
            int version,

            @Schema(description = "Entered later than the school's limit after the lesson.")
            boolean late,

            @Schema(description = "Changed more than ten minutes after it was first entered.")
            boolean corrected,

            @Schema(description = "When a debt is due.") @MayBeAbsent
            LocalDate dueOn) {
        public static MarkCell of(EnteredMark mark) {
            return new MarkCell(
                    mark.workId(),
                    mark.studentId(),
                    mark.entry(),
                    mark.madeUp(),
                    mark.comment(),
                    mark.version(),
                    mark.late(),
                    mark.corrected(),
                    mark.dueOn());
        }
    }

    /** An attendance code of a pupil in a lesson. */
    @Schema(
            description =
                    "How a pupil missed a lesson, came late or was exempt; whoever was simply there is not listed.")
    public record AttendanceCell(
            UUID lessonId,
            UUID studentId,

            @Schema(examples = "ABSENT") AttendanceCode code,

            @Schema(description = "Only with LATE.") @MayBeAbsent
            Integer minutesLate,

            int version) {
        public static AttendanceCell of(EnteredAttendance entered) {
            return new AttendanceCell(
                    entered.lessonId(), entered.studentId(), entered.code(), entered.minutesLate(), entered.version());
        }
    }
}
