package ru.eschool.testing;

import io.micrometer.core.instrument.Metrics;

/** Counts the SQL statements that the service sends, the opening of the session included. */
public final class Statements {
    private Statements() {}

    /** How many statements the action made the service send. */
    public static long count(Runnable action) {
        var before = sent();
        action.run();
        return sent() - before;
    }

    private static long sent() {
        var counter = Metrics.globalRegistry.find("eschool_sql_statements").counter();
        return counter == null ? 0 : Math.round(counter.count());
    }
}
