package ru.eschool.platform.table;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The name of an uploaded file, as the header X-File-Name carries it. */
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** The name without folders and control characters; «файл» when the header is absent or says nothing. */
    public static String of(String header) {
        var name = CellText.of(decoded(header == null ? "" : header)).value();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\s+", " ")
                .strip();
        if (name.isEmpty()) {
            return "файл";
        }
        return name.substring(0, Math.min(LONGEST, name.length()));
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
