package ru.eschool.privacy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Everything that is logged at the levels of the service's own configuration, with all that belongs to a record. The
 * tests' database server, which speaks through the same log, is left out.
 */
final class LogCapture extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    static LogCapture start() {
        var capture = new LogCapture();
        Logger.getLogger("").addHandler(capture);
        return capture;
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLoggerName().startsWith("io.zonky.")) {
            return;
        }
        var line = new StringWriter();
        line.append(record.getLoggerName()).append(' ').append(record.getMessage());
        line.append(' ').append(Arrays.toString(record.getParameters()));
        line.append(' ').append(String.valueOf(MDC.getMap()));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(line));
        }
        lines.add(line.toString());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
