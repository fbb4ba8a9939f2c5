package ru.eschool.reporting.kit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How wide a column may be on paper, in millimetres, by what stands in it.
 *
 * @param least narrower it cannot be read
 * @param wish everything stands in one line
 * @param most wider it would look empty
 */
record ColumnWidths(double least, double wish, double most) {
    static final double BODY_POINTS = 8;
    static final double SMALL_POINTS = 6.5;
    static final double HEAD_POINTS = 7;

    /** What a cell keeps free at its left and right together. */
    static final double PADDING_MM = 1.6;

    private static final double HEAD_PADDING_MM = 1;
    private static final ColumnWidths MARK = new ColumnWidths(5.8, 6.4, 9);
    private static final double NARROWEST_NUMBER = 7;
    private static final double STRETCH = 1.6;
    private static final double WIDEST_TEXT = 62;
    /** A longer name is written smaller and in two lines. */
    private static final double SHORTENED_TEXT = 40;

    static ColumnWidths of(Report report, int index, boolean turned) {
        var column = report.columns().get(index);
        var heading = turned ? 0 : Letters.BOLD.widestWord(column.title(), HEAD_POINTS) + HEAD_PADDING_MM;
        return switch (column.kind()) {
            case MARK -> MARK.atLeast(heading);
            case TEXT -> {
                var text = Math.max(
                                widest(report.lines(), index, Letters.REGULAR),
                                widest(report.totals(), index, Letters.BOLD))
                        + PADDING_MM;
                var wish = Math.min(text, WIDEST_TEXT);
                yield new ColumnWidths(Math.min(wish, SHORTENED_TEXT), wish, wish * STRETCH).atLeast(heading);
            }
            case NUMBER, PERCENT, AVERAGE, DATE -> {
                var text = DoubleStream.of(
                                NARROWEST_NUMBER,
                                heading,
                                widest(report.lines(), index, Letters.REGULAR) + PADDING_MM,
                                widest(report.totals(), index, Letters.BOLD) + PADDING_MM)
                        .max()
                        .orElseThrow();
                // The numbers of the lines need no more room than they take.
                yield new ColumnWidths(text, text, column.repeated() ? text : text * STRETCH);
            }
        };
    }

    private static double widest(List<Report.Line> lines, int index, Letters letters) {
        return lines.stream()
                .map(line -> line.cells().get(index))
                .mapToDouble(cell -> letters.width(cell.text(), BODY_POINTS))
                .max()
                .orElse(0);
    }

    private ColumnWidths atLeast(double width) {
        return new ColumnWidths(Math.max(least, width), Math.max(wish, width), Math.max(most, width));
    }

    /** As wide as it wishes: a column that every part of a table repeats is the same everywhere. */
    ColumnWidths firm() {
        return new ColumnWidths(wish, wish, wish);
    }

    /** The widths of columns that share so much paper: first what they need, then what they wish, then what is left. */
    static List<Double> share(List<ColumnWidths> columns, double paper) {
        var widths = columns.stream().mapToDouble(ColumnWidths::least).toArray();
        var needed = DoubleStream.of(widths).sum();
        if (needed > paper) {
            return DoubleStream.of(widths)
                    .map(width -> width * paper / needed)
                    .boxed()
                    .toList();
        }
        Stream.<ToDoubleFunction<ColumnWidths>>of(ColumnWidths::wish, ColumnWidths::most)
                .forEach(target -> {
                    var free = paper - DoubleStream.of(widths).sum();
                    var wanted = columns.stream().mapToDouble(target).sum()
                            - DoubleStream.of(widths).sum();
                    var part = wanted <= 0 ? 0 : Math.min(1, free / wanted);
                    for (var i = 0; i < widths.length; i++) {
                        widths[i] += (target.applyAsDouble(columns.get(i)) - widths[i]) * part;
                    }
                });
        return DoubleStream.of(widths).boxed().toList();
    }
}
