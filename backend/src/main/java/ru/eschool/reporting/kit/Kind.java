package ru.eschool.reporting.kit;

/** What a value of a report is: every form of output writes it accordingly. */
public enum Kind {
    TEXT,
    /** A mark, or what stands in its place: н/а, осв, зач, нз. */
    MARK,
    /** A whole number. */
    NUMBER,
    /** In percent, to one decimal. */
    PERCENT,
    /** An average, to two decimals. */
    AVERAGE,
    DATE;

    /** How a spreadsheet shows it. */
    String format() {
        return switch (this) {
            case TEXT, MARK -> "@";
            case NUMBER -> "0";
            case PERCENT -> "0.0";
            case AVERAGE -> "0.00";
            case DATE -> "dd.mm.yyyy";
        };
    }
}
