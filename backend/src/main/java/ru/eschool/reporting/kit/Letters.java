package ru.eschool.reporting.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How wide texts are in the letters of the printed reports: lines are broken here, so that their number is known. */
final class Letters {
    static final double POINT_MM = 25.4 / 72;
    static final Letters REGULAR = new Letters("PTSerif-Regular");
    static final Letters BOLD = new Letters("PTSerif-Bold");

    /** Latin, Cyrillic and the signs of forms; whatever lies beyond is taken for as wide as high. */
    private static final int KNOWN = 0x2200;

    private final double[] widths = new double[KNOWN];

    private Letters(String font) {
        try (var stream = stream(font);
                var read = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            var glyphs = read.getUnicodeCmapLookup();
            for (var letter = 0; letter < KNOWN; letter++) {
                widths[letter] = (double) read.getAdvanceWidth(glyphs.getGlyphId(letter)) / read.getUnitsPerEm();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A font that the service brings along. */
    static InputStream stream(String font) {
        return Letters.class.getResourceAsStream("/fonts/" + font + ".ttf");
    }

    /** Width in millimetres in a letter of so many points. */
    double width(String text, double points) {
        return text.codePoints()
                        .mapToDouble(letter -> letter < KNOWN ? widths[letter] : 1)
                        .sum()
                * points
                * POINT_MM;
    }

    /** Width of the longest word. */
    double widestWord(String text, double points) {
        return words(text).stream()
                .mapToDouble(word -> width(word, points))
                .max()
                .orElse(0);
    }

    /** The text in lines of at most so many millimetres; a word that is wider is broken. At least one line. */
    List<String> lines(String text, double points, double millimetres) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words(text)) {
            var joined = line.isEmpty() ? word : line + " " + word;
            if (width(joined, points) <= millimetres) {
                line = joined;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, points) > millimetres && line.codePointCount(0, line.length()) > 1) {
                var end = fitting(line, points, millimetres);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    private int fitting(String word, double points, double millimetres) {
        var end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            var next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), points) > millimetres) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
