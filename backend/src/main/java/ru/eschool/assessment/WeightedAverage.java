package ru.eschool.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Σ(mark·weight) / Σweight. Only marks with a number come in: absences and debts never count. The average stays a fraction;
 * it is rounded once, where it is shown, and decisions are taken by the fraction.
 *
 * @param weightedSum the numerator, for «почему такая оценка»
 * @param weightSum the denominator; 0 without marks
 * @param markCount how many marks counted
 */
public record WeightedAverage(BigDecimal weightedSum, BigDecimal weightSum, int markCount) {
    private static final int DECIMALS = 2;

    public static WeightedAverage of(Collection<WeightedMark> marks) {
        var weighted = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var mark : marks) {
            weighted = weighted.add(mark.weight().multiply(BigDecimal.valueOf(mark.mark())));
            weights = weights.add(mark.weight());
        }
        return new WeightedAverage(weighted, weights, marks.size());
    }

    /** As it is shown: two decimals, half up; null without marks. */
    public BigDecimal value() {
        return markCount == 0 ? null : rounded(DECIMALS);
    }

    /** Whether the average is at least this: 3.5995 is shown as 3.60 and does not reach 3.60. */
    boolean reaches(BigDecimal threshold) {
        return weightedSum.compareTo(threshold.multiply(weightSum)) >= 0;
    }

    /** The nearest whole number, from the fraction itself: 8.496 is shown as 8.50 and is nearer to 8. */
    BigDecimal nearestWhole() {
        return rounded(0);
    }

    private BigDecimal rounded(int decimals) {
        return weightedSum.divide(weightSum, decimals, RoundingMode.HALF_UP);
    }
}
