package ru.eschool.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SummaryFormulasTest {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Provide
    Arbitrary<SummaryCounts> counts() {
        var n = Arbitraries.integers().between(0, 40);
        return Combinators.combine(n, n, n, n, n, n, n).as(SummaryCounts::new);
    }

    @Property
    void percentagesLieBetweenNoneAndAll(@ForAll("counts") SummaryCounts counts) {
        for (var figure : List.of(
                SummaryFormulas.attainment(counts), SummaryFormulas.quality(counts), SummaryFormulas.sou(counts))) {
            assertEquals(counts.counted() > 0, figure.isPresent());
            figure.ifPresent(
                    value -> assertTrue(value.signum() >= 0 && value.compareTo(HUNDRED) <= 0, value.toString()));
        }
    }

    @Property
    void qualityIsNeverAboveAttainment(@ForAll("counts") SummaryCounts counts) {
        SummaryFormulas.quality(counts)
                .ifPresent(quality -> assertTrue(
                        quality.compareTo(SummaryFormulas.attainment(counts).orElseThrow()) <= 0));
    }

    @Property
    void theAverageMarkLiesBetweenTwoAndFive(@ForAll("counts") SummaryCounts counts) {
        SummaryFormulas.averageMark(counts)
                .ifPresent(average -> assertTrue(
                        average.compareTo(BigDecimal.TWO) >= 0 && average.compareTo(BigDecimal.valueOf(5)) <= 0));
    }

    @Property
    void exemptPupilsAndThoseWithoutAMarkChangeNothing(@ForAll("counts") SummaryCounts counts) {
        var without = new SummaryCounts(counts.n5(), counts.n4(), counts.n3(), counts.n2(), counts.notAssessed(), 0, 0);
        assertEquals(SummaryFormulas.sou(without), SummaryFormulas.sou(counts));
        assertEquals(SummaryFormulas.attainment(without), SummaryFormulas.attainment(counts));
    }

    @Example
    void aClassAsItIsCountedByHand() {
        var counts = SummaryCounts.of(
                Scale.FIVE_POINT,
                Arrays.asList("5", "5", "4", "4", "4", "3", "3", "2", "NOT_ASSESSED", "EXEMPT", null));
        assertEquals(new SummaryCounts(2, 3, 2, 1, 1, 1, 1), counts);
        assertEquals(9, counts.counted());
        assertEquals(Optional.of(new BigDecimal("77.78")), SummaryFormulas.attainment(counts));
        assertEquals(Optional.of(new BigDecimal("55.56")), SummaryFormulas.quality(counts));
        // (200 + 192 + 72 + 16 + 7) / 9
        assertEquals(Optional.of(new BigDecimal("54.11")), SummaryFormulas.sou(counts));
        // (10 + 12 + 6 + 2) / 8
        assertEquals(Optional.of(new BigDecimal("3.75")), SummaryFormulas.averageMark(counts));
    }

    @Example
    void nobodyToCountGivesNoFigure() {
        var counts = SummaryCounts.of(Scale.FIVE_POINT, Arrays.asList(null, "EXEMPT", "PASS"));
        assertEquals(Optional.empty(), SummaryFormulas.attainment(counts));
        assertEquals(Optional.empty(), SummaryFormulas.averageMark(counts));
    }

    @Example
    void columnsAddUp() {
        var column = new SummaryCounts(1, 2, 3, 4, 5, 6, 7);
        assertEquals(new SummaryCounts(2, 4, 6, 8, 10, 12, 14), column.plus(column));
    }
}
