package ru.eschool.platform.table;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;

/**
 * Gives a parser no more letters at once than one step may take. Parsers gather a text, an attribute, a comment or a
 * quoted cell until it ends; one that never ends would fill the memory.
 */
final class MeteredReader extends Reader {

    private final Reader letters;
    private final Supplier<UnreadableFile> tooLong;
    private int left = TableBudget.LETTERS_OF_A_STEP;

    /**
     * A reader before its first step.
     *
     * @param tooLong the refusal when a step takes too much
     */
    MeteredReader(Reader letters, Supplier<UnreadableFile> tooLong) {
        this.letters = letters;
        this.tooLong = tooLong;
    }

    /** The parser has given out what it gathered. */
    void step() {
        left = TableBudget.LETTERS_OF_A_STEP;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (left == 0) {
            throw tooLong.get();
        }
        var count = letters.read(into, offset, Math.min(length, left));
        left -= Math.max(count, 0);
        return count;
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }
}
