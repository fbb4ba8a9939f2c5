package ru.eschool.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WeightedAverageTest {
    private static final AssessmentRules DEFAULTS = AssessmentRules.of(Map.of());

    @Provide
    Arbitrary<List<WeightedMark>> marks() {
        var mark = Arbitraries.integers().between(1, 5);
        var weight = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), BigDecimal.TEN)
                .ofScale(2);
        return Combinators.combine(mark, weight)
                .as(WeightedMark::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property
    void liesBetweenTheLowestAndTheHighestMark(@ForAll("marks") List<WeightedMark> marks) {
        var value = WeightedAverage.of(marks).value();
        var lowest = marks.stream().mapToInt(WeightedMark::mark).min().orElseThrow();
        var highest = marks.stream().mapToInt(WeightedMark::mark).max().orElseThrow();
        assertTrue(value.compareTo(BigDecimal.valueOf(lowest)) >= 0);
        assertTrue(value.compareTo(BigDecimal.valueOf(highest)) <= 0);
    }

    @Property
    void doesNotDependOnTheOrder(@ForAll("marks") List<WeightedMark> marks, @ForAll Random random) {
        var shuffled = new ArrayList<>(marks);
        Collections.shuffle(shuffled, random);
        assertEquals(
                WeightedAverage.of(marks).value(), WeightedAverage.of(shuffled).value());
    }

    @Property
    void doesNotChangeWhenAllWeightsGrowAlike(
            @ForAll("marks") List<WeightedMark> marks, @ForAll @IntRange(min = 2, max = 9) int factor) {
        var scaled = marks.stream()
                .map(mark -> new WeightedMark(mark.mark(), mark.weight().multiply(BigDecimal.valueOf(factor))))
                .toList();
        assertEquals(
                WeightedAverage.of(marks).value(), WeightedAverage.of(scaled).value());
    }

    @Property
    void aBetterMarkNeverLowersTheAverage(@ForAll("marks") List<WeightedMark> marks) {
        var better = new ArrayList<>(marks);
        better.set(0, new WeightedMark(5, marks.getFirst().weight()));
        assertTrue(WeightedAverage.of(better)
                        .value()
                        .compareTo(WeightedAverage.of(marks).value())
                >= 0);
    }

    @Example
    void isRoundedHalfUpToTwoDecimals() {
        var average = WeightedAverage.of(List.of(mark(5, "1"), mark(4, "2")));
        assertEquals(new BigDecimal("4.33"), average.value());
        assertEquals(0, average.weightedSum().compareTo(new BigDecimal("13")));
        assertEquals(new BigDecimal("4.13"), WeightedAverage.of(eighths()).value());
    }

    @Example
    void isAbsentWithoutMarks() {
        var average = WeightedAverage.of(List.of());
        assertNull(average.value());
        assertEquals(new TermMarkSuggestion(null, false), TermMarkSuggestion.of(Scale.FIVE_POINT, average, DEFAULTS));
    }

    @Example
    void suggestsByTheThresholds() {
        assertEquals("5", suggested("4.60"));
        assertEquals("4", suggested("4.59"));
        assertEquals("4", suggested("3.60"));
        assertEquals("3", suggested("3.59"));
        assertEquals("3", suggested("2.60"));
        assertEquals("2", suggested("2.59"));
    }

    @Example
    void isHeldAgainstTheThresholdAsItIsAndNotAsItIsShown() {
        // (4 · 5.995 + 3 · 4.005) / 10 = 3.5995
        var average = WeightedAverage.of(List.of(mark(4, "5.995"), mark(3, "4.005")));
        assertEquals(new BigDecimal("3.60"), average.value());
        assertEquals(
                "3", TermMarkSuggestion.of(Scale.FIVE_POINT, average, DEFAULTS).entry());
    }

    @Example
    void isRoundedOnceOnALongScale() {
        // (9 · 1.24 + 8 · 1.26) / 2.50 = 8.496, shown as 8.50
        var average = WeightedAverage.of(List.of(mark(9, "1.24"), mark(8, "1.26")));
        assertEquals(new BigDecimal("8.50"), average.value());
        assertEquals(
                "8", TermMarkSuggestion.of(Scale.TEN_POINT, average, DEFAULTS).entry());
    }

    @Example
    void warnsOfFewMarksButStillSuggests() {
        var two = WeightedAverage.of(List.of(mark(5, "1"), mark(5, "1")));
        assertEquals(new TermMarkSuggestion("5", false), TermMarkSuggestion.of(Scale.FIVE_POINT, two, DEFAULTS));
    }

    @Example
    void readsTheSchoolsOwnThresholds() {
        var rules = AssessmentRules.of(Map.of(
                AssessmentRules.THRESHOLDS, "[4.5, 3.5, 2.5]",
                AssessmentRules.MINIMUM_MARKS, "5",
                AssessmentRules.ONE_ALLOWED, "true"));
        var average = new WeightedAverage(new BigDecimal("4.50"), BigDecimal.ONE, 4);
        assertEquals(new TermMarkSuggestion("5", false), TermMarkSuggestion.of(Scale.FIVE_POINT, average, rules));
        assertTrue(rules.oneAllowed());
    }

    private static String suggested(String average) {
        return TermMarkSuggestion.of(
                        Scale.FIVE_POINT, new WeightedAverage(new BigDecimal(average), BigDecimal.ONE, 3), DEFAULTS)
                .entry();
    }

    // 33 / 8 = 4.125: the half goes up.
    private static List<WeightedMark> eighths() {
        var marks = new ArrayList<>(Collections.nCopies(7, mark(4, "1")));
        marks.add(mark(5, "1"));
        return marks;
    }

    private static WeightedMark mark(int mark, String weight) {
        return new WeightedMark(mark, new BigDecimal(weight));
    }
}
