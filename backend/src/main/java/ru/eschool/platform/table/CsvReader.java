package ru.eschool.platform.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import ru.eschool.platform.table.UnreadableFile.Reason;

/** Reads csv as the programs of a school office write it: UTF-8, UTF-16 or windows-1251; semicolons, commas or tabs. */
final class CsvReader {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final int RECORDS_TO_JUDGE = 60;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final UploadedFile file;
    private final int maxRows;
    private final TableBudget budget = new TableBudget();
    private long record = 1;

    CsvReader(UploadedFile file, int maxRows) {
        this.file = file;
        this.maxRows = maxRows;
    }

    TableFile read() {
        try {
            var charset = charset();
            if (charset.equals(WINDOWS_1251)) {
                OtherEncodings.refuse(letters(charset));
            }
            var delimiter = delimiter(charset);
            var rows = rows(charset, delimiter);
            refuseUnclosedQuote(rows, delimiter);
            if (rows.isEmpty()) {
                throw new UnreadableFile(Reason.EMPTY);
            }
            return new TableFile(
                    TableFile.Format.CSV, charset.name(), DAY_ZERO, List.of(new Table("", rows, List.of())));
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableFile(Reason.DAMAGED, broken);
        }
    }

    /** Whole rows inside one cell, told by their separators: a plan would become one endless topic. */
    private static void refuseUnclosedQuote(List<Table.Row> rows, char delimiter) {
        var usual = rows.stream()
                        .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(1)
                - 1;
        if (usual < 1) {
            return;
        }
        for (var row : rows) {
            for (var cell : row.cells()) {
                var swallowed = cell.lines()
                        .skip(1)
                        .filter(line -> line.chars().filter(c -> c == delimiter).count() >= usual)
                        .count();
                if (swallowed >= (usual > 1 ? 1 : 2)) {
                    throw new UnreadableFile(Reason.UNCLOSED_QUOTE, row.number());
                }
            }
        }
    }

    private Charset charset() throws IOException {
        var start = file.start(2);
        var candidates = TableFile.startsWith(start, 0xFF, 0xFE)
                ? List.of(UTF_16LE)
                : TableFile.startsWith(start, 0xFE, 0xFF) ? List.of(UTF_16BE) : List.of(UTF_8, WINDOWS_1251);
        for (var charset : candidates) {
            if (isText(charset)) {
                return charset;
            }
        }
        throw new UnreadableFile(Reason.NOT_A_TABLE);
    }

    /** Whether the whole file can be decoded so, with hardly a control character. */
    private boolean isText(Charset charset) throws IOException {
        var all = 0L;
        var binary = 0L;
        var buffer = new char[8 * 1024];
        try (var letters = letters(charset)) {
            for (var count = letters.read(buffer); count >= 0; count = letters.read(buffer)) {
                all += count;
                for (var i = 0; i < count; i++) {
                    binary += isBinary(buffer[i]) ? 1 : 0;
                }
            }
        } catch (CharacterCodingException notThisOne) {
            return false;
        }
        return binary <= all / 200;
    }

    private Reader letters(Charset charset) throws IOException {
        var letters = new BufferedReader(new InputStreamReader(
                file.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        letters.mark(1);
        if (letters.read() != 0xFEFF) {
            letters.reset();
        }
        return letters;
    }

    private static boolean isBinary(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    /** The separator that cuts most of the first records into the same number of cells, more than one. */
    private char delimiter(Charset charset) throws IOException {
        var start = new char[5];
        try (var letters = letters(charset)) {
            if (letters.read(start) == start.length && "sep=".equalsIgnoreCase(new String(start, 0, 4))) {
                return start[4];
            }
        }
        var best = ';';
        var bestScore = 0.0;
        for (var candidate : new char[] {';', '\t', ','}) {
            var score = regularity(charset, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private double regularity(Charset charset, char delimiter) {
        var bySize = new HashMap<Integer, Integer>();
        var records = 0;
        try (var letters = metered(charset);
                var parser = parser(letters, delimiter)) {
            for (var row : parser) {
                letters.step();
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    bySize.merge(row.size(), 1, Integer::sum);
                    records++;
                }
                if (records == RECORDS_TO_JUDGE) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | UnreadableFile brokenQuotes) {
            return 0;
        }
        bySize.remove(1);
        return records == 0 ? 0 : bySize.values().stream().max(Integer::compare).orElse(0) / (double) records;
    }

    private List<Table.Row> rows(Charset charset, char delimiter) throws IOException {
        var rows = new ArrayList<Table.Row>();
        try (var letters = metered(charset);
                var parser = parser(letters, delimiter)) {
            for (var row : parser) {
                letters.step();
                record = row.getRecordNumber() + 1;
                var read = row(row);
                if (!read.isBlank() && !isSeparatorLine(row)) {
                    rows.add(read);
                }
                if (rows.size() > maxRows || record > XlsxSheetReader.MAX_ROW_NUMBER) {
                    throw new UnreadableFile(Reason.TOO_MANY_ROWS, maxRows);
                }
            }
        }
        return rows;
    }

    /** A record that never ends is a quotation mark that is never closed. */
    private MeteredReader metered(Charset charset) throws IOException {
        return new MeteredReader(letters(charset), () -> new UnreadableFile(Reason.CELL_TOO_LONG, record));
    }

    private static CSVParser parser(Reader letters, char delimiter) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        return CSVParser.parse(letters, format);
    }

    private Table.Row row(CSVRecord row) {
        var number = (int) row.getRecordNumber();
        var cells = new ArrayList<String>(Math.min(row.size(), TableBudget.COLUMNS));
        var cleaned = false;
        for (var i = 0; i < Math.min(row.size(), TableBudget.COLUMNS); i++) {
            budget.cell(number, row.get(i));
            var cell = CellText.of(row.get(i));
            cells.add(cell.value());
            cleaned |= cell.cleaned();
        }
        return new Table.Row(number, cells, cleaned, Set.of());
    }

    /** Excel's own first line «sep=;». */
    private static boolean isSeparatorLine(CSVRecord row) {
        return row.getRecordNumber() == 1 && row.get(0).toLowerCase().startsWith("sep=");
    }
}
