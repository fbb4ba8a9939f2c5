package ru.eschool.exchange.people.domain;

/** The file could be read, but it is not a list of pupils; the code names the text that says why. */
public final class UnreadableList extends RuntimeException {

    private final String code;

    UnreadableList(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
