package ru.eschool.reporting.kit.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.reporting.kit.Cell;
import ru.eschool.reporting.kit.Chart;
import ru.eschool.reporting.kit.Report;

/** What the answers of all reports have in common. */
@Schema(description = "A report as a table, the same as in its file; texts are in Russian as the forms are.")
public record ReportTable(
        @Schema(description = "The school's full name.") String school,
        String title,

        @Schema(description = "What was asked for, in words.")
        String criteria,

        @Schema(description = "When the report was compiled.")
        Instant moment,

        List<ReportColumn> columns,
        List<ReportLine> lines,
        @Schema(description = "Lines under the others.") List<ReportLine> totals,

        @Schema(description = "Why there are no lines; absent when there are.") @MayBeAbsent
        String nothing,

        List<ReportChart> charts,

        @Schema(description = "Legend and rules of counting.")
        List<String> notes,

        List<FormulaName> formulas) {

    /** A column. */
    @Schema(description = "A column of a report.")
    public record ReportColumn(
            @Schema(description = "Says what stands in the column; the same in all reports.", examples = "attainment")
            String key,

            @Schema(examples = "Успеваемость, %") String title,

            @Schema(
                    enumeration = {"TEXT", "MARK", "NUMBER", "PERCENT", "AVERAGE", "DATE"},
                    examples = "PERCENT")
            String kind,

            @Schema(description = "Heading over this column and its neighbours.") @MayBeAbsent
            String group) {}

    /** A line. */
    @Schema(description = "A line of a report with a cell for every column.")
    public record ReportLine(
            @Schema(description = "What the line is about, as the report says it.")
            String key,

            List<ReportCell> cells) {
        static ReportLine of(Report.Line line) {
            return new ReportLine(
                    line.key(), line.cells().stream().map(ReportCell::of).toList());
        }
    }

    /** A cell. */
    @Schema(description = "A value of a report.")
    public record ReportCell(
            @Schema(description = "As it is printed; «—» where there is no figure.", examples = "66,7")
            String text,

            @Schema(description = "Only where there is a number.", examples = "66.67") @MayBeAbsent
            BigDecimal number) {
        static ReportCell of(Cell cell) {
            return new ReportCell(cell.text(), cell.number());
        }
    }

    /** A chart. */
    @Schema(description = "Figures of the table for a chart.")
    public record ReportChart(
            String title,

            @Schema(
                    enumeration = {"PERCENT", "AVERAGE"},
                    examples = "PERCENT")
            String kind,

            @Schema(description = "What the bars stand for.")
            List<String> categories,

            List<ReportSeries> series) {
        static ReportChart of(Chart chart) {
            return new ReportChart(
                    chart.title(),
                    chart.kind().name(),
                    chart.categories(),
                    chart.series().stream()
                            .map(series -> new ReportSeries(
                                    series.key(),
                                    series.name(),
                                    series.values().stream()
                                            .map(value -> ReportCell.of(new Cell.Figure(chart.kind(), value)))
                                            .toList()))
                            .toList());
        }
    }

    /** Bars of one figure. */
    @Schema(description = "The bars of one figure.")
    public record ReportSeries(
            @Schema(examples = "attainment") String key,
            @Schema(examples = "Успеваемость, %") String name,
            @Schema(description = "One for each category.") List<ReportCell> values) {}

    public static ReportTable of(Report report) {
        var about = report.heading();
        return new ReportTable(
                about.school(),
                about.title(),
                about.criteria(),
                about.moment().toInstant(),
                report.groups().stream()
                        .flatMap(group -> group.columns().stream()
                                .map(column -> new ReportColumn(
                                        column.key(),
                                        column.title(),
                                        column.kind().name(),
                                        group.title())))
                        .toList(),
                report.lines().stream().map(ReportLine::of).toList(),
                report.totals().stream().map(ReportLine::of).toList(),
                report.nothing(),
                report.charts().stream().map(ReportChart::of).toList(),
                report.notes(),
                FormulaName.ofResults());
    }
}
