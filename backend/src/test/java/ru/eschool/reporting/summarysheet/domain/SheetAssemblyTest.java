package ru.eschool.reporting.summarysheet.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.Scale;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.assessment.SummaryFormulas;

class SheetAssemblyTest {
    private static Sheets three() {
        return new Sheets()
                .pupils("Анна", "Борис", "Вадим")
                .quarters()
                .journal("Алгебра", Scale.FIVE_POINT)
                .journal("Физика", Scale.FIVE_POINT);
    }

    @Test
    void termsThatHaveBegunAreColumnsAndLaterOnesAreNot() {
        var titles = three().sheet().columns().stream()
                .map(SummarySheet.Column::title)
                .toList();
        assertEquals(List.of("I", "II", "I", "II"), titles);
    }

    @Test
    void yearExamAndFinalAppearWithTheirFirstMark() {
        var sheet = three().set("Анна", "Алгебра", "YEAR", 0, "5")
                .set("Анна", "Алгебра", "EXAM", 0, "4")
                .set("Анна", "Алгебра", "FINAL", 0, "5")
                .sheet();
        assertEquals(
                List.of("I", "II", "год", "экз.", "итог", "I", "II"),
                sheet.columns().stream().map(SummarySheet.Column::title).toList());
        assertEquals("итог", sheet.classResult().period());
    }

    @Test
    void whereTheOpenTermHasNoMarkTheAverageSpeaksAndIsNeverCounted() {
        var sheet = three().work("Анна", "Алгебра", "2026-11-03", "5", "1")
                .work("Анна", "Алгебра", "2026-11-09", "4", "2")
                .work("Анна", "Алгебра", "2026-11-10", "DEBT", "1")
                .sheet();
        assertEquals(
                new SummarySheet.Cell("4", true),
                sheet.rows().getFirst().cells().get(1));
        assertEquals(0, sheet.totals().get(1).counted());
        assertTrue(SummaryFormulas.attainment(sheet.totals().get(1)).isEmpty());
        assertTrue(sheet.hasPreliminary());
    }

    @Test
    void theFirstHalfYearIsNotTheFirstQuarter() {
        var sheet = three().halfYear("Анна", "Алгебра", 1, "5")
                .term("Анна", "Алгебра", 1, "3")
                .halfYear("Борис", "Алгебра", 1, "5")
                .sheet();
        assertEquals(
                new SummarySheet.Cell("3", false),
                sheet.rows().getFirst().cells().getFirst());
        assertNull(sheet.rows().get(1).cells().getFirst());
        assertEquals(0, sheet.totals().getFirst().n5());
    }

    @Test
    void aMarkThatIsSetReplacesThePreliminaryOne() {
        var sheet = three().work("Анна", "Алгебра", "2026-11-03", "3", "1")
                .term("Анна", "Алгебра", 2, "5")
                .sheet();
        assertEquals(
                new SummarySheet.Cell("5", false),
                sheet.rows().getFirst().cells().get(1));
        assertEquals(1, sheet.totals().get(1).n5());
        assertFalse(sheet.hasPreliminary());
    }

    @Test
    void aClosedTermWithoutAMarkStaysEmpty() {
        var sheet = three().work("Анна", "Алгебра", "2026-09-10", "5", "1").sheet();
        assertNull(sheet.rows().getFirst().cells().getFirst());
    }

    @Test
    void aColumnCountsNotAssessedAndLeavesOutTheExempt() {
        var sheet = three().term("Анна", "Алгебра", 1, "5")
                .term("Борис", "Алгебра", 1, "NOT_ASSESSED")
                .term("Вадим", "Алгебра", 1, "EXEMPT")
                .sheet();
        assertEquals(new SummaryCounts(1, 0, 0, 0, 1, 1, 0), sheet.totals().getFirst());
        assertEquals(
                new BigDecimal("50.00"),
                SummaryFormulas.attainment(sheet.totals().getFirst()).orElseThrow());
    }

    @Test
    void whereAllAreExemptThereIsNoFigure() {
        var sheet = three().term("Анна", "Алгебра", 1, "EXEMPT")
                .term("Борис", "Алгебра", 1, "EXEMPT")
                .term("Вадим", "Алгебра", 1, "EXEMPT")
                .sheet();
        assertTrue(SummaryFormulas.averageMark(sheet.totals().getFirst()).isEmpty());
        assertEquals(3, sheet.classResult().pupils().exempt());
        assertTrue(SheetNotes.classResult(sheet).contains("Успеваемость, % — —"));
    }

