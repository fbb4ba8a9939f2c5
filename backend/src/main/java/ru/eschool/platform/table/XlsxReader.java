package ru.eschool.platform.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.eschool.platform.table.UnreadableFile.Reason;

/**
 * Reads a workbook of Office Open XML: visible sheets, values and merged cells.
 *
 * <p>A reader of our own because the files come from strangers: the library at hand unpacks without a limit and knows
 * no merged cells, which plans use for hours and sections.
 */
final class XlsxReader {

    static final int MAX_COLUMNS = 100;
    private static final int MAX_UNPACKED = 64 * 1024 * 1024;
    private static final int MAX_PARTS = 2_000;

    private final byte[] bytes;
    private final int maxRows;
    private final Map<String, byte[]> parts = new HashMap<>();

    XlsxReader(byte[] bytes, int maxRows) {
        this.bytes = bytes;
        this.maxRows = maxRows;
    }

    private record SheetEntry(String name, String relation) {}

    TableFile read() {
        try {
            unpack();
            if (!parts.containsKey("xl/workbook.xml")) {
                throw new UnreadableFile(Reason.NOT_A_TABLE);
            }
            var dayZero = LocalDate.of(1899, 12, 30);
            var sheets = new ArrayList<SheetEntry>();
            var workbook = open("xl/workbook.xml");
            while (next(workbook)) {
                if (isStart(workbook, "sheet") && isVisible(workbook)) {
                    sheets.add(new SheetEntry(attribute(workbook, "name"), relationOf(workbook)));
                } else if (isStart(workbook, "workbookPr") && isTrue(attribute(workbook, "date1904"))) {
                    dayZero = LocalDate.of(1904, 1, 1);
                }
            }
            var targets = targets();
            var strings = sharedStrings();
            var tables = new ArrayList<Table>();
            for (var sheet : sheets) {
                var part = targets.get(sheet.relation());
                if (part != null && parts.containsKey(part)) { // chart sheets have no cells
                    tables.add(new XlsxSheetReader(open(part), strings, maxRows).read(sheet.name()));
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

    /** Counts what really comes out: sizes written in the archive are the sender's claim. */
    private void unpack() throws IOException {
        var left = MAX_UNPACKED;
        var count = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MAX_PARTS) {
                    throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE);
                }
                var needed = isNeeded(entry.getName());
                var content = new ByteArrayOutputStream();
                var buffer = new byte[16 * 1024];
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE);
                    }
                    if (needed) {
                        content.write(buffer, 0, read);
                    }
                }
                if (needed) {
                    parts.put(entry.getName(), content.toByteArray());
                }
            }
        }
    }

    private static boolean isNeeded(String part) {
        return part.equals("xl/workbook.xml")
                || part.equals("xl/_rels/workbook.xml.rels")
                || part.equals("xl/sharedStrings.xml")
                || part.startsWith("xl/worksheets/") && part.endsWith(".xml");
    }

    private Map<String, String> targets() throws XMLStreamException {
        var targets = new HashMap<String, String>();
        if (parts.containsKey("xl/_rels/workbook.xml.rels")) {
            var relations = open("xl/_rels/workbook.xml.rels");
            while (next(relations)) {
                var target = isStart(relations, "Relationship") ? attribute(relations, "Target") : "";
                if (!target.isEmpty()) {
                    targets.put(
                            attribute(relations, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private List<String> sharedStrings() throws XMLStreamException {
        var strings = new ArrayList<String>();
        if (parts.containsKey("xl/sharedStrings.xml")) {
            var xml = open("xl/sharedStrings.xml");
            while (next(xml)) {
                if (isStart(xml, "si")) {
                    strings.add(richText(xml, "si"));
                }
            }
        }
        return strings;
    }

    private XMLStreamReader open(String part) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(parts.get(part)));
    }

    /** Steps on; a document type declaration has no place in a workbook and is refused unread. */
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        var event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A workbook part declares a document type");
        }
        return true;
    }

    /** All text of a string item up to its end: runs joined, phonetic readings left out. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        var phonetic = false;
        while (next(xml) && !isEnd(xml, element)) {
            if (isStart(xml, "rPh")) {
                phonetic = true;
            } else if (isEnd(xml, "rPh")) {
                phonetic = false;
            } else if (isStart(xml, "t") && !phonetic) {
                text.append(xml.getElementText());
            }
        }
        return text.toString();
    }

    static boolean isStart(XMLStreamReader xml, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    static boolean isEnd(XMLStreamReader xml, String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static String relationOf(XMLStreamReader xml) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")
                    && !xml.getAttributePrefix(i).isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static boolean isVisible(XMLStreamReader xml) {
        var state = attribute(xml, "state");
        return state.isEmpty() || state.equals("visible");
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
