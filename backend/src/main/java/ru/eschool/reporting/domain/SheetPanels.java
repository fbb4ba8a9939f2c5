package ru.eschool.reporting.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a sheet that is wider than the paper into panels that stand one after the other, each with the pupils' names.
 * A subject is never divided, and the panels are about equally wide.
 */
final class SheetPanels {
    /** Width of landscape A4 between the margins. */
    static final double PAPER_MM = 280;

    static final double NUMBER_MM = 7;
    static final double NAME_MM = 46;
    static final double AVERAGE_MM = 11;
    static final double NARROWEST_MARK_MM = 5.8;
    static final double WIDEST_MARK_MM = 9;

    private static final int MOST_COLUMNS = (int) ((PAPER_MM - NUMBER_MM - NAME_MM - AVERAGE_MM) / NARROWEST_MARK_MM);

    private SheetPanels() {}

    /** A subject over its columns. */
    record Subject(String name, int firstColumn, int columnCount) {}

    /** The subjects that stand side by side on one panel. */
    record Panel(List<Subject> subjects) {
        int columnCount() {
            return subjects.stream().mapToInt(Subject::columnCount).sum();
        }

        /** Indices of the sheet's columns on this panel. */
        List<Integer> columns() {
            var columns = new ArrayList<Integer>();
            for (var subject : subjects) {
                for (var i = 0; i < subject.columnCount(); i++) {
                    columns.add(subject.firstColumn() + i);
                }
            }
            return columns;
        }

        /** Width of a mark's column, as wide as the paper allows within reason. */
        double markWidth() {
            var free = PAPER_MM - NUMBER_MM - NAME_MM - AVERAGE_MM;
            return Math.min(WIDEST_MARK_MM, free / Math.max(1, columnCount()));
        }

        /** Width of the whole table; the last panel carries the averages. */
        double width(boolean withAverage) {
            return NUMBER_MM + NAME_MM + markWidth() * columnCount() + (withAverage ? AVERAGE_MM : 0);
        }
    }

    /** At least one panel, even for a sheet without columns. */
    static List<Panel> of(List<SummarySheet.Column> columns) {
        var subjects = subjects(columns);
        var panelCount = Math.max(1, Math.ceilDiv(columns.size(), MOST_COLUMNS));
        var panels = divide(subjects, columns.size(), panelCount);
        while (panels.stream()
                .anyMatch(panel ->
                        panel.columnCount() > MOST_COLUMNS && panel.subjects().size() > 1)) {
            panelCount++;
            panels = divide(subjects, columns.size(), panelCount);
        }
        return panels;
    }

    // Every panel takes its share of what is left, so that the last one is not a remnant.
    private static List<Panel> divide(List<Subject> subjects, int columnCount, int panelCount) {
        var panels = new ArrayList<Panel>();
        var current = new ArrayList<Subject>();
        var width = 0;
        var left = columnCount;
        for (var subject : subjects) {
            var share = (double) left / Math.max(1, panelCount - panels.size());
            var next = width + subject.columnCount();
            if (!current.isEmpty() && (next > MOST_COLUMNS || next - share > share - width)) {
                panels.add(new Panel(List.copyOf(current)));
                current.clear();
                left -= width;
                next = subject.columnCount();
            }
            current.add(subject);
            width = next;
        }
        panels.add(new Panel(List.copyOf(current)));
        return List.copyOf(panels);
    }

    private static List<Subject> subjects(List<SummarySheet.Column> columns) {
        var subjects = new ArrayList<Subject>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var last = subjects.isEmpty() ? null : subjects.getLast();
            if (last != null && columns.get(last.firstColumn()).subjectId().equals(column.subjectId())) {
                subjects.set(subjects.size() - 1, new Subject(last.name(), last.firstColumn(), last.columnCount() + 1));
            } else {
                subjects.add(new Subject(column.subjectName(), i, 1));
            }
        }
        return List.copyOf(subjects);
    }
}
