package ru.eschool.reporting.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the table on a page, with all its texts and measures.
 *
 * @param widths of the columns
 * @param head headings of groups and of columns that stand for themselves
 * @param subhead headings of the columns under a group; empty where there are no groups
 * @param turned height of the headings that are turned upwards
 */
public record PrintTable(
        String width,
        List<String> widths,
        List<Heading> head,
        List<Heading> subhead,
        String turned,
        List<Line> lines,
        List<Line> totals) {

    /**
     * A heading.
     *
     * @param width how wide it may be, of what is turned: how high
     */
    public record Heading(List<String> lines, int columns, int rows, boolean turned, String width) {}

    /** A line of the table. */
    public record Line(String height, List<Value> values) {}

    /**
     * A cell.
     *
     * @param css classes of the template: text, small, quiet
     */
    public record Value(List<String> lines, String css) {}

    /** Makes the tables of one panel: its head and lines are measured once, the lines of a page taken from them. */
    static final class Maker {
        private static final double HEAD_LINE = ColumnWidths.HEAD_POINTS * 1.05 * Letters.POINT_MM;
        private static final double HEAD_PADDING = 1;
        private static final double TURNED_PADDING = 3.2;
        private static final double SUBHEAD = 4;
        private static final double SHORTEST_TURNED = 12;
        private static final double LONGEST_TURNED = 42;
        private static final double SMALL_LINE = ColumnWidths.SMALL_POINTS * 1.05 * Letters.POINT_MM;

        private final Report report;
        private final Panels.Panel panel;
        private final List<Integer> columns;
        private final double turned;
        private final List<Measured> lines;
        private final List<Measured> totals;

        /** A line and how many lines of letters it needs. */
        private record Measured(List<Value> values, int lines) {
            double height(double least) {
                return lines == 1 ? least : Math.max(least, lines * SMALL_LINE + 0.6);
            }

            Line line(double least) {
                return new Line(Millimetres.of(height(least)), values);
            }
        }

        Maker(Report report, Panels.Panel panel) {
            this.report = report;
            this.panel = panel;
            this.columns = panel.columns();
            this.turned = turnedHeight();
            this.lines =
                    report.lines().stream().map(line -> measured(line, false)).toList();
            this.totals =
                    report.totals().stream().map(line -> measured(line, true)).toList();
        }

        PrintTable table(int from, int to, boolean withTotals, double lineHeight) {
            return new PrintTable(
                    Millimetres.of(panel.width()),
                    panel.widths().stream().map(Millimetres::of).toList(),
                    head(),
                    subhead(),
                    Millimetres.of(turned),
                    lines.subList(from, to).stream()
                            .map(line -> line.line(lineHeight))
                            .toList(),
                    withTotals
                            ? totals.stream().map(line -> line.line(lineHeight)).toList()
                            : List.of());
        }

        /** Height of the head. */
        double headHeight() {
            var upright = head().stream()
                    .filter(heading -> !heading.turned())
                    .mapToDouble(heading ->
                            heading.lines().size() * HEAD_LINE + HEAD_PADDING - (heading.rows() > 1 ? SUBHEAD : 0))
                    .max()
                    .orElse(0);
            return Math.max(turned, upright) + (report.grouped() ? SUBHEAD : 0);
        }

        double linesHeight(int from, int to, double lineHeight) {
            return lines.subList(from, to).stream()
                    .mapToDouble(line -> line.height(lineHeight))
                    .sum();
        }

        double totalsHeight(double lineHeight) {
            return totals.stream().mapToDouble(line -> line.height(lineHeight)).sum();
        }

        private List<Heading> head() {
            var headings = new ArrayList<Heading>();
            var first = 0;
            for (var span : panel.spans()) {
                var count = span.columns().size();
                var width = panel.widths().subList(first, first + count).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                headings.add(heading(span.group(), width));
                first += count;
            }
            return List.copyOf(headings);
        }

        private Heading heading(Report.Group group, double width) {
            var alone = group.title() == null;
            var title = title(group);
            return new Heading(
                    Letters.BOLD.lines(
                            title,
                            ColumnWidths.HEAD_POINTS,
                            group.turned() ? turned - TURNED_PADDING : width - HEAD_PADDING),
                    group.columns().size(),
                    alone && report.grouped() ? 2 : 1,
                    group.turned(),
                    Millimetres.of(width));
        }

        private static String title(Report.Group group) {
            return group.title() == null ? group.columns().getFirst().title() : group.title();
        }

        private List<Heading> subhead() {
            return panel.spans().stream()
                    .filter(span -> span.group().title() != null)
                    .flatMap(span -> span.group().columns().stream())
                    .map(column -> new Heading(List.of(column.title()), 1, 1, false, ""))
                    .toList();
        }

        // As low as lets every heading stand over its columns.
        private double turnedHeight() {
            if (panel.spans().stream().noneMatch(span -> span.group().turned())) {
                return 0;
            }
            var height = SHORTEST_TURNED;
            while (height < LONGEST_TURNED && !standsIn(height)) {
                height++;
            }
            return height;
        }

        private boolean standsIn(double height) {
            var first = 0;
            for (var span : panel.spans()) {
                var count = span.columns().size();
                var width = panel.widths().subList(first, first + count).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                var title = title(span.group());
                var room = height - TURNED_PADDING;
                if (span.group().turned()
                        && (Letters.BOLD
                                                        .lines(title, ColumnWidths.HEAD_POINTS, room)
                                                        .size()
                                                * HEAD_LINE
                                        > width
                                || Letters.BOLD.widestWord(title, ColumnWidths.HEAD_POINTS) > room)) {
                    return false;
                }
                first += count;
            }
            return true;
        }

        // Figures under marks are small, as many digits as they have.
        private Measured measured(Report.Line line, boolean total) {
            var small = IntStream.range(0, columns.size())
                    .anyMatch(i -> kind(i) != Kind.TEXT && (total && kind(i) == Kind.MARK || !fits(line, i)));
            var values = IntStream.range(0, columns.size())
                    .mapToObj(i -> kind(i) == Kind.TEXT
                            ? text(line, i, total ? Letters.BOLD : Letters.REGULAR)
                            : new Value(
                                    List.of(cell(line, i).text()),
                                    (small ? "small" : "") + (cell(line, i).preliminary() ? " quiet" : "")))
                    .toList();
            return new Measured(
                    values,
                    values.stream()
                            .mapToInt(value -> value.lines().size())
                            .max()
                            .orElse(1));
        }

        private Value text(Report.Line line, int i, Letters letters) {
            var text = cell(line, i).text();
            var room = panel.widths().get(i) - ColumnWidths.PADDING_MM;
            return letters.width(text, ColumnWidths.BODY_POINTS) <= room
                    ? new Value(List.of(text), "text")
                    : new Value(letters.lines(text, ColumnWidths.SMALL_POINTS, room), "text small");
        }

        private boolean fits(Report.Line line, int i) {
            return Letters.BOLD.width(cell(line, i).text(), ColumnWidths.BODY_POINTS)
                    <= panel.widths().get(i) - ColumnWidths.PADDING_MM / 2;
        }

        private Cell cell(Report.Line line, int i) {
            return line.cells().get(columns.get(i));
        }

        private Kind kind(int i) {
            return report.columns().get(columns.get(i)).kind();
        }
    }
}
