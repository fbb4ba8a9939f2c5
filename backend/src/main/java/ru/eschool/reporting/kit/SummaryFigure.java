package ru.eschool.reporting.kit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.assessment.SummaryFormulas;

/**
 * A figure that reports count by a named formula.
 *
 * @param key its name in the contract
 * @param name as the formula and the customary forms name it
 * @param kind PERCENT or AVERAGE
 */
public record SummaryFigure(String key, String name, Kind kind, Function<SummaryCounts, Optional<BigDecimal>> formula) {
    public static final SummaryFigure ATTAINMENT =
            new SummaryFigure("attainment", "Успеваемость, %", Kind.PERCENT, SummaryFormulas::attainment);
    public static final SummaryFigure QUALITY =
            new SummaryFigure("quality", "Качество, %", Kind.PERCENT, SummaryFormulas::quality);
    public static final SummaryFigure SOU = new SummaryFigure("sou", "СОУ, %", Kind.PERCENT, SummaryFormulas::sou);
    public static final SummaryFigure AVERAGE_MARK =
            new SummaryFigure("averageMark", "Средний балл", Kind.AVERAGE, SummaryFormulas::averageMark);

    /** In the order of the customary forms. */
    public static final List<SummaryFigure> ALL = List.of(ATTAINMENT, QUALITY, SOU, AVERAGE_MARK);

    public Cell of(SummaryCounts counts) {
        return new Cell.Figure(kind, formula.apply(counts).orElse(null));
    }

    /** The formulas with their versions and what N is, as a note under a report. */
    public static String formulas() {
        return SummaryFormulas.ALL.stream()
                .map(formula -> formula.name() + " (в. " + formula.version() + ") = " + formula.text())
                .collect(Collectors.joining(
                        "; ",
                        "Формулы: ",
                        ". N — ученики без освобождённых и без тех, кому"
                                + " отметка ещё не выставлена; н/а входит в N."));
    }
}
