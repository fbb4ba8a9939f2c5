package ru.eschool.reporting.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A chart on paper: bars that lie on their side, each with its figure, drawn with nothing but boxes. */
public record PrintChart(PrintText title, List<Key> keys, List<Group> groups) {
    private static final List<String> COLOURS = List.of("#3a3db0", "#1e6b52", "#b7791f", "#5b6472");
    private static final double BAR = 3.4;
    private static final double GAP = 1.2;
    private static final double KEYS = 5;
    private static final double LABEL = 46;
    private static final double LABEL_LINE = ColumnWidths.HEAD_POINTS * 1.05 * Letters.POINT_MM;
    /** The longest bar leaves room for its label and its figure. */
    private static final double AROUND_BAR = LABEL + 16;

    /** What a colour stands for. */
    public record Key(String name, String colour) {}

    /** The bars of a category. */
    public record Group(List<String> label, List<Bar> bars) {
        double height() {
            return Math.max(bars.size() * BAR, label.size() * LABEL_LINE) + GAP;
        }
    }

    /** A bar; without a figure it has no length. */
    public record Bar(String length, String colour, String text) {}

    /** The charts of a report, each cut where the page ends. */
    static List<PrintChart> of(Report report, double width, double pageHeight) {
        var charts = new ArrayList<PrintChart>();
        for (var chart : report.charts()) {
            var title = PrintText.of(PrintText.Style.CHART, chart.title(), width);
            var room = pageHeight - title.height() - KEYS;
            var part = new ArrayList<Group>();
            for (var group : groups(chart, width)) {
                if (height(part) + group.height() > room) {
                    charts.add(new PrintChart(title, keys(chart), List.copyOf(part)));
                    part.clear();
                }
                part.add(group);
            }
            charts.add(new PrintChart(title, keys(chart), List.copyOf(part)));
        }
        return List.copyOf(charts);
    }

    private static List<Key> keys(Chart chart) {
        return IntStream.range(0, chart.series().size())
                .mapToObj(i -> new Key(chart.series().get(i).name(), colour(i)))
                .toList();
    }

    private static List<Group> groups(Chart chart, double width) {
        return IntStream.range(0, chart.categories().size())
                .mapToObj(category -> new Group(
                        Letters.REGULAR.lines(chart.categories().get(category), ColumnWidths.HEAD_POINTS, LABEL - 2),
                        IntStream.range(0, chart.series().size())
                                .mapToObj(i -> bar(chart, category, i, width - AROUND_BAR))
                                .toList()))
                .toList();
    }

    private static Bar bar(Chart chart, int category, int series, double longest) {
        var value = chart.series().get(series).values().get(category);
        return new Bar(
                Millimetres.of(length(value, chart.most(), longest)),
                colour(series),
                new Cell.Figure(chart.kind(), value).text());
    }

    private static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    private static double length(BigDecimal value, BigDecimal most, double longest) {
        return value == null ? 0 : longest * Math.min(1, value.doubleValue() / most.doubleValue());
    }

    double height() {
        return title.height() + KEYS + height(groups);
    }

    private static double height(List<Group> groups) {
        return groups.stream().mapToDouble(Group::height).sum();
    }
}
