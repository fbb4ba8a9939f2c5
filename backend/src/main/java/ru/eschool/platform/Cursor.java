package ru.eschool.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The place in a keyset list, as an opaque string: the sort key of the last row seen. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(Object... key) {
        var joined = new StringBuilder();
        for (var part : key) {
            joined.append(joined.isEmpty() ? "" : SEPARATOR).append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a cursor.
     *
     * @throws Problem 400 at /cursor when it was not made by {@link #encode} with the same number of parts
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            var key = List.of(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (key.size() == parts) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // the same answer as for a cursor of another list
        }
        throw Problem.invalid().at("/cursor", "cursor-invalid");
    }
}
