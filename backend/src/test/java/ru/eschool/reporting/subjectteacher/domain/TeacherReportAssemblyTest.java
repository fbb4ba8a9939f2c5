package ru.eschool.reporting.subjectteacher.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.Scale;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.reporting.kit.Cell;

class TeacherReportAssemblyTest {
    private static Journals algebra() {
        return new Journals("Петрова Ольга Ивановна")
                .pupils("Анна", "Борис", "Вадим", "Глеб", "Дарья", "Егор", "Жанна")
                .journal("Алгебра", "7А", 7, Scale.FIVE_POINT)
                .term(1, "Анна", "5")
                .term(1, "Борис", "4")
                .term(1, "Вадим", "4")
                .term(1, "Глеб", "3")
                .term(1, "Дарья", "2")
                .term(1, "Егор", "NOT_ASSESSED")
                .term(1, "Жанна", "EXEMPT");
    }

    @Test
    void theFiguresAreThoseCountedByHand() {
        var line = algebra().report(Journals.QUARTER_1).lines().getFirst();
        assertEquals(7, line.pupils());
        assertEquals(new SummaryCounts(1, 2, 1, 1, 1, 1, 0), line.counts());
        // N = 6: (1+2+1)·100/6; (1+2)·100/6; (100+128+36+16+7)/6; (5+8+3+2)/5
        assertEquals(
                List.of("66,7", "50", "47,8", "3,60"),
                cells(algebra().report(Journals.QUARTER_1), 0).subList(11, 15));
    }

    private static List<String> cells(TeacherReport report, int line) {
        return report.inForm().lines().get(line).cells().stream()
                .map(Cell::text)
                .toList();
    }

    @Test
    void aTermThatHasBegunIsALineEvenWithoutMarksAndALaterOneIsNot() {
        var report = algebra().report(null);
        assertEquals(
                List.of("QUARTER-1", "QUARTER-2"),
                report.lines().stream().map(line -> line.period().key()).toList());
        assertEquals(
                new SummaryCounts(0, 0, 0, 0, 0, 0, 7), report.lines().get(1).counts());
        assertEquals(List.of("—", "—", "—", "—"), cells(report, 1).subList(11, 15));
    }

    @Test
    void aTermThatIsOverCountsThePupilsOfItsLastDay() {
        var report = new Journals("Петрова Ольга Ивановна")
                .pupil("Анна", "2026-09-01", null)
                .pupil("Борис", "2026-09-01", "2026-11-05")
                .pupil("Вадим", "2026-11-02", null)
                .pupil("Глеб", "2026-09-01", "2026-10-01")
                .journal("Алгебра", "7А", 7, Scale.FIVE_POINT)
                .term(1, "Анна", "5")
                .term(1, "Борис", "3")
                .term(1, "Глеб", "2")
                .report(null);
        assertEquals(2, report.lines().getFirst().pupils());
        assertEquals(
                new SummaryCounts(1, 0, 1, 0, 0, 0, 0),
                report.lines().getFirst().counts());
        assertEquals(
                new SummaryCounts(0, 0, 0, 0, 0, 0, 2), report.lines().get(1).counts());
    }

    @Test
    void quartersAndHalfYearsAreToldApart() {
        var journals = algebra()
                .pupils("Анна")
                .journal("Алгебра", "10А", 10, Scale.FIVE_POINT)
                .term(1, "Анна", "4");
        assertEquals(
                List.of("QUARTER-1", "QUARTER-2", "HALF_YEAR-1"),
                journals.report(null).periods().stream().map(Period::key).toList());
        assertEquals(
                List.of("10А"),
                journals.report(Journals.HALF_YEAR_1).lines().stream()
                        .map(TeacherReport.Line::groupName)
                        .toList());
    }

    @Test
    void severalGroupsHaveATotalAndOneHasNone() {
        var one = algebra();
        assertEquals(List.of(), one.report(null).totals());
        var total = one.pupils("Зоя", "Иван")
                .journal("Алгебра", "7Б", 7, Scale.FIVE_POINT)
                .term(1, "Зоя", "5")
                .term(1, "Иван", "5")
                .report(Journals.QUARTER_1)
                .totals()
                .getFirst();
        assertEquals(9, total.pupils());
        assertEquals(new SummaryCounts(3, 2, 1, 1, 1, 1, 0), total.counts());
    }

    @Test
    void tenPointsCountOnTheFivePointScaleAndPassesNowhere() {
        var report = new Journals("Петрова Ольга Ивановна")
                .pupils("Анна", "Борис")
                .journal("Информатика", "7А", 7, Scale.TEN_POINT)
                .term(1, "Анна", "9")
                .term(1, "Борис", "6")
                .pupils("Анна")
                .journal("Родной край", "7А", 7, Scale.PASS_FAIL)
                .term(1, "Анна", "PASS")
                .report(Journals.QUARTER_1);
        assertEquals(
                new SummaryCounts(1, 0, 1, 0, 0, 0, 0),
                report.lines().getFirst().counts());
        assertNull(report.lines().get(1).counts());
        assertEquals(List.of(), report.totals());
        assertEquals("—", cells(report, 1).get(4));
        assertTrue(report.inForm().notes().get(1).contains("зачётом"));
    }

    @Test
    void anEmptyGroupHasNoFiguresAndATeacherWithoutJournalsIsToldSo() {
        var empty = new Journals("Петрова Ольга Ивановна")
                .journal("Алгебра", "7А", 7, Scale.FIVE_POINT)
                .report(null);
        assertEquals(0, empty.lines().getFirst().pupils());
        assertEquals(List.of(), empty.inForm().charts());
        assertEquals("—", cells(empty, 0).get(11));
        var nothing = new Journals("Петрова Ольга Ивановна").report(null).inForm();
        assertTrue(nothing.nothing().contains("нет журналов"));
        assertTrue(algebra().report("YEAR").inForm().nothing().contains("За выбранный период"));
    }

    @Test
    void theYearAppearsWithItsFirstMark() {
        var report = algebra().year("Анна", "5").report("YEAR");
        assertEquals("год", report.asked().name());
        assertEquals(
                new SummaryCounts(1, 0, 0, 0, 0, 0, 6),
                report.lines().getFirst().counts());
    }
}
