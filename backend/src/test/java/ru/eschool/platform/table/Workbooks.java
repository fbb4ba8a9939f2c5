package ru.eschool.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small xlsx files part by part, also such as no spreadsheet program would write. */
public final class Workbooks {

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String sharedStrings = "";

    /** Adds a sheet whose cells are texts, numbers where the value is a Number, and nothing where it is null. */
    public Workbooks sheet(String name, Object[]... rows) {
        return sheet(name, "", rows);
    }

    /** As above, with merged cells such as "A3:D3 C5:C7". */
    public Workbooks sheet(String name, String merges, Object[]... rows) {
        var xml = new StringBuilder("<sheetData>");
        for (var r = 0; r < rows.length; r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            for (var c = 0; c < rows[r].length; c++) {
                xml.append(cell(rows[r][c], (char) ('A' + c) + String.valueOf(r + 1)));
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        if (!merges.isEmpty()) {
            xml.append("<mergeCells>");
            for (var merge : merges.split(" ")) {
                xml.append("<mergeCell ref=\"").append(merge).append("\"/>");
            }
            xml.append("</mergeCells>");
        }
        return rawSheet(name, xml.toString());
    }

    /** Adds a sheet with this content of the element worksheet. */
    public Workbooks rawSheet(String name, String content) {
        sheets.put(
                name,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + content
                        + "</worksheet>");
        return this;
    }

    public Workbooks sharedStrings(String items) {
        sharedStrings = items;
        return this;
    }

    /** Adds or replaces a part of the package. */
    public Workbooks part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        var workbook = new StringBuilder(
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        var relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        var all = new LinkedHashMap<String, String>();
        var number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            var hidden = sheet.getKey().startsWith("hidden") ? " state=\"hidden\"" : "";
            workbook.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                    .formatted(sheet.getKey(), number, hidden, number));
            relations.append("<Relationship Id=\"rId%d\" Type=\"worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, number));
            all.put("xl/worksheets/sheet" + number + ".xml", sheet.getValue());
        }
        all.put("xl/workbook.xml", workbook.append("</sheets></workbook>").toString());
        all.put(
                "xl/_rels/workbook.xml.rels",
                relations.append("</Relationships>").toString());
        if (!sharedStrings.isEmpty()) {
            all.put("xl/sharedStrings.xml", "<sst>" + sharedStrings + "</sst>");
        }
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String cell(Object value, String reference) {
        return switch (value) {
            case null -> "";
            case Number number -> "<c r=\"%s\"><v>%s</v></c>".formatted(reference, number);
            default ->
                "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(
                                reference,
                                value.toString().replace("&", "&amp;").replace("<", "&lt;"));
        };
    }

    /** A row of cells. */
    public static Object[] row(Object... cells) {
        return cells;
    }
}
