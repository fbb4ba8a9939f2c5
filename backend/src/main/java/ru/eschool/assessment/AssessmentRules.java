package ru.eschool.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A school's settings about marks, with their defaults.
 *
 * @param oneAllowed whether «1» exists on the five-point scale; default no
 * @param thresholds lowest averages that suggest 5, 4 and 3; default 4.60, 3.60, 2.60
 * @param minimumMarks fewer marks than this deserve a warning; default 3
 */
public record AssessmentRules(boolean oneAllowed, List<BigDecimal> thresholds, int minimumMarks) {
    /** Name of the setting; JSON true or false. */
    public static final String ONE_ALLOWED = "assessment.one-allowed";

    /** Name of the setting; JSON array of three falling numbers. */
    public static final String THRESHOLDS = "assessment.term-mark-thresholds";

    /** Name of the setting; JSON number. */
    public static final String MINIMUM_MARKS = "assessment.minimum-marks";

    /** @param settings the school's settings by name, values as JSON text */
    public static AssessmentRules of(Map<String, String> settings) {
        return new AssessmentRules(
                Boolean.parseBoolean(settings.getOrDefault(ONE_ALLOWED, "false")),
                Arrays.stream(settings.getOrDefault(THRESHOLDS, "[4.60, 3.60, 2.60]")
                                .replaceAll("[\\[\\]\\s]", "")
                                .split(","))
                        .map(BigDecimal::new)
                        .toList(),
                Integer.parseInt(settings.getOrDefault(MINIMUM_MARKS, "3")));
    }
}
