package ru.eschool.platform.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import ru.eschool.platform.table.UnreadableFile.Reason;

/** Reads csv as the programs of a school office write it: UTF-8, UTF-16 or windows-1251; semicolons, commas or tabs. */
final class CsvReader {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final int RECORDS_TO_JUDGE = 60;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final byte[] bytes;
    private final int maxRows;

    CsvReader(byte[] bytes, int maxRows) {
        this.bytes = bytes;
        this.maxRows = maxRows;
    }

    TableFile read() {
        var charset = charset();
        var text = decode(charset);
        if (text == null || text.chars().filter(CsvReader::isBinary).count() > text.length() / 200) {
            throw new UnreadableFile(Reason.NOT_A_TABLE);
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        var delimiter = delimiter(text);
        var rows = rows(text, delimiter);
        if (rows.isEmpty()) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        return new TableFile(TableFile.Format.CSV, charset.name(), DAY_ZERO, List.of(new Table("", rows, List.of())));
    }

    private Charset charset() {
        if (TableFile.startsWith(bytes, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        if (TableFile.startsWith(bytes, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        return decode(UTF_8) != null ? UTF_8 : WINDOWS_1251;
    }

    private String decode(Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }

    private static boolean isBinary(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    /** The separator that cuts most of the first records into the same number of cells, more than one. */
    private char delimiter(String text) {
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            return text.charAt(4);
        }
        var best = ';';
        var bestScore = 0.0;
        for (var candidate : new char[] {';', '\t', ','}) {
            var score = regularity(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double regularity(String text, char delimiter) {
        var bySize = new HashMap<Integer, Integer>();
        var records = 0;
        try (var parser = parser(text, delimiter)) {
            for (var row : parser) {
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    bySize.merge(row.size(), 1, Integer::sum);
                    records++;
                }
                if (records == RECORDS_TO_JUDGE) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException brokenQuotes) {
            return 0;
        }
        bySize.remove(1);
        return records == 0 ? 0 : bySize.values().stream().max(Integer::compare).orElse(0) / (double) records;
    }

    private List<Table.Row> rows(String text, char delimiter) {
        var rows = new ArrayList<Table.Row>();
        try (var parser = parser(text, delimiter)) {
            for (var row : parser) {
                var read = row(row);
                if (!read.isBlank() && !isSeparatorLine(row)) {
                    rows.add(read);
                }
                if (rows.size() > maxRows) {
                    throw new UnreadableFile(Reason.TOO_MANY_ROWS);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableFile(Reason.DAMAGED, broken);
        }
        return rows;
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        return CSVParser.parse(text, format);
    }

    private static Table.Row row(CSVRecord row) {
        var cells = new ArrayList<String>(row.size());
        var cleaned = false;
        for (var i = 0; i < Math.min(row.size(), XlsxReader.MAX_COLUMNS); i++) {
            var cell = CellText.of(row.get(i));
            cells.add(cell.value());
            cleaned |= cell.cleaned();
        }
        return new Table.Row((int) row.getRecordNumber(), cells, cleaned);
    }

    /** Excel's own first line «sep=;». */
    private static boolean isSeparatorLine(CSVRecord row) {
        return row.getRecordNumber() == 1 && row.get(0).toLowerCase().startsWith("sep=");
    }
}
