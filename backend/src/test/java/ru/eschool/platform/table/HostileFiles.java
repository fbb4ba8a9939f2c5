package ru.eschool.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are small to send and endless to read, each made for another place of a careless reader. */
public final class HostileFiles {

    private static final int MEGABYTES = 200;
    private static final String SHEET_BEGIN =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";
    private static final String WORKBOOK =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private HostileFiles() {}

    /** Writes a part without holding it. */
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** All of them by what is wrong with them. */
    public static Map<String, byte[]> all() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "blanks and a document type in the workbook",
                workbook("xl/workbook.xml", repeated("<?xml version=\"1.0\"?><!DOCTYPE x [", " ", "]>" + WORKBOOK)));
        files.put(
                "blanks before the first sheet",
                workbook("xl/workbook.xml", repeated("<workbook>", " ", "</workbook>")));
        files.put("an endless attribute", workbook("xl/workbook.xml", repeated("<workbook a=\"", "a", "\"/>")));
        files.put("an endless name", workbook("xl/workbook.xml", repeated("<workbook><", "a", "/></workbook>")));
        files.put("an endless comment", workbook("xl/workbook.xml", repeated("<workbook><!--", "a", "--></workbook>")));
        files.put(
                "an endless instruction",
                workbook("xl/workbook.xml", repeated("<workbook><?x ", "a", "?></workbook>")));
        files.put(
                "ever new names",
                workbook("xl/workbook.xml", counted(5_000_000, "<workbook>", n -> "<a" + n + "/>", "</workbook>")));
        files.put(
                "ever new attributes",
                workbook("xl/workbook.xml", counted(5_000_000, "<workbook ", n -> "a" + n + "=\"\" ", "/>")));
        files.put(
                "ever new namespaces",
                workbook(
                        "xl/workbook.xml",
                        counted(2_000_000, "<workbook>", n -> "<a xmlns=\"n" + n + "\"/>", "</workbook>")));
        files.put("endless nesting", workbook("xl/workbook.xml", repeated("<workbook>", "<a>", "")));
        files.put(
                "endless sheets",
                workbook(
                        "xl/workbook.xml",
                        counted(
                                1_000_000,
                                "<workbook xmlns:r=\"r\"><sheets>",
                                n -> "<sheet name=\"s\" r:id=\"r1\"/>",
                                "</sheets></workbook>")));
        files.put(
                "endless relations",
                workbook(
                        "xl/_rels/workbook.xml.rels",
                        counted(
                                1_000_000,
                                "<Relationships>",
                                n -> "<Relationship Id=\"r" + n + "\" Target=\"worksheets/s" + n + ".xml\"/>",
                                "</Relationships>")));
        files.put(
                "an endless cell",
                sheet(repeated(
                        SHEET_BEGIN + "<row r=\"1\"><c t=\"inlineStr\"><is><t>",
                        "a",
                        "</t></is></c></row>" + SHEET_END)));
        files.put(
                "a cell of endless runs",
                sheet(repeated(
                        SHEET_BEGIN + "<row r=\"1\"><c t=\"inlineStr\"><is>",
                        "<r><t>aaaaaaaa</t></r>",
                        "</is></c></row>" + SHEET_END)));
        files.put("endless rows", sheet(counted(3_000_000, SHEET_BEGIN, n -> "<row><c><v>1</v></c></row>", SHEET_END)));
        files.put(
                "a million empty rows",
                sheet(counted(
                        1_000_000,
                        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>",
                        n -> "<row r=\"" + (n + 1) + "\"><c/></row>",
                        SHEET_END)));
        files.put(
                "a row of endless cells",
                sheet(counted(3_000_000, SHEET_BEGIN + "<row>", n -> "<c><v>1</v></c>", "</row>" + SHEET_END)));
        files.put(
                "five thousand rows of a hundred cells",
                sheet(counted(5_000, SHEET_BEGIN, n -> "<row>" + "<c><v>1</v></c>".repeat(100) + "</row>", SHEET_END)));
        files.put(
                "one text in three hundred cells",
                archive(Map.of(
                        "xl/workbook.xml",
                        fixed(WORKBOOK),
                        "xl/_rels/workbook.xml.rels",
                        fixed(RELATIONS),
                        "xl/sharedStrings.xml",
                        fixed("<sst><si><t>" + "ы".repeat(30_000) + "</t></si></sst>"),
                        "xl/worksheets/sheet1.xml",
                        counted(300, SHEET_BEGIN, n -> "<row><c t=\"s\"><v>0</v></c></row>", SHEET_END))));
        files.put(
                "endless empty shared strings",
                workbook("xl/sharedStrings.xml", counted(8_000_000, "<sst>", n -> "<si/>", "</sst>")));
        files.put(
                "endless shared texts",
                workbook(
                        "xl/sharedStrings.xml",
                        counted(4_000, "<sst>", n -> "<si><t>" + n + "a".repeat(30_000) + "</t></si>", "</sst>")));
        files.put("a hundred thousand parts", archive(counted(100_000, n -> "xl/worksheets/" + n + ".xml")));
        files.put("a path that leads out", archive(Map.of("../../../etc/cron.d/x", fixed("* * * * * root true"))));
        files.put("an endless line", repeated("Фамилия;Имя\n\"", "a"));
        files.put("endless separators", repeated("Фамилия;Имя\n", ";"));
        files.put("endless quotation marks", repeated("Фамилия;Имя\n", "\"\";"));
        files.put("endless empty lines", repeated("Фамилия;Имя\n", "\n"));
        files.put("endless short lines", repeated("Фамилия;Имя\n", "а;б\n"));
        return files;
    }

    private static byte[] workbook(String part, Part content) throws IOException {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("xl/workbook.xml", fixed(WORKBOOK));
        parts.put("xl/_rels/workbook.xml.rels", fixed(RELATIONS));
        parts.put("xl/worksheets/sheet1.xml", fixed(SHEET_BEGIN + "<row><c><v>1</v></c></row>" + SHEET_END));
        parts.put(part, content);
        return archive(parts);
    }

    private static byte[] sheet(Part content) throws IOException {
        return workbook("xl/worksheets/sheet1.xml", content);
    }

    private static Part fixed(String text) {
        return out -> out.write(text.getBytes(UTF_8));
    }

    private static Part repeated(String before, String text, String after) {
        return out -> {
            var block = text.repeat(64 * 1024 / text.length()).getBytes(UTF_8);
            out.write(before.getBytes(UTF_8));
            for (var left = MEGABYTES * 1024L * 1024L; left > 0; left -= block.length) {
                out.write(block);
            }
            out.write(after.getBytes(UTF_8));
        };
    }

    private static Part counted(int times, String before, IntFunction<String> item, String after) {
        return out -> {
            out.write(before.getBytes(UTF_8));
            for (var n = 0; n < times; n++) {
                out.write(item.apply(n).getBytes(UTF_8));
            }
            out.write(after.getBytes(UTF_8));
        };
    }

    private static Map<String, Part> counted(int times, IntFunction<String> name) {
        var parts = new LinkedHashMap<String, Part>();
        for (var n = 0; n < times; n++) {
            parts.put(name.apply(n), fixed(""));
        }
        return parts;
    }

    private static byte[] archive(Map<String, Part> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        }
        return bytes.toByteArray();
    }

    // As much as an upload may hold.
    private static byte[] repeated(String before, String text) {
        return (before + text.repeat(9_900_000 / text.getBytes(UTF_8).length)).getBytes(UTF_8);
    }
}
