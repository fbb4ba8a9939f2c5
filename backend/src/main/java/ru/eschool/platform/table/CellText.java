package ru.eschool.platform.table;

import java.text.Normalizer;

/**
 * The text of a cell without what nobody can see: control characters, marks that reverse the reading direction,
 * halves of characters. A text that begins with = + - or @ stays what it is, a text: it is dangerous only where a
 * spreadsheet would take it for a formula, so whoever writes csv calls {@link #forCsv}; string cells of xlsx are safe.
 *
 * @param value what is left, with plain spaces and line feeds
 * @param cleaned whether something that does not belong into a text was taken out
 */
public record CellText(String value, boolean cleaned) {

    private static final int MAX_LENGTH = 32_767; // what a cell of Excel holds

    public static CellText of(String raw) {
        var text = new StringBuilder(Math.min(raw.length(), MAX_LENGTH));
        var cleaned = raw.length() > MAX_LENGTH;
        var end = Math.min(raw.length(), MAX_LENGTH);
        for (var i = 0; i < end; ) {
            var c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i >= end || raw.charAt(i) != '\n') {
                    text.append('\n');
                }
            } else if (c == '\n' || c == '\t') {
                text.appendCodePoint(c);
            } else if (isForbidden(c)) {
                cleaned = true;
            } else if (Character.isSpaceChar(c)) {
                text.append(c == '\u2028' || c == '\u2029' ? '\n' : ' ');
            } else if (!isInvisible(c)) {
                text.appendCodePoint(c);
            }
        }
        return new CellText(Normalizer.normalize(text, Normalizer.Form.NFC).strip(), cleaned);
    }

    /** The text for a csv cell: a leading character that starts a formula is preceded by an apostrophe. */
    public static String forCsv(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Soft hyphen, zero-width signs and the byte order mark: harmless leftovers of word processors. */
    private static boolean isInvisible(int c) {
        return c == 0x00AD || c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xFEFF;
    }
}