    @Test
    void everyPupilStandsAtTheLowestMarkOfTheLastPeriod() {
        var sheet = three().term("Анна", "Алгебра", 1, "5")
                .term("Анна", "Физика", 1, "4")
                .term("Борис", "Алгебра", 1, "5")
                .term("Борис", "Физика", 1, "3")
                .term("Вадим", "Алгебра", 1, "2")
                .sheet();
        var result = sheet.classResult();
        assertEquals("1 четверть", result.period());
        assertEquals(new SummaryCounts(0, 1, 1, 1, 0, 0, 0), result.pupils());
        assertEquals(1, result.oneFour());
        assertEquals(1, result.oneThree());
        assertEquals(new BigDecimal("4.50"), sheet.rows().getFirst().average());
    }

    @Test
    void aPupilWithAResultMissingIsNotCountedYet() {
        var sheet = three().term("Анна", "Алгебра", 1, "5")
                .term("Анна", "Физика", 1, "5")
                .term("Борис", "Алгебра", 1, "5")
                .sheet();
        assertEquals(new SummaryCounts(1, 0, 0, 0, 0, 0, 2), sheet.classResult().pupils());
    }

    @Test
    void whoLearnsAnotherLanguageHasNoMarkToWaitFor() {
        var sheet = new Sheets()
                .pupils("Анна", "Борис")
                .quarters()
                .journal("Английский язык", Scale.FIVE_POINT, "Анна")
                .journal("Немецкий язык", Scale.FIVE_POINT, "Борис")
                .term("Анна", "Английский язык", 1, "5")
                .term("Борис", "Немецкий язык", 1, "4")
                .sheet();
        assertEquals(new SummaryCounts(1, 1, 0, 0, 0, 0, 0), sheet.classResult().pupils());
        assertEquals(0, sheet.totals().getFirst().noMarkYet());
    }

    @Test
    void aPassIsShownAndHasNoPlaceAmongFivesAndTwos() {
        var sheet = new Sheets()
                .pupils("Анна")
                .quarters()
                .journal("Алгебра", Scale.FIVE_POINT)
                .journal("Родной край", Scale.PASS_FAIL)
                .term("Анна", "Алгебра", 1, "5")
                .term("Анна", "Родной край", 1, "PASS")
                .sheet();
        assertEquals(1, sheet.classResult().pupils().n5());
        assertEquals(
                "зач", SheetReport.of(sheet).lines().getFirst().cells().get(4).text());
    }

    @Test
    void anEmptyClassHasNoRowsAndNoFigures() {
        var sheet = new Sheets().quarters().journal("Алгебра", Scale.FIVE_POINT).sheet();
        assertEquals(List.of(), sheet.rows());
        assertNull(sheet.classResult().period());
    }

    @Test
    void aTermThatIsOverCountsThePupilsOfItsLastDay() {
        var sheet = new Sheets()
                .pupils("Анна")
                .pupil("Борис", "2026-09-01", "2026-11-05")
                .pupil("Вадим", "2026-11-02", null)
                .pupil("Глеб", "2026-09-01", "2026-10-01")
                .quarters()
                .journal("Алгебра", Scale.FIVE_POINT)
                .term("Анна", "Алгебра", 1, "5")
                .term("Борис", "Алгебра", 1, "3")
                .term("Вадим", "Алгебра", 1, "4")
                .term("Глеб", "Алгебра", 1, "2")
                .work("Борис", "Алгебра", "2026-11-03", "5", "1")
                .sheet();
        assertEquals(
                List.of("Анна", "Вадим", "Борис"),
                sheet.rows().stream().map(SummarySheet.Row::displayName).toList());
        // Анна и Борис: (1 + 1) · 100 / 2; Вадим came later and brought his mark along, Глеб left within the term.
        assertEquals(new SummaryCounts(1, 0, 1, 0, 0, 0, 0), sheet.totals().getFirst());
        assertEquals(new SummaryCounts(0, 0, 0, 0, 0, 0, 2), sheet.totals().get(1));
        assertEquals(new SummaryCounts(1, 0, 1, 0, 0, 0, 0), sheet.classResult().pupils());
        assertEquals("4", sheet.rows().get(1).cells().getFirst().entry());
        var left = sheet.rows().get(2);
        assertEquals(LocalDate.of(2026, 11, 5), left.leftOn());
        assertEquals("3", left.cells().getFirst().entry());
        assertNull(left.cells().get(1));
        assertTrue(SheetNotes.classResult(sheet).contains("всего учеников — 2"));
        assertEquals(
                "Борис, выб. 05.11.2026",
                SheetReport.of(sheet).lines().get(2).cells().get(1).text());
    }
}
