package ru.eschool.assessment;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * How many pupils have which result in a column of a report. Pupils who left before the counting date are not in it.
 *
 * @param notAssessed н/а
 * @param exempt освобождён
 * @param noMarkYet pupils whose result is not entered yet
 */
public record SummaryCounts(int n5, int n4, int n3, int n2, int notAssessed, int exempt, int noMarkYet) {
    /** Entry of a period mark: н/а. */
    public static final String NOT_ASSESSED = "NOT_ASSESSED";

    /** Entry of a period mark: освобождён. */
    public static final String EXEMPT = "EXEMPT";

    /** Pupils without those who are exempt and those with no mark yet; н/а counts. */
    public int counted() {
        return n5 + n4 + n3 + n2 + notAssessed;
    }

    /**
     * Counts the period marks of a column.
     *
     * @param entries one for each pupil; null where no mark is entered yet. An entry without a number, such as зачёт,
     *     says nothing about these figures and counts like one that is not there.
     */
    public static SummaryCounts of(Scale scale, Collection<String> entries) {
        int[] byMark = new int[6];
        int notAssessed = 0;
        int exempt = 0;
        int without = 0;
        for (var entry : entries) {
            var mark = entry == null ? OptionalInt.empty() : scale.toFivePoint(entry);
            if (mark.isPresent()) {
                byMark[mark.getAsInt()]++;
            } else if (NOT_ASSESSED.equals(entry)) {
                notAssessed++;
            } else if (EXEMPT.equals(entry)) {
                exempt++;
            } else {
                without++;
            }
        }
        return new SummaryCounts(byMark[5], byMark[4], byMark[3], byMark[2], notAssessed, exempt, without);
    }

    /** The pupils of two columns together. */
    public SummaryCounts plus(SummaryCounts other) {
        return new SummaryCounts(
                n5 + other.n5,
                n4 + other.n4,
                n3 + other.n3,
                n2 + other.n2,
                notAssessed + other.notAssessed,
                exempt + other.exempt,
                noMarkYet + other.noMarkYet);
    }
}
