package ru.eschool.local;

import java.io.PrintStream;
import java.util.Locale;

/** Lines that tell what is being done and how long it has taken since the command began. */
final class Progress {
    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void step(String key, Object... arguments) {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        line(String.format(Locale.ROOT, "%7.1f s  %s", seconds, Texts.of(key, arguments)));
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void heading(String key, Object... arguments) {
        line("");
        line("== " + Texts.of(key, arguments));
    }
}
