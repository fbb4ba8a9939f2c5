package ru.eschool.platform.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import ru.eschool.platform.table.UnreadableFile.Reason;

/** Reads the cells of one worksheet part as texts. */
final class XlsxSheetReader {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MAX_MERGES = 5_000;
    static final int MAX_ROW_NUMBER = 1_048_576;
    private static final int MAX_COLUMN_NUMBER = 16_384;

    private final WorkbookXml xml;
    private final List<String> strings;
    private final XlsxStyles styles;
    private final int maxRows;
    private final TableBudget budget;
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<Table.Merge> merges = new ArrayList<>();

    XlsxSheetReader(WorkbookXml xml, List<String> strings, XlsxStyles styles, int maxRows, TableBudget budget) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.maxRows = maxRows;
        this.budget = budget;
    }

    Table read(String name) throws XMLStreamException {
        var number = 0;
        while (xml.next()) {
            if (xml.isStart("row")) {
                var stated = xml.attribute("r");
                number = stated.isEmpty() ? number + 1 : Integer.parseInt(stated);
                if (number > MAX_ROW_NUMBER) {
                    throw new IllegalArgumentException("More rows than a sheet has");
                }
                readRow(number);
            } else if (xml.isStart("mergeCell") && merges.size() < MAX_MERGES) {
                addMerge(xml.attribute("ref"));
            }
        }
        return new Table(name, List.copyOf(rows), List.copyOf(merges));
    }

    private void readRow(int number) throws XMLStreamException {
        var cells = new ArrayList<String>();
        var unvalued = new HashSet<Integer>();
        var cleaned = false;
        var column = -1;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                var reference = xml.attribute("r");
                column = reference.isEmpty() ? column + 1 : columnOf(reference);
                if (column >= MAX_COLUMN_NUMBER) {
                    throw new IllegalArgumentException("More columns than a sheet has");
                }
                var raw = readCell(xml.attribute("t"), xml.attribute("s"));
                if (column >= TableBudget.COLUMNS) {
                    continue;
                }
                if (raw == null) {
                    unvalued.add(column);
                    continue;
                }
                budget.cell(number, raw);
                var cell = CellText.of(raw);
                if (!cell.value().isEmpty()) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, cell.value());
                    cleaned |= cell.cleaned();
                }
            }
        }
        if (!cells.isEmpty() || !unvalued.isEmpty()) {
            rows.add(new Table.Row(number, List.copyOf(cells), cleaned, Set.copyOf(unvalued)));
            if (rows.size() > maxRows) {
                throw new UnreadableFile(Reason.TOO_MANY_ROWS, maxRows);
            }
        }
    }

    /** The value of the cell, whatever formula stands beside it; null for a formula whose value was not stored. */
    private String readCell(String type, String style) throws XMLStreamException {
        var value = "";
        var formula = false;
        var stored = false;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("is")) {
                value = unescape(xml.richText("is"));
            } else if (xml.isStart("v")) {
                value = valueOf(type, style, xml.text());
                stored = true;
            } else if (xml.isStart("f")) {
                formula = true;
            }
        }
        return formula && !stored ? null : value;
    }

    private String valueOf(String type, String style, String raw) {
        return switch (type) {
            case "s" -> {
                var index = Integer.parseInt(raw.strip());
                if (index < 0 || index >= strings.size()) {
                    throw new IllegalArgumentException("No shared string " + index);
                }
                yield unescape(strings.get(index));
            }
            case "", "n" -> styles.isDay(style) ? styles.day(raw) : plainNumber(raw);
            case "b" -> raw;
            default -> unescape(raw);
        };
    }

    /** 11 and not 11.0; a number too large to be meant as one stays as it is written. */
    static String plainNumber(String raw) {
        try {
            var number = Double.parseDouble(raw);
            return Math.abs(number) < 1e15
                    ? new BigDecimal(Double.toString(number))
                            .stripTrailingZeros()
                            .toPlainString()
                    : raw;
        } catch (NumberFormatException notANumber) {
            return raw;
        }
    }

    /** Excel writes characters that XML does not allow as _x0007_. */
    private static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    private void addMerge(String reference) {
        var corners = reference.split(":", 2);
        if (corners.length == 2) {
            merges.add(
                    new Table.Merge(rowOf(corners[0]), rowOf(corners[1]), columnOf(corners[0]), columnOf(corners[1])));
        }
    }

    private static int columnOf(String reference) {
        var column = 0;
        var i = 0;
        while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
            i++;
        }
        if (i == 0 || i > 3) {
            throw new IllegalArgumentException("Not a cell: " + reference);
        }
        return column - 1;
    }

    private static int rowOf(String reference) {
        var row = Integer.parseInt(reference.replaceFirst("^[A-Z]+", ""));
        if (row < 1 || row > MAX_ROW_NUMBER) {
            throw new IllegalArgumentException("Not a cell: " + reference);
        }
        return row;
    }
}
