package ru.eschool.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Σ(mark·weight) / Σweight to two decimals, half up. Only marks with a number come in: absences and debts never count.
 *
 * @param value null without marks
 * @param weightedSum the numerator, for «почему такая оценка»
 * @param weightSum the denominator
 * @param markCount how many marks counted
 */
public record WeightedAverage(BigDecimal value, BigDecimal weightedSum, BigDecimal weightSum, int markCount) {
    private static final int DECIMALS = 2;

    public static WeightedAverage of(Collection<WeightedMark> marks) {
        var weighted = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var mark : marks) {
            weighted = weighted.add(mark.weight().multiply(BigDecimal.valueOf(mark.mark())));
            weights = weights.add(mark.weight());
        }
        var value = marks.isEmpty() ? null : weighted.divide(weights, DECIMALS, RoundingMode.HALF_UP);
        return new WeightedAverage(value, weighted, weights, marks.size());
    }
}
