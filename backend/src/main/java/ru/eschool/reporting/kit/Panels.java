package ru.eschool.reporting.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of a table on paper: upright A4 if it fits, else across, and a table that is wider still is divided into
 * panels that stand one after the other, each with the repeated columns. A group of columns is never divided, and the
 * panels are about equally wide.
 */
record Panels(boolean landscape, List<Panel> panels) {
    /** Width of A4 between the margins. */
    static final double PORTRAIT_MM = 194;

    static final double LANDSCAPE_MM = 280;

    /** A group over its columns: their indices in the report. */
    record Span(Report.Group group, List<Integer> columns) {}

    /**
     * Groups that stand side by side.
     *
     * @param widths of all columns of the spans, in order
     */
    record Panel(List<Span> spans, List<Double> widths) {
        List<Integer> columns() {
            return spans.stream().flatMap(span -> span.columns().stream()).toList();
        }

        double width() {
            return widths.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** At least one panel. */
    static Panels of(Report report) {
        return new Division(report).panels();
    }

    double paper() {
        return landscape ? LANDSCAPE_MM : PORTRAIT_MM;
    }

    /** The way to the panels of one report. */
    private static final class Division {
        private final List<Span> repeated;
        private final List<Span> others;
        private final List<ColumnWidths> widths;

        Division(Report report) {
            var spans = spans(report);
            repeated = spans.stream().filter(Division::isRepeated).toList();
            others = spans.stream().filter(span -> !isRepeated(span)).toList();
            widths = spans.stream()
                    .flatMap(span -> span.columns().stream()
                            .map(column -> ColumnWidths.of(
                                    report,
                                    column,
                                    span.group().turned() && span.group().title() == null)))
                    .toList();
        }

        private static boolean isRepeated(Span span) {
            return span.group().columns().getFirst().repeated();
        }

        private static List<Span> spans(Report report) {
            var spans = new ArrayList<Span>();
            var first = 0;
            for (var group : report.groups()) {
                var next = first + group.columns().size();
                spans.add(new Span(group, IntStream.range(first, next).boxed().toList()));
                first = next;
            }
            return List.copyOf(spans);
        }

        Panels panels() {
            var all = Stream.concat(repeated.stream(), others.stream()).toList();
            if (wish(all) <= PORTRAIT_MM) {
                return new Panels(false, List.of(panel(all, PORTRAIT_MM, false)));
            }
            if (least(all) <= LANDSCAPE_MM) {
                return new Panels(true, List.of(panel(all, LANDSCAPE_MM, false)));
            }
            return new Panels(
                    true,
                    divided().stream()
                            .map(part -> panel(
                                    Stream.concat(repeated.stream(), part.stream())
                                            .toList(),
                                    LANDSCAPE_MM,
                                    true))
                            .toList());
        }

        private Panel panel(List<Span> spans, double paper, boolean firm) {
            return new Panel(
                    spans,
                    ColumnWidths.share(
                            spans.stream()
                                    .flatMap(span -> span.columns().stream()
                                            .map(widths::get)
                                            .map(width -> firm && isRepeated(span) ? width.firm() : width))
                                    .toList(),
                            paper));
        }

        private List<List<Span>> divided() {
            var room = LANDSCAPE_MM - wish(repeated);
            var count = Math.max(1, (int) Math.ceil(least(others) / room));
            var parts = divide(count, room);
            while (parts.stream().anyMatch(part -> least(part) > room && part.size() > 1)) {
                count++;
                parts = divide(count, room);
            }
            return parts;
        }

        // Every panel takes its share of what is left, so that the last one is not a remnant.
        private List<List<Span>> divide(int count, double room) {
            var parts = new ArrayList<List<Span>>();
            var current = new ArrayList<Span>();
            var left = least(others);
            for (var span : others) {
                var share = left / Math.max(1, count - parts.size());
                var width = least(current);
                var next = width + least(List.of(span));
                if (!current.isEmpty() && (next > room || next - share > share - width)) {
                    parts.add(List.copyOf(current));
                    current.clear();
                    left -= width;
                }
                current.add(span);
            }
            parts.add(List.copyOf(current));
            return List.copyOf(parts);
        }

        private double least(List<Span> spans) {
            return spans.stream()
                    .flatMap(span -> span.columns().stream())
                    .mapToDouble(column -> widths.get(column).least())
                    .sum();
        }

        private double wish(List<Span> spans) {
            return spans.stream()
                    .flatMap(span -> span.columns().stream())
                    .mapToDouble(column -> widths.get(column).wish())
                    .sum();
        }
    }
}
