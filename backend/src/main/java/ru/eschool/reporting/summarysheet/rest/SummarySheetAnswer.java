package ru.eschool.reporting.summarysheet.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.assessment.SummaryFormulas;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.reporting.kit.rest.FormulaName;
import ru.eschool.reporting.summarysheet.domain.SummarySheet;

/** The summary sheet as the contract has it. */
@Schema(name = "SummarySheet", description = "The summary sheet of a class (сводная ведомость успеваемости).")
public record SummarySheetAnswer(
        @Schema(description = "The school's full name.") String school,
        UUID classId,
        @Schema(examples = "7Б") String className,
        @Schema(examples = "2026") int academicYear,
        @MayBeAbsent String classTeacher,

        @Schema(description = "When the sheet was compiled.")
        Instant moment,

        @Schema(
                description = "Columns of a subject stand side by side: terms that have begun, then year, exam, final"
                        + " where there are any.")
        List<SheetColumn> columns,

        @Schema(
                description =
                        "The pupils of the class, then those who have left it since the end of a term in which they"
                                + " count.")
        List<SheetRow> rows,

        @Schema(
                description = "One for each column. A term that is over counts the pupils who belonged to the class on"
                        + " its last day.")
        List<SheetTotals> totals,

        @Schema(
                description = "The class as a whole in the last period that has marks: every pupil counts at the place"
                        + " of the lowest mark (n5: only fives, n4: fives and fours, n3: at least one three, n2: at"
                        + " least one two); sou and averageMark are of all marks of the period.")
        SheetTotals classTotals,

        @Schema(description = "The period of classTotals; absent while no period has marks.", examples = "1 четверть")
        @MayBeAbsent
        String classTotalsPeriod,

        List<FormulaName> formulas) {

    /** A column. */
    @Schema(description = "A column of the sheet.")
    public record SheetColumn(
            UUID subjectId,
            String subjectName,

            @Schema(
                    enumeration = {"TERM", "YEAR", "EXAM", "FINAL"},
                    examples = "TERM")
            String kind,

            @Schema(description = "Only with TERM.") @MayBeAbsent
            UUID termId,

            @Schema(examples = "II") String title) {}

    /** A pupil. */
    @Schema(name = "SheetRow", description = "A pupil's row.")
    public record SheetRow(
            UUID studentId,

            @Schema(description = "Number in the list of the class.")
            int number,

            String displayName,

            @Schema(
                    description = "First day on which the pupil was no longer in the class; absent for its members, who"
                            + " stand before those who have left.")
            @MayBeAbsent
            LocalDate leftOn,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = SheetCell.class,
                    description = "One for each column; null where there is nothing yet.")
            List<String> cells,

            @Schema(
                    description =
                            "One for each column: true where nobody has set the mark yet and the average suggests this one. Never counted.")
            List<Boolean> preliminary,

            @Schema(description = "Average of the marks set in the period of classTotals.") @MayBeAbsent
            BigDecimal average) {}

    /** Describes a cell in the contract, where a list of texts cannot say that its items may be null. */
    @Schema(
            type = SchemaType.STRING,
            nullable = true,
            description =
                    "A mark of the scale, or one of the words NOT_ASSESSED, EXEMPT, PASS and FAIL. Further words may be added; take one that you do not know as text.",
            examples = "5")
    private interface SheetCell {}

    /** What a column comes to. */
    @Schema(description = "What a column comes to; an absent figure is printed as «—».")
    public record SheetTotals(
            @Schema(description = "Index of the column.") @MayBeAbsent
            Integer column,

            int n5,
            int n4,
            int n3,
            int n2,
            @Schema(description = "н/а.") int notAssessed,
            @Schema(description = "осв.") int exempt,

            @Schema(description = "N of the formulas: without the exempt and those with no mark yet.")
            int counted,

            @Schema(description = "Успеваемость, %.") @MayBeAbsent
            BigDecimal attainment,

            @Schema(description = "Качество, %.") @MayBeAbsent
            BigDecimal quality,

            @Schema(description = "СОУ, %.") @MayBeAbsent BigDecimal sou,

            @Schema(description = "Средний балл.") @MayBeAbsent
            BigDecimal averageMark) {
        static SheetTotals of(Integer column, SummaryCounts pupils, SummaryCounts marks) {
            return new SheetTotals(
                    column,
                    pupils.n5(),
                    pupils.n4(),
                    pupils.n3(),
                    pupils.n2(),
                    pupils.notAssessed(),
                    pupils.exempt(),
                    pupils.counted(),
                    SummaryFormulas.attainment(pupils).orElse(null),
                    SummaryFormulas.quality(pupils).orElse(null),
                    SummaryFormulas.sou(marks).orElse(null),
                    SummaryFormulas.averageMark(marks).orElse(null));
        }
    }

    static SummarySheetAnswer of(SummarySheet sheet) {
        var totals = new ArrayList<SheetTotals>();
        sheet.totals().forEach(counts -> totals.add(SheetTotals.of(totals.size(), counts, counts)));
        var result = sheet.classResult();
        return new SummarySheetAnswer(
                sheet.school(),
                sheet.classId(),
                sheet.className(),
                sheet.academicYear(),
                sheet.classTeacher(),
                sheet.moment().toInstant(),
                sheet.columns().stream()
                        .map(column -> new SheetColumn(
                                column.subjectId(),
                                column.subjectName(),
                                column.kind().name(),
                                column.termId(),
                                column.title()))
                        .toList(),
                sheet.rows().stream().map(SummarySheetAnswer::row).toList(),
                totals,
                SheetTotals.of(null, result.pupils(), result.marks()),
                result.period(),
                FormulaName.ofResults());
    }

    private static SheetRow row(SummarySheet.Row row) {
        var entries = new ArrayList<String>();
        row.cells().forEach(cell -> entries.add(cell == null ? null : cell.entry()));
        return new SheetRow(
                row.studentId(),
                row.number(),
                row.displayName(),
                row.leftOn(),
                entries,
                row.cells().stream()
                        .map(cell -> cell != null && cell.preliminary())
                        .toList(),
                row.average());
    }
}
