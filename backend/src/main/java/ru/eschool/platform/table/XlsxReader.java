package ru.eschool.platform.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import ru.eschool.platform.table.UnreadableFile.Reason;

/**
 * Reads a workbook of Office Open XML: visible sheets, values and merged cells.
 *
 * <p>A reader of our own because the files come from strangers: the library at hand unpacks without a limit and knows
 * no merged cells, which plans use for hours and sections.
 */
final class XlsxReader {

    private static final int LONGEST_SHEET_NAME = 100; // Excel itself allows 31

    private final Path file;
    private final int maxRows;
    private final TableBudget budget = new TableBudget();

    XlsxReader(Path file, int maxRows) {
        this.file = file;
        this.maxRows = maxRows;
    }

    private record SheetEntry(String name, String relation) {}

    TableFile read() {
        try (var archive = new XlsxArchive(file, budget)) {
            if (!archive.has("xl/workbook.xml")) {
                throw new UnreadableFile(Reason.NOT_A_TABLE);
            }
            var dayZero = LocalDate.of(1899, 12, 30);
            var sheets = new ArrayList<SheetEntry>();
            var workbook = archive.open("xl/workbook.xml");
            while (workbook.next()) {
                if (workbook.isStart("sheet") && isVisible(workbook)) {
                    sheets.add(new SheetEntry(sheetName(workbook), workbook.relation()));
                } else if (workbook.isStart("workbookPr") && isTrue(workbook.attribute("date1904"))) {
                    dayZero = LocalDate.of(1904, 1, 1);
                }
                if (sheets.size() > TableBudget.SHEETS) {
                    throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE);
                }
            }
            var targets = targets(archive);
            var strings = sharedStrings(archive);
            var styles = new XlsxStyles(dayZero);
            if (archive.has("xl/styles.xml")) {
                styles.read(archive.open("xl/styles.xml"));
            }
            var tables = new ArrayList<Table>();
            for (var sheet : sheets) {
                var part = targets.get(sheet.relation());
                if (part != null && archive.has(part)) { // chart sheets have no cells
                    tables.add(new XlsxSheetReader(archive.open(part), strings, styles, maxRows, budget)
                            .read(sheet.name()));
                }
            }
            if (tables.stream().allMatch(table -> table.rows().isEmpty())) {
                throw new UnreadableFile(Reason.EMPTY);
            }
            return new TableFile(TableFile.Format.XLSX, null, dayZero, tables);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new UnreadableFile(Reason.DAMAGED, broken);
        }
    }

    /** Where the worksheets lie, by relation. */
    private static Map<String, String> targets(XlsxArchive archive) throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        if (archive.has("xl/_rels/workbook.xml.rels")) {
            var relations = archive.open("xl/_rels/workbook.xml.rels");
            while (relations.next()) {
                var target = relations.isStart("Relationship") ? relations.attribute("Target") : "";
                var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                if (part.startsWith("xl/worksheets/")) {
                    targets.put(relations.attribute("Id"), part);
                }
                if (targets.size() > TableBudget.PARTS) {
                    throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE);
                }
            }
        }
        return targets;
    }

    private List<String> sharedStrings(XlsxArchive archive) throws IOException, XMLStreamException {
        var strings = new ArrayList<String>();
        if (archive.has("xl/sharedStrings.xml")) {
            var xml = archive.open("xl/sharedStrings.xml");
            while (xml.next()) {
                if (xml.isStart("si")) {
                    var text = xml.richText("si");
                    budget.sharedString(text);
                    strings.add(text);
                }
            }
        }
        return strings;
    }

    private static String sheetName(WorkbookXml sheet) {
        var name = CellText.of(sheet.attribute("name")).value();
        return name.substring(0, Math.min(LONGEST_SHEET_NAME, name.length()));
    }

    private static boolean isVisible(WorkbookXml sheet) {
        var state = sheet.attribute("state");
        return state.isEmpty() || state.equals("visible");
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
