package ru.eschool.platform.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import ru.eschool.platform.table.UnreadableFile.Reason;

/** Which cells show a number as a day. Without that a topic such as «1.2», which Excel took for a date, reads «46024». */
final class XlsxStyles {

    private static final int MOST_FORMATS = 10_000; // Excel itself allows 64,000 and writes some tens
    /** A day or a year somewhere in the format, outside of quotes and brackets. */
    private static final Pattern DAY_FORMAT = Pattern.compile("(?s).*[dyДдГг].*");

    private static final Pattern NOT_OF_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final double LATEST = 2_958_465; // 31.12.9999

    private final LocalDate dayZero;
    private final List<Boolean> days = new ArrayList<>();

    XlsxStyles(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    /** Reads the part with the styles. */
    void read(WorkbookXml xml) throws XMLStreamException {
        Map<String, Boolean> own = new HashMap<>();
        var ofCells = false;
        while (xml.next()) {
            if (xml.isStart("numFmt")) {
                own.put(xml.attribute("numFmtId"), showsDay(xml.attribute("formatCode")));
            } else if (xml.isStart("cellXfs")) {
                ofCells = true;
            } else if (xml.isEnd("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.isStart("xf")) {
                var format = xml.attribute("numFmtId");
                days.add(own.getOrDefault(format, isBuiltInDay(format)));
            }
            if (days.size() > MOST_FORMATS || own.size() > MOST_FORMATS) {
                throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE);
            }
        }
    }

    private static boolean showsDay(String format) {
        return DAY_FORMAT.matcher(NOT_OF_FORMAT.matcher(format).replaceAll("")).matches();
    }

    /** ECMA-376, 18.8.30: 14 to 17 and 22 are dates everywhere, 27 to 36 and 50 to 58 in East Asia. */
    private static boolean isBuiltInDay(String format) {
        return format.matches("1[4-7]|22|2[7-9]|3[0-1]|36|5[0-8]");
    }

    boolean isDay(String style) {
        return style.matches("\\d{1,5}") && Integer.parseInt(style) < days.size() && days.get(Integer.parseInt(style));
    }

    /** The day as it is written in Russia; what is no day stays the number. */
    String day(String raw) {
        try {
            var number = Double.parseDouble(raw);
            if (number < 1 || number > LATEST) {
                return XlsxSheetReader.plainNumber(raw);
            }
            var day = dayZero.plusDays((long) number);
            return "%02d.%02d.%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        } catch (NumberFormatException notANumber) {
            return raw;
        }
    }
}
