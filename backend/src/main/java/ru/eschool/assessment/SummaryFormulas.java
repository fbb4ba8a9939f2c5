package ru.eschool.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The figures of reports. Each formula has a name and a version, both printed on the report; a changed formula gets a new
 * version. Without pupils to count there is no figure («—»), never an error.
 */
public final class SummaryFormulas {
    /** All formulas, in the order in which reports print them. */
    public static final List<Formula> ALL = List.of(
            new Formula("Успеваемость, %", 1, "(n5 + n4 + n3) · 100 / N"),
            new Formula("Качество, %", 1, "(n5 + n4) · 100 / N"),
            new Formula("СОУ, %", 1, "(n5 · 100 + n4 · 64 + n3 · 36 + n2 · 16 + n(н/а) · 7) / N"),
            new Formula("Средний балл", 1, "(n5 · 5 + n4 · 4 + n3 · 3 + n2 · 2) / (n5 + n4 + n3 + n2)"));

    private static final int DECIMALS = 2;

    private SummaryFormulas() {}

    /** A formula as it is printed. */
    public record Formula(String name, int version, String text) {}

    /** Успеваемость: the share of pupils who passed, in percent. */
    public static Optional<BigDecimal> attainment(SummaryCounts counts) {
        return quotient(100L * (counts.n5() + counts.n4() + counts.n3()), counts.counted());
    }

    /** Качество: the share of pupils with 5 and 4, in percent. */
    public static Optional<BigDecimal> quality(SummaryCounts counts) {
        return quotient(100L * (counts.n5() + counts.n4()), counts.counted());
    }

    /** СОУ, степень обученности учащихся: every mark with its share of what can be learnt, in percent. */
    public static Optional<BigDecimal> sou(SummaryCounts counts) {
        return quotient(
                100L * counts.n5()
                        + 64L * counts.n4()
                        + 36L * counts.n3()
                        + 16L * counts.n2()
                        + 7L * counts.notAssessed(),
                counts.counted());
    }

    /** Средний балл of the marks that have a number. */
    public static Optional<BigDecimal> averageMark(SummaryCounts counts) {
        return quotient(
                5L * counts.n5() + 4L * counts.n4() + 3L * counts.n3() + 2L * counts.n2(),
                counts.n5() + counts.n4() + counts.n3() + counts.n2());
    }

    private static Optional<BigDecimal> quotient(long sum, int count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP));
    }
}
