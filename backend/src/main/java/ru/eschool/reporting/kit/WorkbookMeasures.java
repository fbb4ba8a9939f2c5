package ru.eschool.reporting.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Widths and heights of a report as XLSX, so chosen that its print fills the paper: a report on one page with its
 * signatures as long as it can be read, narrow columns as wide as that leaves room for. Widths are in characters, heights
 * in points.
 *
 * @param landscape how the paper lies
 * @param onePage whether the whole sheet is printed on one page
 * @param widths of all columns; of the only one where there is no table
 * @param headHeight of the first row of the head
 */
record WorkbookMeasures(boolean landscape, boolean onePage, List<Double> widths, double headHeight) {
    static final int FONT_SIZE = 11;
    static final double SIGNATURE_HEIGHT = 24;
    private static final double LINE = 15;

    /** A character of the workbook's default letter, in millimetres. */
    private static final double CHARACTER_MM = 5 * Letters.POINT_MM;

    private static final double PADDING = 1.6;
    private static final double LANDSCAPE = 150;
    private static final double PORTRAIT = 102;
    private static final double LANDSCAPE_HEIGHT = 520;
    private static final double PORTRAIT_HEIGHT = 770;
    /** Printed smaller than this, a sheet is hard to read. */
    private static final double SMALLEST_SCALE = 0.54;

    private static final double WIDEST_TEXT = 44;
    private static final double NARROWEST_MARK = 4.6;
    private static final double WIDEST_MARK = 12;
    private static final double TURNED_HEIGHT = 125;
    /** Headings above the table, and what stands between the parts. */
    private static final double FRAME = 90;

    static WorkbookMeasures of(Report report) {
        if (report.nothing() != null) {
            return new WorkbookMeasures(true, true, List.of(LANDSCAPE), 0);
        }
        var natural = natural(report);
        var sum = natural.stream().mapToDouble(Double::doubleValue).sum();
        var landscape = sum > PORTRAIT;
        var paper = landscape ? LANDSCAPE : PORTRAIT;
        var height = FRAME
                + report.lines().size() * LINE
                + report.totals().size() * LINE
                + report.signatures().size() * SIGNATURE_HEIGHT
                + report.notes().stream()
                        .mapToDouble(note -> linesOf(note, 9, paper) * LINE)
                        .sum()
                + headHeight(report, natural);
        var scale = Math.min(1, (landscape ? LANDSCAPE_HEIGHT : PORTRAIT_HEIGHT) / height);
        var onePage = scale >= SMALLEST_SCALE;
        var widths = stretched(report, natural, paper / (onePage ? scale : 1) - sum);
        return new WorkbookMeasures(landscape, onePage, widths, headHeight(report, widths));
    }

    private static List<Double> natural(Report report) {
        var widths = new ArrayList<Double>();
        for (var group : report.groups()) {
            for (var column : group.columns()) {
                var index = widths.size();
                var heading = group.turned() && group.title() == null
                        ? 0
                        : Letters.BOLD.widestWord(column.title(), FONT_SIZE - 1.0) / CHARACTER_MM + 0.8;
                var text = Stream.concat(
                                        report.lines().stream(),
                                        column.kind() == Kind.MARK ? Stream.empty() : report.totals().stream())
                                .mapToDouble(line -> Letters.REGULAR.width(
                                        line.cells().get(index).text(), FONT_SIZE))
                                .max()
                                .orElse(0)
                        / CHARACTER_MM;
                var least = column.kind() == Kind.TEXT ? Math.min(text + PADDING + 1.5, WIDEST_TEXT) : text + PADDING;
                widths.add(Math.max(Math.max(heading, least), NARROWEST_MARK));
            }
        }
        return List.copyOf(widths);
    }

    // What is left goes to the columns of marks and figures alike.
    private static List<Double> stretched(Report report, List<Double> natural, double free) {
        var columns = report.columns();
        var narrow = columns.stream()
                .filter(column -> column.kind() != Kind.TEXT && !column.repeated())
                .count();
        var part = Math.max(0, free) / Math.max(1, narrow);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).kind() == Kind.TEXT
                                || columns.get(i).repeated()
                        ? natural.get(i)
                        : Double.valueOf(Math.max(natural.get(i), Math.min(WIDEST_MARK, natural.get(i) + part))))
                .toList();
    }

    private static double headHeight(Report report, List<Double> widths) {
        if (report.groups().stream().anyMatch(Report.Group::turned)) {
            return TURNED_HEIGHT;
        }
        var most = 1;
        var columns = report.columns();
        for (var i = 0; i < columns.size(); i++) {
            most = Math.max(most, linesOf(columns.get(i).title(), FONT_SIZE, widths.get(i)));
        }
        return most * LINE + 3;
    }

    private static int linesOf(String text, int points, double characters) {
        return Letters.REGULAR.lines(text, points, characters * CHARACTER_MM).size();
    }

    /** Height of a text that runs across the sheet in a letter of so many points. */
    double height(String text, int points) {
        var width = widths.stream().mapToDouble(Double::doubleValue).sum();
        return linesOf(text, points, width) * points * LINE / FONT_SIZE;
    }

    /** Height of a line: a long name stands in two. */
    double lineHeight(Report.Line line) {
        var most = 1;
        for (var i = 0; i < line.cells().size(); i++) {
            if (line.cells().get(i) instanceof Cell.Text(String text)) {
                most = Math.max(most, linesOf(text, FONT_SIZE, widths.get(i) - PADDING));
            }
        }
        return most * LINE;
    }
}
