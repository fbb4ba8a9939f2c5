package ru.eschool.platform.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One sheet of an uploaded file.
 *
 * @param name the sheet's name, empty for csv
 * @param rows rows that hold any text, in order
 * @param merges merged cells
 */
public record Table(String name, List<Row> rows, List<Merge> merges) {

    /**
     * One row.
     *
     * @param number the row's number as the spreadsheet shows it, from 1
     * @param cells texts from the first column on, never null, empty where the cell is empty
     * @param cleaned whether control characters were taken out of a cell
     * @param unvalued columns with a formula whose value was not stored: they look empty here and full in the program
     */
    public record Row(int number, List<String> cells, boolean cleaned, Set<Integer> unvalued) {

        /** The text of a column counted from 0; empty beyond the last cell and for a negative column. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Merged cells: rows numbered from 1, columns from 0, all bounds included. */
    public record Merge(int top, int bottom, int left, int right) {

        boolean covers(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    /** The merged area that the cell belongs to. */
    public Optional<Merge> mergeAt(int row, int column) {
        return merges.stream().filter(merge -> merge.covers(row, column)).findFirst();
    }
}
