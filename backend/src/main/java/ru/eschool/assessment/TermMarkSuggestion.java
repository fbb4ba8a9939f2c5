package ru.eschool.assessment;

/**
 * The term mark suggested by the average. The teacher decides; nothing is ever written by itself, and few marks give a
 * warning, never н/а.
 *
 * @param entry null without marks, and on a scale without numbers
 * @param enoughMarks whether there are as many marks as the school asks for
 */
public record TermMarkSuggestion(String entry, boolean enoughMarks) {

    public static TermMarkSuggestion of(Scale scale, WeightedAverage average, AssessmentRules rules) {
        return new TermMarkSuggestion(
                average.markCount() == 0 ? null : entry(scale, average, rules),
                average.markCount() >= rules.minimumMarks());
    }

    private static String entry(Scale scale, WeightedAverage average, AssessmentRules rules) {
        return switch (scale) {
            case FIVE_POINT -> Integer.toString(fivePoint(average, rules));
            case TEN_POINT, HUNDRED_POINT -> average.nearestWhole().toPlainString();
            case PASS_FAIL, NO_MARKS -> null;
        };
    }

    private static int fivePoint(WeightedAverage average, AssessmentRules rules) {
        int mark = 5;
        for (var threshold : rules.thresholds()) {
            if (average.reaches(threshold)) {
                return mark;
            }
            mark--;
        }
        return mark;
    }
}
