package ru.eschool.platform.table;

/** The uploaded bytes are not a table this service reads. */
public final class UnreadableFile extends RuntimeException {

    /** Why, so that the message can say what to do about it. */
    public enum Reason {
        EMPTY,
        NOT_A_TABLE,
        /** The binary format of Excel before 2007, or a workbook protected with a password: both look the same. */
        OLD_OR_PROTECTED_EXCEL,
        DAMAGED,
        UNPACKS_TOO_LARGE,
        TOO_MANY_ROWS
    }

    private final Reason reason;

    public UnreadableFile(Reason reason) {
        this(reason, null);
    }

    public UnreadableFile(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
