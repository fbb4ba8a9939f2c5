package ru.eschool.diary.domain;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ru.eschool.assessment.WeightedAverage;
import ru.eschool.assessment.WeightedMark;

/** The answer to «почему такая оценка»: the calculation in one line, in the reader's language. */
public final class AverageExplanation {
    private static final int DECIMALS = 2;
    private static final String NOTHING = "—";

    private AverageExplanation() {}

    /**
     * For example «(5·1 + 4·2) / 3 = 4,33».
     *
     * @param counting the marks that count
     * @return «—» without marks
     */
    public static String of(List<WeightedMark> counting, WeightedAverage average, Locale language) {
        if (counting.isEmpty()) {
            return NOTHING;
        }
        var number = NumberFormat.getNumberInstance(language);
        number.setGroupingUsed(false);
        number.setMaximumFractionDigits(DECIMALS);
        var terms = counting.stream()
                .map(mark -> mark.mark() + "·" + number.format(mark.weight()))
                .collect(Collectors.joining(" + ", "(", ")"));
        var result = NumberFormat.getNumberInstance(language);
        result.setMinimumFractionDigits(DECIMALS);
        result.setMaximumFractionDigits(DECIMALS);
        return terms + " / " + number.format(average.weightSum()) + " = " + result.format(average.value());
    }
}
