package ru.eschool.reporting.officeschools.domain;

/** How far a school has come with its year, by its status and by the day. */
public enum YearState {
    /** There is none, or it is planned only. */
    NOT_OPENED("не открыт"),
    /** Opened before its first day. */
    OPENED_AHEAD("открыт заранее"),
    RUNNING("идёт"),
    /** Its last day is over. */
    NOT_CLOSED("закончился, не закрыт"),
    CLOSED("закрыт");

    private final String words;

    YearState(String words) {
        this.words = words;
    }

    /** As the form writes it. */
    String words() {
        return words;
    }
}
