package ru.eschool.assessment;

import java.math.BigDecimal;

/**
 * A mark of a pupil as it stands in the journal.
 *
 * @param entry a mark of the journal's scale, or a debt
 * @param weight the weight of its work
 */
public record GivenMark(String entry, BigDecimal weight) {}
