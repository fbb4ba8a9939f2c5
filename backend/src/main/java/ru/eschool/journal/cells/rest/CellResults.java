package ru.eschool.journal.cells.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.journal.cells.domain.CellOutcome;
import ru.eschool.journal.cells.domain.CellStatus;
import ru.eschool.journal.cells.domain.PupilAverage;
import ru.eschool.journal.rest.ReasonTexts;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.platform.rest.ProblemAnswers;

/** Says what became of each cell, in the caller's language. */
@ApplicationScoped
public class CellResults {
    /** How cells of every kind are entered, in the contract. */
    static final String EACH_FOR_ITSELF =
            "Up to 500 cells at once. Each cell is answered for itself: SAVED, CONFLICT when"
                    + " somebody changed it in between, REFUSED with the reason; one cell never hinders another. The same value"
                    + " again is SAVED. A teacher must teach the journal, or substitute in the lesson of the cell.";

    static final String IN_ORDER = "A result for each change, in their order.";

    private final ProblemAnswers texts;

    CellResults(ProblemAnswers texts) {
        this.texts = texts;
    }

    /** What became of a cell. */
    @Schema(description = "What became of one cell; the results stand in the order of the changes.")
    public record CellResult(
            CellStatus status,

            @Schema(description = "The version after it; absent when the cell is empty.") @MayBeAbsent
            Integer version,

            @Schema(description = "Stable code of the reason.", examples = "term-closed") @MayBeAbsent
            String code,

            @Schema(description = "The reason in the caller's language.") @MayBeAbsent
            String message,

            @Schema(description = "What stands in the cell, for a conflict.") @MayBeAbsent
            CurrentCell current) {}

    /** What somebody else entered. */
    @Schema(description = "What the cell holds after somebody else's change, and whose change it was.")
    public record CurrentCell(
            @Schema(description = "Absent for attendance and for an empty cell.") @MayBeAbsent
            String entry,

            @Schema(description = "Absent for a mark and for an empty cell.") @MayBeAbsent
            String code,

            @MayBeAbsent Integer version,

            @Schema(examples = "Иванова Мария Петровна") @MayBeAbsent
            String changedBy,

            @MayBeAbsent Instant changedAt) {}

    /** A pupil's average in the term of the changed works. */
    @Schema(description = "A pupil's average in a term as it is after the change, and the term mark that it suggests.")
    public record StudentAverage(
            UUID studentId,

            @Schema(description = "The term of the changed works; a pupil has an average for each of them.")
            UUID termId,

            @MayBeAbsent BigDecimal average,
            int markCount,
            @MayBeAbsent String suggested) {
        static StudentAverage of(PupilAverage pupil) {
            var result = pupil.result();
            return new StudentAverage(
                    pupil.studentId(),
                    pupil.termId(),
                    result.average().value(),
                    result.average().markCount(),
                    result.suggestion().entry());
        }
    }

    /** The results of a request about marks. */
    @Schema(
            description =
                    "What became of each cell, in the order of the changes, and the averages that follow from them.")
    public record MarkResults(List<CellResult> results, List<StudentAverage> averages) {}

    /** The results of a request about attendance. */
    @Schema(description = "What became of each cell, in the order of the changes.")
    public record AttendanceResults(List<CellResult> results) {}

    List<CellResult> of(List<CellOutcome> outcomes, String acceptLanguage) {
        var reasons = ReasonTexts.of(texts, acceptLanguage);
        return outcomes.stream()
                .map(outcome -> new CellResult(
                        outcome.status(),
                        outcome.version(),
                        ReasonTexts.code(outcome.refusal()),
                        reasons.message(outcome.refusal()),
                        current(outcome.current())))
                .toList();
    }

    private static CurrentCell current(CellOutcome.Current current) {
        return current == null
                ? null
                : new CurrentCell(
                        current.entry(), current.code(), current.version(), current.changedBy(), current.changedAt());
    }
}
