package ru.eschool.exchange.people.domain;

import java.util.List;

/**
 * The head of one or several sheets of an uploaded list, as it is shown to whoever says what the columns are.
 *
 * @param key of the heads: what was said of them is kept under it for the lists to come
 * @param row of the sheet, the last one if the head takes two
 * @param classElsewhere whether the class stands in the sheet's name or in rows of its own
 */
public record ListHead(
        String key, List<String> sheets, int row, State state, boolean classElsewhere, List<Column> columns) {

    /** How it is known what the columns are. */
    public enum State {
        /** It is not, so that nothing of these sheets was read. */
        UNKNOWN,
        /** By the heads themselves. */
        RECOGNISED,
        /** Somebody has just said so. */
        GIVEN,
        /** Somebody has said so of an earlier list with the same heads. */
        KEPT
    }

    /**
     * A column.
     *
     * @param letter by which a spreadsheet names it
     * @param samples its first values
     * @param meaning null when it is not needed or not understood
     */
    public record Column(String letter, String head, List<String> samples, ColumnMeaning meaning) {}
}
