package ru.eschool.reporting.kit;

import java.math.BigDecimal;
import java.util.List;

/**
 * Bars beside a table: the same figures, for the eye.
 *
 * @param kind what the values are: PERCENT or AVERAGE
 * @param categories what stands beside the bars
 */
public record Chart(String title, Kind kind, List<String> categories, List<Series> series) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /**
     * Bars of one figure.
     *
     * @param key its name in the contract
     * @param values one for each category; null where there is no figure
     */
    public record Series(String key, String name, List<BigDecimal> values) {}

    /** Where the scale ends: charts of one kind are drawn alike, so that they can be compared. */
    public BigDecimal most() {
        return kind == Kind.PERCENT ? HUNDRED : FIVE;
    }
}
