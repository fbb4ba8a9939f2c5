package ru.eschool.platform.table;

import ru.eschool.platform.Problem;

/** The uploaded bytes are not a table this service reads. */
public final class UnreadableFile extends RuntimeException {

    /** Why, so that the message can say what to do about it. */
    public enum Reason {
        EMPTY,
        NOT_A_TABLE,
        /** The binary format of Excel before 2007, or a workbook protected with a password: both look the same. */
        OLD_OR_PROTECTED_EXCEL,
        DAMAGED,
        /** A csv in an encoding of DOS or of old Unix. */
        OTHER_ENCODING,
        /** A file of the timetable program FET. */
        TIMETABLE_PROGRAM,
        /** A csv in which several rows stand inside one cell. */
        UNCLOSED_QUOTE,
        UNPACKS_TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_CELLS,
        TOO_MUCH_TEXT,
        /** More than a spreadsheet holds in one; in a csv mostly a quotation mark that is not closed. */
        CELL_TOO_LONG
    }

    private final Reason reason;
    private final transient Object[] arguments;

    /**
     * A refusal.
     *
     * @param arguments what the text names: the limit or the row
     */
    public UnreadableFile(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = arguments;
    }

    public UnreadableFile(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.arguments = new Object[0];
    }

    public Reason reason() {
        return reason;
    }

    /** The refusal with a sentence that says what to do. */
    public Problem problem() {
        return Problem.refused(
                switch (reason) {
                    case EMPTY -> "file-empty";
                    case NOT_A_TABLE, DAMAGED -> "file-not-readable";
                    case OTHER_ENCODING -> "file-other-encoding";
                    case TIMETABLE_PROGRAM -> "file-of-timetable-program";
                    case UNCLOSED_QUOTE -> "file-unclosed-quote";
                    case OLD_OR_PROTECTED_EXCEL -> "file-old-or-protected";
                    case UNPACKS_TOO_LARGE -> "file-unpacks-too-large";
                    case TOO_MANY_ROWS -> "file-too-many-rows";
                    case TOO_MANY_CELLS -> "file-too-many-cells";
                    case TOO_MUCH_TEXT -> "file-too-much-text";
                    case CELL_TOO_LONG -> "file-cell-too-long";
                },
                arguments);
    }
}
