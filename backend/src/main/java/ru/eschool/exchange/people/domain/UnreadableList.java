package ru.eschool.exchange.people.domain;

import java.util.List;

/** The file could be read, but it is not a list of pupils; the code names the text that says why. */
public final class UnreadableList extends RuntimeException {

    private final String code;
    private final List<String> arguments;

    UnreadableList(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
