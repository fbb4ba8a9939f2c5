package ru.eschool.platform.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ru.eschool.platform.Offered;

/** The header that names a file to be saved (RFC 6266). */
@Offered
public final class Disposition {
    private Disposition() {}

    /**
     * The header's value.
     *
     * @param plain for old clients: Latin letters, figures and dots
     * @param name for all others
     */
    public static String attachment(String plain, String name) {
        return "attachment; filename=\"" + plain.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
