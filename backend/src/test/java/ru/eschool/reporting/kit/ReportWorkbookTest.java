package ru.eschool.reporting.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;

class ReportWorkbookTest {
    private static final Report ONE_OF_EACH = new Report(
            Reports.heading("Класс: 7Б & друзья"),
            List.of(
                    Report.Group.of(Report.Column.repeated("name", "Предмет", Kind.TEXT)),
                    Report.Group.of(Report.Column.of("count", "Учеников", Kind.NUMBER)),
                    Report.Group.of(Report.Column.of("quality", "Качество, %", Kind.PERCENT)),
                    Report.Group.of(Report.Column.of("average", "Средний балл", Kind.AVERAGE)),
                    Report.Group.of(Report.Column.of("on", "Дата", Kind.DATE)),
                    Report.Group.of(Report.Column.of("mark", "Отметка", Kind.MARK))),
            List.of(new Report.Line(
                    "",
                    List.of(
                            Cell.text("=1+1"),
                            Cell.count(25),
                            Cell.percent(Optional.of(new BigDecimal("66.67"))),
                            Cell.average(Optional.empty()),
                            new Cell.Day(LocalDate.of(2026, 11, 12)),
                            new Cell.Mark("5", false)))),
            List.of(),
            null,
            List.of(),
            List.of("Примечание."),
            Reports.signatures());

    @Test
    void numbersAndDaysCanBeCalculatedWithAndTextsNeverAre() throws IOException {
        var row = Printing.rows(Printing.xlsx("kit-kinds", ONE_OF_EACH)).get(5);
        assertEquals(CellType.STRING, row.getCell(0).getType());
        assertEquals("=1+1", row.getCellText(0));
        assertEquals(25, row.getCellAsNumber(1).orElseThrow().intValueExact());
        assertEquals(0, new BigDecimal("66.67").compareTo(row.getCellAsNumber(2).orElseThrow()));
        assertEquals("0.0", row.getCell(2).getDataFormatString());
        assertEquals("—", row.getCellText(3));
        assertEquals(
                LocalDate.of(2026, 11, 12), row.getCellAsDate(4).orElseThrow().toLocalDate());
        assertEquals("dd.mm.yyyy", row.getCell(4).getDataFormatString());
        assertEquals("5", row.getCellText(5));
        assertEquals(CellType.STRING, row.getCell(5).getType());
    }

    @Test
    void theHeadIsFrozenAndRepeatedAndThePrintAreaEndsWithTheSignatures() throws IOException {
        var xlsx = Printing.xlsx("kit-kinds", ONE_OF_EACH);
        var names = Printing.part(xlsx, "xl/workbook.xml");
        assertTrue(names.contains("_xlnm.Print_Titles"), names);
        assertTrue(names.contains("$A$1:$F$9"), names);
        var sheet = Printing.part(xlsx, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("orientation=\"portrait\""), sheet);
        assertTrue(sheet.contains("topLeftCell=\"B6\""), sheet);
        assertTrue(sheet.contains("7&#x411; &amp;&amp; "), sheet);
    }

    @Test
    void aLongNameGetsTheHeightOfTwoLines() throws IOException {
        var sheet =
                Printing.part(Printing.xlsx("kit-long-name", Reports.ofGroups(11, 2, 40)), "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<row r=\"9\" ht=\"30.0\""), sheet.substring(0, 4000));
    }
}
