package ru.eschool.local;

import java.nio.file.Path;

/** A reason to stop that the person at the terminal can act on: one sentence and, where there is one, the log's place. */
final class Failure extends RuntimeException {
    Failure(String key, Object... arguments) {
        super(Texts.of(key, arguments));
    }

    private Failure(String sentence) {
        super(sentence);
    }

    /** The sentence followed by the log's place and by a known cause found in that log. */
    static Failure withLog(Path log, String key, Object... arguments) {
        String cause = LogCause.find(log).map(known -> " " + known).orElse("");
        return new Failure(Texts.of(key, arguments) + cause + " " + Texts.of("log", log));
    }
}
