package ru.eschool.platform;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a failure came from, without its message: messages can quote personal data. */
public final class FailureTrace {
    private static final int FRAMES = 12;

    private FailureTrace() {}

    /** Kinds and places of the failure and its causes, without their messages. */
    public static String of(Throwable failure) {
        var places = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            places.append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\n\tat " + frame)
                            .collect(Collectors.joining()))
                    .append('\n');
        }
        return places.toString();
    }
}
