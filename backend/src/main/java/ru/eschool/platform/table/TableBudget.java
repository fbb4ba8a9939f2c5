package ru.eschool.platform.table;

import ru.eschool.platform.table.UnreadableFile.Reason;

/**
 * The room that is left for one uploaded table, whatever its sender claims about it. The bounds are several times what
 * the largest list of a school office needs and keep a table below some 20 MB of memory.
 */
final class TableBudget {

    /** Columns that are read; further ones are passed over. */
    static final int COLUMNS = 100;
    /** Files inside a workbook, pictures and styles among them. */
    static final int PARTS = 2_000;

    static final int SHEETS = 200;
    /** Filled cells of all sheets together. */
    static final int CELLS = 250_000;
    /** Letters of all cells together. */
    static final int LETTERS = 3_000_000;
    /** What a cell of Excel holds. */
    static final int LETTERS_OF_A_CELL = 32_767;
    /** Between two cells or two records: the longest cell with every letter escaped. */
    static final int LETTERS_OF_A_STEP = 300_000;

    private static final int UNPACKED_BYTES = 64 * 1024 * 1024;

    private int bytes = UNPACKED_BYTES;
    private int cells = CELLS;
    private int letters = LETTERS;
    private int sharedStrings = CELLS;
    private int sharedLetters = LETTERS;

    /** Counts what came out of an archive: the sizes written in it are the sender's claim. */
    void unpack(int count) {
        bytes -= count;
        if (bytes < 0) {
            throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE);
        }
    }

    /** Counts a cell as often as it is shown, although workbooks keep equal texts once. */
    void cell(int row, String text) {
        if (text.length() > LETTERS_OF_A_CELL) {
            throw new UnreadableFile(Reason.CELL_TOO_LONG, row);
        }
        if (!text.isEmpty() && --cells < 0) {
            throw new UnreadableFile(Reason.TOO_MANY_CELLS, CELLS);
        }
        letters -= text.length();
        if (letters < 0) {
            throw new UnreadableFile(Reason.TOO_MUCH_TEXT, LETTERS);
        }
    }

    /** Counts a text that cells will refer to. */
    void sharedString(String text) {
        if (--sharedStrings < 0) {
            throw new UnreadableFile(Reason.TOO_MANY_CELLS, CELLS);
        }
        sharedLetters -= text.length();
        if (sharedLetters < 0) {
            throw new UnreadableFile(Reason.TOO_MUCH_TEXT, LETTERS);
        }
    }
}
