package ru.eschool.platform;

import java.util.regex.Pattern;

/** Versions of mutable resources in the ETag and If-Match headers. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    /** What {@code If-Match: *} asks for: whatever stands there (RFC 9110 §13.1.1). */
    public static final int ANY = -1;

    private static final String ANY_TAG = "*";

    private Versions() {}

    /** Whether somebody changed the stored thing since the caller saw it. */
    public static boolean isStale(int seen, int stored) {
        return seen != ANY && seen != stored;
    }

    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has seen, or {@link #ANY}.
     *
     * @throws Problem 428 when If-Match is absent, 400 when it is not a version of ours
     */
    public static int ifMatch(String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(428, "if-match-required");
        }
        if (ANY_TAG.equals(header.strip())) {
            return ANY;
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Problem.of(400, "if-match-invalid");
        }
        return Integer.parseInt(tag.group(1));
    }
}
