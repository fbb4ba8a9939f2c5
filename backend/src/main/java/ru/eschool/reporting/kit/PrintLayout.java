package ru.eschool.reporting.kit;

import java.util.ArrayList;
import java.util.List;

/** Divides a report into pages: everything on one page as long as the lines can be read along, else evenly. */
final class PrintLayout {
    private static final double LANDSCAPE_HEIGHT = 189;
    private static final double PORTRAIT_HEIGHT = 276;
    private static final double WIDEST_LINE = 4.6;
    /** Closer, and a line could not be read along. */
    private static final double CLOSEST_LINE = 3.1;

    /** What needs several pages anyway is not pressed together. */
    private static final double CLOSEST_OF_MANY = 3.8;

    private static final double STEP = 0.1;
    /** Between the table and what follows it. */
    private static final double GAP = 2;

    private static final double SIGNATURE_LINE = 6;
    private static final double SIGNATURES = 8;

    private final Report report;
    private final Panels panels;
    private final List<PrintTable.Maker> makers;
    private final List<PrintText> heading;
    private final List<PrintText> continued;
    private final List<PrintText> notes;
    private final List<PrintChart> charts;

    private PrintLayout(Report report) {
        this.report = report;
        this.panels = Panels.of(report);
        this.makers = panels.panels().stream()
                .map(panel -> new PrintTable.Maker(report, panel))
                .toList();
        var about = report.heading();
        this.heading = List.of(
                text(PrintText.Style.SCHOOL, about.school()),
                text(PrintText.Style.TITLE, about.title()),
                text(PrintText.Style.CRITERIA, about.criteria()));
        this.continued = List.of(
                text(PrintText.Style.SCHOOL, about.school()),
                text(PrintText.Style.CONTINUED, about.title() + " (продолжение)"),
                text(PrintText.Style.CRITERIA, about.criteria()));
        this.notes = report.notes().stream()
                .map(note -> text(PrintText.Style.NOTE, note))
                .toList();
        this.charts = PrintChart.of(report, panels.paper(), pageHeight() - PrintText.height(continued) - GAP);
    }

    private PrintText text(PrintText.Style style, String text) {
        return PrintText.of(style, text, panels.paper());
    }

    /** The pages and how the paper lies. */
    record Pages(boolean landscape, List<PrintPage> pages) {}

    static Pages of(Report report) {
        var layout = new PrintLayout(report);
        return new Pages(layout.panels.landscape(), layout.pages());
    }

    private List<PrintPage> pages() {
        var tables = report.nothing() != null ? List.<Placed>of() : tables();
        var pages = new ArrayList<PrintPage>();
        for (var placed : tables) {
            pages.add(page(pages, placed.table(), List.of(), false));
        }
        var used = tables.isEmpty() ? nothingHeight() : tables.getLast().height();
        var open = tables.isEmpty() ? page(pages, null, List.of(), false) : pages.removeLast();
        for (var chart : charts) {
            if (used + GAP + chart.height() > pageHeight()) {
                pages.add(open);
                open = page(pages, null, List.of(), false);
                used = PrintText.height(continued);
            }
            var joined = new ArrayList<>(open.charts());
            joined.add(chart);
            open = new PrintPage(open.first(), open.heading(), open.table(), joined, List.of(), false);
            used += GAP + chart.height();
        }
        if (used + notesHeight() > pageHeight()) {
            pages.add(open);
            open = page(pages, null, List.of(), false);
        }
        pages.add(new PrintPage(open.first(), open.heading(), open.table(), open.charts(), notes, true));
        return List.copyOf(pages);
    }

    private PrintPage page(List<PrintPage> before, PrintTable table, List<PrintChart> charts, boolean signed) {
        var first = before.isEmpty();
        return new PrintPage(first, first ? heading : continued, table, charts, List.of(), signed);
    }

    /** A part of the table and how much of its page is taken with it. */
    private record Placed(PrintTable table, double height) {}

    private List<Placed> tables() {
        var height = lineHeight();
        var portions = portions(height);
        var placed = new ArrayList<Placed>();
        for (var maker : makers) {
            for (var portion : portions) {
                var top = PrintText.height(placed.isEmpty() ? heading : continued);
                placed.add(new Placed(
                        maker.table(portion.from(), portion.to(), portion.last(), height),
                        top + tableHeight(maker, portion, height)));
            }
        }
        return placed;
    }

    private record Portion(int from, int to, boolean last) {}

    private Portion whole() {
        return new Portion(0, report.lines().size(), true);
    }

    private double tableHeight(PrintTable.Maker maker, Portion portion, double lineHeight) {
        return maker.headHeight()
                + maker.linesHeight(portion.from(), portion.to(), lineHeight)
                + (portion.last() ? maker.totalsHeight(lineHeight) : 0);
    }

    // The widest lines with which all lines and the notes stand on a page, else all lines; else on the fewest pages.
    private double lineHeight() {
        for (var tail : List.of(notesHeight(), 0.0)) {
            for (var height = WIDEST_LINE; height >= CLOSEST_LINE - STEP / 2; height -= STEP) {
                if (onePage(height, tail)) {
                    return height;
                }
            }
        }
        var pages = portions(CLOSEST_OF_MANY).size();
        var height = WIDEST_LINE;
        while (portions(height).size() > pages) {
            height -= STEP;
        }
        return height;
    }

    private boolean onePage(double lineHeight, double tail) {
        return makers.stream()
                .allMatch(maker -> PrintText.height(heading)
                                + tableHeight(maker, whole(), lineHeight)
                                + (maker == makers.getLast() ? tail : 0)
                        <= pageHeight());
    }

    private List<Portion> portions(double lineHeight) {
        var count = 1;
        while (count < report.lines().size() && !fit(evenly(count), lineHeight)) {
            count++;
        }
        return evenly(count);
    }

    private List<Portion> evenly(int count) {
        var lines = report.lines().size();
        var size = Math.max(1, Math.ceilDiv(lines, count));
        var portions = new ArrayList<Portion>();
        for (var from = 0; from < lines; from += size) {
            var to = Math.min(lines, from + size);
            portions.add(new Portion(from, to, to == lines));
        }
        return portions.isEmpty() ? List.of(whole()) : portions;
    }

    private boolean fit(List<Portion> portions, double lineHeight) {
        return makers.stream()
                .allMatch(maker -> portions.stream()
                        .allMatch(portion ->
                                PrintText.height(heading) + tableHeight(maker, portion, lineHeight) <= pageHeight()));
    }

    private double nothingHeight() {
        return PrintText.height(heading)
                + (report.nothing() == null
                        ? 0
                        : 24 + text(PrintText.Style.NOTHING, report.nothing()).height());
    }

    private double notesHeight() {
        var signatures = panels.landscape()
                ? SIGNATURES + SIGNATURE_LINE
                : report.signatures().size() * SIGNATURE_LINE;
        return GAP + PrintText.height(notes) + GAP + (report.signatures().isEmpty() ? 0 : signatures);
    }

    private double pageHeight() {
        return panels.landscape() ? LANDSCAPE_HEIGHT : PORTRAIT_HEIGHT;
    }
}
