package ru.eschool.curriculum.domain;

import java.util.List;

/** The file could be read, but there is no plan in it; the code names the text that says why. */
public final class UnreadablePlan extends RuntimeException {

    private final String code;
    private final List<String> arguments;

    UnreadablePlan(String code, String... arguments) {
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
