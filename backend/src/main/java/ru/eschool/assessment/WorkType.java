package ru.eschool.assessment;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A kind of work that is marked.
 *
 * @param defaultWeight the weight that a new work of this kind gets
 * @param control whether it is a control in the sense of the assessment schedule
 */
public record WorkType(UUID id, String name, String shortName, BigDecimal defaultWeight, boolean control) {}
