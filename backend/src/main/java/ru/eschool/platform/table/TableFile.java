package ru.eschool.platform.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * An uploaded file that turned out to be a table.
 *
 * @param encoding of a csv, null for xlsx
 * @param dayZero the day that a number in a date cell counts from
 * @param tables visible sheets in order; one for csv
 */
public record TableFile(Format format, String encoding, LocalDate dayZero, List<Table> tables) {

    private static final int START_OF_XML = 1_000;

    /** What kind of file it is, recognised by its bytes and not by its name. */
    public enum Format {
        XLSX,
        CSV
    }

    /**
     * Reads the file.
     *
     * @param maxRows rows with text allowed in one sheet
     * @throws UnreadableFile when the bytes are not a table or exceed a limit
     */
    public static TableFile read(UploadedFile file, int maxRows) {
        var start = file.start(4);
        if (start.length == 0) {
            throw new UnreadableFile(UnreadableFile.Reason.EMPTY);
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return new XlsxReader(file.path(), maxRows).read();
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile(UnreadableFile.Reason.OLD_OR_PROTECTED_EXCEL);
        }
        if (new String(file.start(START_OF_XML), StandardCharsets.UTF_8).matches("(?s)\\W*<\\?xml[^>]*>.*<fet\\b.*")) {
            throw new UnreadableFile(UnreadableFile.Reason.TIMETABLE_PROGRAM);
        }
        return new CsvReader(file, maxRows).read();
    }

    static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (var i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
