package ru.eschool.reporting.summarysheet.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.Scale;
import ru.eschool.reporting.kit.Printing;

class SummarySheetWorkbookTest {
    @Test
    void theSheetCanBeReadBack() throws IOException {
        var rows = Printing.rows(xlsx("26", Sheets.wide(26, 1, false)));
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
        var rows = Printing.rows(xlsx("formula", sheet));
        assertEquals(name, rows.get(6).getCellText(1));
        assertEquals(CellType.STRING, rows.get(6).getCell(1).getType());
        assertTrue(rows.stream()
                .filter(Objects::nonNull)
                .flatMap(Row::stream)
                .noneMatch(cell -> cell != null && cell.getFormula() != null));
    }

    @Test
    void thePageIsLandscapeFitsItsWidthAndRepeatsItsHead() throws IOException {
        var file = xlsx("wide", Sheets.wide(26, 2, false));
        var xml = Printing.part(file, "xl/worksheets/sheet1.xml");
        assertTrue(xml.contains("orientation=\"landscape\""), xml);
        assertTrue(xml.contains("fitToWidth=\"1\""));
        assertTrue(xml.contains("state=\"frozen\""));
        var names = Printing.part(file, "xl/workbook.xml");
        assertTrue(names.contains("_xlnm.Print_Titles"), names);
        assertTrue(names.contains("_xlnm.Print_Area"), names);
    }

    @Test
    void anEmptyClassIsAFileToo() throws IOException {
        var sheet = new Sheets().quarters().journal("Алгебра", Scale.FIVE_POINT).sheet();
        assertTrue(Printing.rows(xlsx("empty", sheet)).stream()
                .anyMatch(row -> row != null && row.getCellText(0).contains("отметок за период ещё нет")));
    }

    @Test
    void aClassWithoutMarksIsToldSo() throws IOException {
        var sheet = new Sheets().pupils("Иванова Мария").quarters().sheet();
        assertTrue(Printing.rows(xlsx("empty", sheet)).stream()
                .anyMatch(row -> row != null && row.getCellText(0).contains("ведомость не заполняется")));
    }

    private static byte[] xlsx(String name, SummarySheet sheet) throws IOException {
        return Printing.xlsx("summary-" + name, SheetReport.of(sheet));
    }
}
