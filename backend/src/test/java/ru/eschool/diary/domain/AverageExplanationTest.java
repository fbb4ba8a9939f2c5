package ru.eschool.diary.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.WeightedAverage;
import ru.eschool.assessment.WeightedMark;

class AverageExplanationTest {
    private static final List<WeightedMark> MARKS =
            List.of(new WeightedMark(5, BigDecimal.ONE), new WeightedMark(4, new BigDecimal("2.5")));

    @Test
    void everyMarkStandsWithItsWeight() {
        assertEquals("(5·1 + 4·2,5) / 3,5 = 4,29", explain(MARKS, Locale.of("ru")));
        assertEquals("(5·1 + 4·2.5) / 3.5 = 4.29", explain(MARKS, Locale.ENGLISH));
    }

    @Test
    void aWholeAverageKeepsItsDecimals() {
        assertEquals("(5·1) / 1 = 5,00", explain(MARKS.subList(0, 1), Locale.of("ru")));
    }

    @Test
    void withoutMarksThereIsNothingToExplain() {
        assertEquals("—", explain(List.of(), Locale.of("ru")));
    }

    private static String explain(List<WeightedMark> marks, Locale language) {
        return AverageExplanation.of(marks, WeightedAverage.of(marks), language);
    }
}
