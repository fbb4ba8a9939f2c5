package ru.eschool.reporting.kit;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A report as a value, ready for every form of output: the answer in JSON, a spreadsheet, a document to print.
 *
 * @param groups the columns in their groups; each line has a cell for every column
 * @param totals lines under the others, set off from them
 * @param nothing says why there is no table; null when there is one
 * @param notes what stands under the table: totals in words, legend, formulas, moment
 */
public record Report(
        Heading heading,
        List<Group> groups,
        List<Line> lines,
        List<Line> totals,
        String nothing,
        List<Chart> charts,
        List<String> notes,
        List<Signature> signatures) {

    /**
     * What the report is about.
     *
     * @param criteria what was asked for, in words
     * @param foot the criteria in short, for the foot of a page
     * @param tab name of the worksheet
     * @param moment when it was compiled, in the school's time
     */
    public record Heading(
            String school,
            String title,
            String criteria,
            String foot,
            String tab,
            FileName fileName,
            OffsetDateTime moment) {}

    /**
     * What the file is called, without the ending.
     *
     * @param plain in Latin letters, for old clients
     */
    public record FileName(String russian, String plain) {}

    /**
     * Columns under a common heading; null when the only column stands for itself.
     *
     * @param turned whether the heading is turned upwards, over columns that are narrower than it
     */
    public record Group(String title, boolean turned, List<Column> columns) {
        public static Group of(Column column) {
            return new Group(null, false, List.of(column));
        }

        /** A column of its own with its heading turned upwards. */
        public static Group turned(Column column) {
            return new Group(null, true, List.of(column));
        }
    }

    /**
     * A column.
     *
     * @param key its name in the contract
     * @param repeated whether it stands again at the left of each part of a table that is wider than the paper
     */
    public record Column(String key, String title, Kind kind, boolean repeated) {
        public static Column of(String key, String title, Kind kind) {
            return new Column(key, title, kind, false);
        }

        public static Column repeated(String key, String title, Kind kind) {
            return new Column(key, title, kind, true);
        }
    }

    /**
     * A line.
     *
     * @param key what the line is about, for those who read the answer; empty in totals
     */
    public record Line(String key, List<Cell> cells) {}

    /** Who signs, and a name or null for a blank to write it on. */
    public record Signature(String post, String name) {}

    public List<Column> columns() {
        return groups.stream().flatMap(group -> group.columns().stream()).toList();
    }

    /** Whether columns stand under a common heading, so that the head has two rows. */
    boolean grouped() {
        return groups.stream().anyMatch(group -> group.title() != null);
    }
}
