package ru.eschool.assessment;

import java.math.BigDecimal;

/** A mark that counts, with the weight of its work. */
public record WeightedMark(int mark, BigDecimal weight) {
    public WeightedMark {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("A weight is positive");
        }
    }
}
