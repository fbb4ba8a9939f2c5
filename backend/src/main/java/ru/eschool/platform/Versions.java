package ru.eschool.platform;

import java.util.regex.Pattern;

/** Versions of mutable resources in the ETag and If-Match headers. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Versions() {}

    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has seen.
     *
     * @throws Problem 428 when If-Match is absent, 400 when it is not a version of ours
     */
    public static int ifMatch(String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(428, "if-match-required");
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Problem.of(400, "if-match-invalid");
        }
        return Integer.parseInt(tag.group(1));
    }
}
