package ru.eschool.exchange.people.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something about a cell that the administrator should look at.
 *
 * @param column what stands above the cell; empty when it concerns the whole row
 * @param arguments for the text of the code
 */
public record RowIssue(Severity severity, String column, String code, List<String> arguments) {

    /**
     * A row with an error is not taken, one with a question only after a yes to what the question proposes; a warning tells
     * what was made of the row.
     */
    public enum Severity {
        ERROR,
        QUESTION,
        WARNING
    }

    private static final int LONGEST_QUOTE = 100;

    static RowIssue error(String column, String code, Object... arguments) {
        return new RowIssue(Severity.ERROR, column, code, texts(arguments));
    }

    static RowIssue warning(String column, String code, Object... arguments) {
        return new RowIssue(Severity.WARNING, column, code, texts(arguments));
    }

    static RowIssue question(String column, String code, Object... arguments) {
        return new RowIssue(Severity.QUESTION, column, code, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return Stream.of(arguments).map(RowIssue::quoted).toList();
    }

    // Enough to find the cell by; the whole of it stands in the file.
    private static String quoted(Object argument) {
        var text = argument.toString();
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    boolean blocks() {
        return severity == Severity.ERROR;
    }

    boolean asks() {
        return severity == Severity.QUESTION;
    }
}
