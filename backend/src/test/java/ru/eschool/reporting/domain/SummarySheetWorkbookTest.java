package ru.eschool.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.Scale;

class SummarySheetWorkbookTest {
    private static final SummarySheetWorkbook WORKBOOK = new SummarySheetWorkbook();

    @Test
    void theSheetCanBeReadBack() throws IOException {
        var rows = rows(WORKBOOK.xlsx(Sheets.wide(26, 1, false)));
        assertEquals(
                "Сводная ведомость успеваемости обучающихся 7Б класса за 2026/2027 учебный год",
                rows.get(1).getCellText(0));
        assertEquals("Русский язык", rows.get(4).getCellText(2));
        assertEquals("I", rows.get(5).getCellText(2));
        assertEquals("Константинопольская Александра 1", rows.get(6).getCellText(1));
        assertEquals("5", rows.get(6).getCellText(2));
        assertEquals("(5)", rows.get(6).getCellText(3));
        assertEquals("Успеваемость, %", rows.get(32).getCellText(1));
        assertEquals(
                new BigDecimal("100.00").stripTrailingZeros(),
                rows.get(32).getCellAsNumber(2).orElseThrow().stripTrailingZeros());
        assertEquals("—", rows.get(32).getCellText(3));
    }

    @Test
    void aNameThatLooksLikeAFormulaIsText() throws IOException {
        var name = "=HYPERLINK(\"http://example.org\")";
        var sheet = new Sheets()
                .pupils(name)
                .quarters()
                .journal("=1+1", Scale.FIVE_POINT)
                .sheet();
        var bytes = WORKBOOK.xlsx(sheet);
        var rows = rows(bytes);
        assertEquals(name, rows.get(6).getCellText(1));
        assertEquals(CellType.STRING, rows.get(6).getCell(1).getType());
        assertTrue(rows.stream().flatMap(Row::stream).noneMatch(cell -> cell != null && cell.getFormula() != null));
    }

    @Test
    void thePageIsLandscapeFitsItsWidthAndRepeatsItsHead() throws IOException {
        var file = Files.createDirectories(Path.of("target", "sheets")).resolve("wide.xlsx");
        Files.write(file, WORKBOOK.xlsx(Sheets.wide(26, 2, false)));
        var xml = part(file, "xl/worksheets/sheet1.xml");
        assertTrue(xml.contains("orientation=\"landscape\""), xml);
        assertTrue(xml.contains("fitToWidth=\"1\""));
        assertTrue(xml.contains("state=\"frozen\""));
        assertTrue(part(file, "xl/workbook.xml").contains("_xlnm.Print_Titles"));
    }

    @Test
    void anEmptyClassIsAFileToo() throws IOException {
        var sheet = new Sheets().quarters().journal("Алгебра", Scale.FIVE_POINT).sheet();
        assertTrue(rows(WORKBOOK.xlsx(sheet)).stream()
                .anyMatch(row -> row.getCellText(0).contains("отметок за период ещё нет")));
    }

    @Test
    void aClassWithoutMarksIsToldSo() throws IOException {
        var sheet = new Sheets().pupils("Иванова Мария").quarters().sheet();
        assertTrue(rows(WORKBOOK.xlsx(sheet)).stream()
                .anyMatch(row -> row.getCellText(0).contains("ведомость не заполняется")));
    }

    private static List<Row> rows(byte[] bytes) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            var read = rows.toList();
            var dense = new java.util.ArrayList<Row>();
            read.forEach(row -> {
                while (dense.size() < row.getRowNum() - 1) {
                    dense.add(null);
                }
                dense.add(row);
            });
            return dense.stream()
                    .map(row -> row == null ? read.getFirst() : row)
                    .toList();
        }
    }

    private static String part(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var stream = zip.getInputStream(zip.getEntry(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
