package ru.eschool.reporting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.eschool.reporting.domain.SheetPanels.Panel;

/**
 * A page of the document with all its texts and measures, as the template needs it: some pupils on a panel. The pages are
 * divided here and not by the renderer, which cannot repeat rotated headings.
 *
 * @param figures only under the last pupils of a panel; else empty
 * @param withAverage the last panel carries the averages
 */
public record SheetPage(
        String markWidth,
        String tableWidth,
        List<Heading> subjects,
        List<String> titles,
        List<Line> pupils,
        List<Line> figures,
        boolean withAverage) {

    /** What the lines share on a page: the rest is the heading, the notes and the signatures. */
    private static final double LINES_MM = 112;

    private static final double WIDEST_LINE_MM = 4.6;
    /** Closer, and a line could not be read along: a class so large has its notes on a page of their own. */
    private static final double CLOSEST_LINE_MM = 3.1;

    /** So many lines and the figures stand on one page. */
    private static final int MOST_PUPILS = 36;

    private static final int LONGEST_NAME = 26;

    /** A rotated heading over some columns. */
    public record Heading(String name, int columnCount, String width) {}

    /** A text and whether it is preliminary. */
    public record Value(String text, boolean preliminary) {}

    /** A line of the table. */
    public record Line(String number, String name, List<Value> values, String average) {
        /** Whether the name needs a smaller letter to stand in its column. */
        public boolean longName() {
            return name.length() > LONGEST_NAME;
        }
    }

    /** One page at least; without columns it has no table, and the names stand nowhere. */
    static List<SheetPage> of(SummarySheet sheet) {
        var panels = SheetPanels.of(sheet.columns());
        var pages = new ArrayList<SheetPage>();
        for (var panel : panels) {
            for (var pupils : portions(sheet.columns().isEmpty() ? List.of() : sheet.rows())) {
                pages.add(page(sheet, panel, pupils, panel == panels.getLast()));
            }
        }
        return List.copyOf(pages);
    }

    /** Height of a line in millimetres: a class stands on one page with its signatures as long as it can. */
    static String lineHeight(SummarySheet sheet) {
        var lines = Math.min(sheet.rows().size(), MOST_PUPILS) + SheetText.FIGURES.size();
        return millimetres(Math.clamp(LINES_MM / lines, CLOSEST_LINE_MM, WIDEST_LINE_MM));
    }

    private static List<List<SummarySheet.Row>> portions(List<SummarySheet.Row> rows) {
        if (rows.isEmpty()) {
            return List.of(rows);
        }
        var count = Math.ceilDiv(rows.size(), MOST_PUPILS);
        var size = Math.ceilDiv(rows.size(), count);
        var portions = new ArrayList<List<SummarySheet.Row>>();
        for (var first = 0; first < rows.size(); first += size) {
            portions.add(rows.subList(first, Math.min(first + size, rows.size())));
        }
        return portions;
    }

    private static SheetPage page(SummarySheet sheet, Panel panel, List<SummarySheet.Row> pupils, boolean withAverage) {
        var columns = panel.columns();
        return new SheetPage(
                millimetres(panel.markWidth()),
                millimetres(panel.width(withAverage)),
                panel.subjects().stream()
                        .map(subject -> new Heading(
                                subject.name(),
                                subject.columnCount(),
                                millimetres(panel.markWidth() * subject.columnCount())))
                        .toList(),
                columns.stream()
                        .map(column -> sheet.columns().get(column).title())
                        .toList(),
                pupils.stream().map(row -> pupil(row, columns)).toList(),
                endsWith(sheet, pupils) ? figures(sheet, columns) : List.of(),
                withAverage);
    }

    private static boolean endsWith(SummarySheet sheet, List<SummarySheet.Row> pupils) {
        return pupils.isEmpty() || pupils.getLast().number() == sheet.rows().size();
    }

    private static List<Line> figures(SummarySheet sheet, List<Integer> columns) {
        return SheetText.FIGURES.stream()
                .map(figure -> new Line(
                        "",
                        figure.name(),
                        columns.stream()
                                .map(column ->
                                        new Value(figure.of(sheet.totals().get(column)), false))
                                .toList(),
                        ""))
                .toList();
    }

    private static String millimetres(double width) {
        return String.format(Locale.ROOT, "%.2f", width);
    }

    private static Line pupil(SummarySheet.Row row, List<Integer> columns) {
        return new Line(
                Integer.toString(row.number()),
                row.displayName(),
                columns.stream()
                        .map(column -> row.cells().get(column))
                        .map(cell -> new Value(SheetText.cell(cell), cell != null && cell.preliminary()))
                        .toList(),
                SheetText.average(row.average()));
    }
}
