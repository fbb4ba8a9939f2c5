package ru.eschool.reporting.summarysheet.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.PeriodKind;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.reporting.kit.Writing;

/**
 * The summary sheet of a class (сводная ведомость успеваемости), ready for every form of output.
 *
 * @param classTeacher null while the class has none
 * @param moment when it was compiled, in the school's time
 * @param countedOn the day of the report within the year; a term that is over counts the pupils of its last day
 * @param totals one for each column
 * @param classResult the class as a whole in its last period that has marks
 */
public record SummarySheet(
        String school,
        UUID classId,
        String className,
        int academicYear,
        String classTeacher,
        OffsetDateTime moment,
        LocalDate countedOn,
        List<Column> columns,
        List<Row> rows,
        List<SummaryCounts> totals,
        ClassResult classResult) {

    /**
     * A column of the sheet; columns of a subject stand side by side.
     *
     * @param termId null for everything but a term
     * @param termNumber 0 for everything but a term
     */
    public record Column(UUID subjectId, String subjectName, PeriodKind kind, UUID termId, int termNumber) {
        /** The heading: I to IV, год, экз., итог. */
        public String title() {
            return switch (kind) {
                case TERM -> List.of("I", "II", "III", "IV").get(termNumber - 1);
                case YEAR -> "год";
                case EXAM -> "экз.";
                case FINAL -> "итог";
            };
        }
    }

    /**
     * A value of the sheet.
     *
     * @param preliminary suggested by the average and set by nobody: it never counts
     */
    public record Cell(String entry, boolean preliminary) {}

    /**
     * A pupil.
     *
     * @param leftOn the first day on which the pupil was no longer in the class; null for a member
     * @param cells one for each column; null where there is nothing
     * @param average of the marks set in the class result's period; null without any
     */
    public record Row(
            UUID studentId, int number, String displayName, LocalDate leftOn, List<Cell> cells, BigDecimal average) {}

    /**
     * Pupils by what they reached in a period.
     *
     * @param period «1 четверть», «год», «итог»; null while no period has marks
     * @param pupils every pupil at the place of the lowest mark; who has a result missing is not counted yet
     * @param marks all marks of the period
     * @param oneFour pupils with fives and a single four
     * @param oneThree pupils with a single three and nothing lower
     */
    public record ClassResult(String period, SummaryCounts pupils, SummaryCounts marks, int oneFour, int oneThree) {}

    /** The academic year as people write it: 2026/2027. */
    public String yearName() {
        return Writing.academicYear(academicYear);
    }

    /** Whether pupils who have left the class stand on the sheet. */
    public boolean hasLeft() {
        return rows.stream().anyMatch(row -> row.leftOn() != null);
    }

    /** Whether any value is preliminary. */
    public boolean hasPreliminary() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell != null && cell.preliminary());
    }
}
