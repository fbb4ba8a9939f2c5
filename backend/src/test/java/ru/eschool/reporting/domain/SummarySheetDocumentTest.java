package ru.eschool.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.Scale;

class SummarySheetDocumentTest {
    private static final SummarySheetDocument DOCUMENT = new SummarySheetDocument(template());

    @Test
    void theTextIsRussianAndTheFontIsInside() throws IOException {
        try (var pdf = open("wide", Sheets.wide(30, 1, false))) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Сводная ведомость успеваемости обучающихся 7Б класса за 2026/2027 учебный год"));
            assertTrue(text.contains("Константинопольская Александра 30"));
            assertTrue(text.contains("Лист 1 из " + pdf.getNumberOfPages()));
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("PTSerif"), font.getName());
                }
            }
        }
    }

    @Test
    void aClassOfThirtyWithSixteenSubjectsStandsOnOnePageWithItsSignatures() throws IOException {
        try (var pdf = open("thirty", Sheets.wide(30, 1, false))) {
            assertEquals(1, pdf.getNumberOfPages());
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Заместитель директора по УВР"), text);
            var box = pdf.getPage(0).getMediaBox();
            assertTrue(box.getWidth() > box.getHeight());
        }
    }

    @Test
    void atTheEndOfTheYearTheSheetIsDividedIntoPanelsWithNames() throws IOException {
        try (var pdf = open("year", Sheets.wide(27, 4, true))) {
            var stripper = new PDFTextStripper();
            for (var page = 1; page <= 3; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertTrue(stripper.getText(pdf).contains("Константинопольская Александра 27"), "page " + page);
            }
        }
    }

    @Test
    void aLongClassRepeatsTheHeadOfTheTable() throws IOException {
        try (var pdf = open("long", Sheets.wide(60, 1, false))) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertTrue(stripper.getText(pdf).contains("Фамилия Имя"));
        }
    }

    @Test
    void aClassWithoutPupilsOrMarksIsPrintedWithDashes() throws IOException {
        try (var pdf = open(
                "empty",
                new Sheets().quarters().journal("Алгебра", Scale.FIVE_POINT).sheet())) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("—"));
            assertTrue(text.contains("отметок за период ещё нет"));
        }
    }

    @Test
    void aClassWithoutMarksIsToldSo() throws IOException {
        try (var pdf =
                open("no-marks", new Sheets().pupils("Иванова Мария").quarters().sheet())) {
            var text = new PDFTextStripper().getText(pdf);
            assertEquals(1, pdf.getNumberOfPages());
            assertTrue(text.contains("ведомость не заполняется"), text);
            assertFalse(text.contains("Фамилия Имя"), text);
        }
    }

    @Test
    void aNameThatLooksLikeMarkupIsAName() throws IOException {
        var sheet = new Sheets()
                .pupils("<b>О’Коннор & Ко</b>")
                .quarters()
                .journal("Алгебра", Scale.FIVE_POINT)
                .sheet();
        try (var pdf = open("markup", sheet)) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("<b>О’Коннор & Ко</b>"));
        }
    }

    private static PDDocument open(String name, SummarySheet sheet) throws IOException {
        var bytes = DOCUMENT.pdf(sheet);
        var folder = Files.createDirectories(Path.of("target", "sheets"));
        Files.write(folder.resolve(name + ".pdf"), bytes);
        return org.apache.pdfbox.Loader.loadPDF(bytes);
    }

    private static io.quarkus.qute.Template template() {
        try (var stream =
                SummarySheetDocumentTest.class.getResourceAsStream("/templates/reporting/summary-sheet.html")) {
            return Engine.builder()
                    .addDefaults()
                    .addValueResolver(new ReflectionValueResolver())
                    .addResultMapper(new HtmlEscaper(List.of("text/html")))
                    .build()
                    .parse(
                            new String(stream.readAllBytes(), StandardCharsets.UTF_8),
                            io.quarkus.qute.Variant.forContentType("text/html"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
