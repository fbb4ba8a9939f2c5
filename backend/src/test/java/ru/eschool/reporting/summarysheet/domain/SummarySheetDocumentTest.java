package ru.eschool.reporting.summarysheet.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.Scale;
import ru.eschool.reporting.kit.Printing;

class SummarySheetDocumentTest {
    @Test
    void theTextIsRussianAndTheFontIsInside() throws IOException {
        try (var pdf = open("wide", Sheets.wide(30, 1, false))) {
            var text = Printing.text(pdf);
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
            var text = Printing.text(pdf);
            assertTrue(text.contains("Заместитель директора по УВР"), text);
            var box = pdf.getPage(0).getMediaBox();
            assertTrue(box.getWidth() > box.getHeight());
        }
    }

    @Test
    void atTheEndOfTheYearTheSheetIsDividedIntoPanelsWithNames() throws IOException {
        try (var pdf = open("year", Sheets.wide(27, 4, true))) {
            for (var page = 1; page <= 3; page++) {
                assertTrue(Printing.text(pdf, page).contains("Константинопольская Александра 27"), "page " + page);
            }
        }
    }

    @Test
    void aLongClassRepeatsTheHeadOfTheTable() throws IOException {
        try (var pdf = open("long", Sheets.wide(60, 1, false))) {
            assertTrue(Printing.text(pdf, 2).contains("Фамилия Имя"));
        }
    }

    @Test
    void aClassWithoutPupilsOrMarksIsPrintedWithDashes() throws IOException {
        try (var pdf = open(
                "empty",
                new Sheets().quarters().journal("Алгебра", Scale.FIVE_POINT).sheet())) {
            var text = Printing.text(pdf);
            assertTrue(text.contains("—"));
            assertTrue(text.contains("отметок за период ещё нет"));
        }
    }

    @Test
    void aClassWithoutMarksIsToldSo() throws IOException {
        try (var pdf =
                open("no-marks", new Sheets().pupils("Иванова Мария").quarters().sheet())) {
            var text = Printing.text(pdf);
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
            assertTrue(Printing.text(pdf).contains("<b>О’Коннор & Ко</b>"));
        }
    }

    private static PDDocument open(String name, SummarySheet sheet) throws IOException {
        return Printing.pdf("summary-" + name, SheetReport.of(sheet));
    }
}
