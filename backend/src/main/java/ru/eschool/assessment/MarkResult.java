package ru.eschool.assessment;

import java.util.Collection;
import java.util.List;

/**
 * What a pupil's marks of some days come to: grid, diary, sheets and the answer to a new mark all ask here, so that they
 * never tell different averages.
 *
 * @param counting the marks that count, in the order given
 * @param suggestion the term mark suggested by the average
 */
public record MarkResult(List<WeightedMark> counting, WeightedAverage average, TermMarkSuggestion suggestion) {
    public static MarkResult of(Scale scale, AssessmentRules rules, Collection<GivenMark> marks) {
        var counting = marks.stream()
                .filter(mark -> counts(scale, mark.entry()))
                .map(mark -> new WeightedMark(scale.numeric(mark.entry()).getAsInt(), mark.weight()))
                .toList();
        var average = WeightedAverage.of(counting);
        return new MarkResult(counting, average, TermMarkSuggestion.of(scale, average, rules));
    }

    /** Whether an entry counts in an average: debts, зачёт and what is not on the scale never do. */
    public static boolean counts(Scale scale, String entry) {
        return scale.numeric(entry).isPresent();
    }
}
