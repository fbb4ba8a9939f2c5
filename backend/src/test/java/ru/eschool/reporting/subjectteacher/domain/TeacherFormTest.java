package ru.eschool.reporting.subjectteacher.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.Scale;
import ru.eschool.reporting.kit.Printing;

class TeacherFormTest {
    @Test
    void theSpreadsheetHasTheFiguresAsNumbers() throws IOException {
        var report = new Journals("Петрова Ольга Ивановна")
                .pupils("Анна", "Борис", "Вадим")
                .journal("Алгебра", "7А", 7, Scale.FIVE_POINT)
                .term(1, "Анна", "5")
                .term(1, "Борис", "4")
                .term(1, "Вадим", "2")
                .report(Journals.QUARTER_1);
        var rows = Printing.rows(Printing.xlsx("teacher", report.inForm()));
        assertEquals("Предмет", rows.get(4).getCellText(0));
        assertEquals("Получили за период", rows.get(4).getCellText(4));
        assertEquals("«5»", rows.get(5).getCellText(4));
        var line = rows.get(6);
        assertEquals("Алгебра", line.getCellText(0));
        assertEquals("1 четверть", line.getCellText(2));
        assertEquals(3, line.getCellAsNumber(3).orElseThrow().intValueExact());
        assertEquals(
                0, new BigDecimal("66.67").compareTo(line.getCellAsNumber(11).orElseThrow()));
        assertEquals(
                0, new BigDecimal("3.67").compareTo(line.getCellAsNumber(14).orElseThrow()));
    }

    @Test
    void theDocumentHasTheTableTheChartAndTheFormulas() throws IOException {
        try (var pdf = Printing.pdf("teacher", Journals.many(3).report(null).inForm())) {
            var text = Printing.text(pdf);
            assertTrue(text.contains("Отчёт учителя-предметника за 2026/2027 учебный год"), text);
            assertTrue(text.contains("Учитель: Константинопольская-Рождественская Александра Аполлинариевна"), text);
            assertTrue(text.contains("Успеваемость и качество, %"), text);
            assertTrue(text.contains("СОУ, % (в. 1)"), text);
            assertTrue(text.contains("Всего"), text);
        }
    }

    @Test
    void manyGroupsFollowOnFurtherPagesWithTheirHead() throws IOException {
        try (var pdf =
                Printing.pdf("teacher-many", Journals.many(18).report(null).inForm())) {
            assertTrue(pdf.getNumberOfPages() > 1);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = Printing.text(pdf, page);
                assertEquals(text.contains("1 четверть") && text.contains("Получили за период"), text.contains("«5»"));
                assertTrue(text.contains("Лист " + page + " из " + pdf.getNumberOfPages()), text);
            }
        }
        Printing.xlsx("teacher-many", Journals.many(18).report(null).inForm());
    }

    @Test
    void aReportWithoutJournalsIsAFileToo() throws IOException {
        var report = new Journals("Петрова Ольга Ивановна").report(null).inForm();
        try (var pdf = Printing.pdf("teacher-nothing", report)) {
            assertEquals(1, pdf.getNumberOfPages());
            assertTrue(Printing.text(pdf).contains("отчёт не заполняется"));
        }
        assertTrue(Printing.rows(Printing.xlsx("teacher-nothing", report)).stream()
                .anyMatch(row -> row != null && row.getCellText(0).contains("отчёт не заполняется")));
    }
}
