package ru.eschool.reporting.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportDocumentTest {
    @Test
    void everyPageNamesSchoolCriteriaMomentAndItsNumber() throws IOException {
        try (var pdf = Printing.pdf("kit-pages", Reports.ofGroups(16, 6, 40))) {
            var pages = pdf.getNumberOfPages();
            assertTrue(pages >= 3);
            for (var page = 1; page <= pages; page++) {
                var text = Printing.text(pdf, page);
                assertTrue(text.contains("МБОУ «Школа № 10»"), text);
                assertTrue(text.contains("Класс: 7Б"), text);
                assertTrue(text.contains("Сформировано 12.11.2026 09:00 · Лист " + page + " из " + pages), text);
            }
        }
    }

    @Test
    void aLongNameStandsInTwoLinesAndNotOverItsMarks() throws IOException {
        try (var pdf = Printing.pdf("kit-long-name", Reports.ofGroups(16, 2, 40))) {
            var lines = Printing.text(pdf, 1).lines().toList();
            assertTrue(lines.stream().noneMatch(line -> line.contains(Reports.LONG_NAME)));
            assertTrue(lines.stream().anyMatch(line -> line.contains("Константинопольская-Рождественская")));
            assertTrue(lines.stream().anyMatch(line -> line.contains("Аполлинариевна")));
        }
    }

    @Test
    void aNarrowReportStandsUprightAndAWideOneLiesAcross() throws IOException {
        try (var narrow = Printing.pdf("kit-narrow", Reports.ofGroups(4, 2, 20));
                var wide = Printing.pdf("kit-wide", Reports.ofGroups(16, 2, 20))) {
            assertTrue(narrow.getPage(0).getMediaBox().getHeight()
                    > narrow.getPage(0).getMediaBox().getWidth());
            assertTrue(wide.getPage(0).getMediaBox().getWidth()
                    > wide.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void theLinesAreNeverDividedWithoutTheirHead() throws IOException {
        try (var pdf = Printing.pdf("kit-many-lines", Reports.ofGroups(4, 2, 130))) {
            var pages = pdf.getNumberOfPages();
            assertTrue(pages > 1);
            for (var page = 1; page <= pages; page++) {
                var text = Printing.text(pdf, page);
                assertEquals(text.contains("Иванова Мария"), text.contains("Фамилия Имя"), "page " + page);
            }
            assertEquals(
                    1,
                    IntStream.rangeClosed(1, pages)
                            .filter(page -> contains(pdf, page, "Примечание."))
                            .count());
        }
    }

    private static boolean contains(org.apache.pdfbox.pdmodel.PDDocument pdf, int page, String text) {
        try {
            return Printing.text(pdf, page).contains(text);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void aChartShowsItsFiguresAndIsCutWhereThePageEnds() throws IOException {
        var names = IntStream.rangeClosed(1, 90).mapToObj(i -> "Класс " + i).toList();
        var chart = new Chart(
                "Успеваемость и качество, %",
                Kind.PERCENT,
                names,
                List.of(
                        new Chart.Series("attainment", "Успеваемость, %", values(90, "87.5")),
                        new Chart.Series("quality", "Качество, %", values(90, null))));
        var table = Reports.ofGroups(4, 2, 20);
        var report = new Report(
                table.heading(),
                table.groups(),
                table.lines(),
                List.of(),
                null,
                List.of(chart),
                table.notes(),
                table.signatures());
        try (var pdf = Printing.pdf("kit-chart", report)) {
            var text = Printing.text(pdf);
            names.forEach(name -> assertTrue(text.contains(name), name));
            assertTrue(text.contains("87,5"));
            assertTrue(text.contains("—"));
        }
    }

    private static List<BigDecimal> values(int count, String value) {
        return java.util.Collections.nCopies(count, value == null ? null : new BigDecimal(value));
    }

    @Test
    void quotationMarksInTheFootStayText() throws IOException {
        var table = Reports.ofGroups(1, 1, 1);
        var report = new Report(
                Reports.heading("Класс «7\"Б» <b>"),
                table.groups(),
                table.lines(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
        try (var pdf = Printing.pdf("kit-foot", report)) {
            var text = Printing.text(pdf);
            assertEquals(2, text.split(java.util.regex.Pattern.quote("Класс «7\"Б» <b>"), -1).length - 1, text);
        }
    }
}
