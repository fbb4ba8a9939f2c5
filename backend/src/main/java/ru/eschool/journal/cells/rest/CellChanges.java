package ru.eschool.journal.cells.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.journal.cells.domain.AttendanceChange;
import ru.eschool.journal.cells.domain.AttendanceCode;
import ru.eschool.journal.cells.domain.MarkChange;

/** What a teacher enters into cells, many at once. */
public final class CellChanges {
    private CellChanges() {}

    /** Marks to enter, change or remove. */
    @Schema(description = "Marks to enter, change or remove; each cell is answered for itself.")
    public record MarkChanges(
            @NotEmpty @Size(min = 1, max = 500) List<@NotNull @Valid ChangeMark> changes) {}

    /** One cell. */
    @Schema(name = "MarkChange", description = "What the cell of a pupil and a work shall hold.")
    public record ChangeMark(
            @NotNull UUID workId,
            @NotNull UUID studentId,

            @Schema(
                    description = "A mark of the journal's scale, or DEBT; null removes what is there.",
                    nullable = true,
                    examples = "5")
            @Size(min = 1, max = 12)
            String entry,

            @Schema(description = "The version seen; null for a cell that was empty.", nullable = true)
            Integer version,

            @Schema(description = "Made up after an absence.", nullable = true)
            Boolean madeUp,

            @Schema(nullable = true) @Size(min = 1, max = 500)
            String comment,

            @Schema(description = "When a debt is due; in 14 days without it.", nullable = true)
            LocalDate dueOn) {
        MarkChange change() {
            return new MarkChange(workId, studentId, entry, version, Boolean.TRUE.equals(madeUp), comment, dueOn);
        }
    }

    /** Attendance to enter, change or remove. */
    @Schema(description = "Attendance to enter, change or remove; each cell is answered for itself.")
    public record AttendanceChanges(
            @NotEmpty @Size(min = 1, max = 500) List<@NotNull @Valid ChangeAttendance> changes) {}

    /** One cell. */
    @Schema(name = "AttendanceChange", description = "What the cell of a pupil and a lesson shall hold.")
    public record ChangeAttendance(
            @NotNull UUID lessonId,
            @NotNull UUID studentId,

            @Schema(
                    description = "Null removes what is there: the pupil was present.",
                    nullable = true,
                    examples = "ABSENT")
            AttendanceCode code,

            @Schema(description = "Only with LATE.", nullable = true) @Min(1) @Max(90)
            Integer minutesLate,

            @Schema(description = "The version seen; null for a cell that was empty.", nullable = true)
            Integer version) {
        AttendanceChange change() {
            return new AttendanceChange(lessonId, studentId, code, minutesLate, version);
        }
    }
}
