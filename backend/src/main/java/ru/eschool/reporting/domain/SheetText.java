package ru.eschool.reporting.domain;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.assessment.SummaryFormulas;

/** How values, figures and days are written on the printed sheet; statutory forms are in Russian. */
final class SheetText {
    static final String NOTHING = "—";
    private static final int DECIMALS = 2;
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", RUSSIAN);

    /** The figures under the columns, in the order of the customary form. */
    static final List<Figure> FIGURES = List.of(
            new Figure("Успеваемость, %", SummaryFormulas::attainment, SheetText::percent),
            new Figure("Качество, %", SummaryFormulas::quality, SheetText::percent),
            new Figure("СОУ, %", SummaryFormulas::sou, SheetText::percent),
            new Figure("Средний балл", SummaryFormulas::averageMark, SheetText::average));

    private SheetText() {}

    /** A line of figures. */
    record Figure(
            String name, Function<SummaryCounts, Optional<BigDecimal>> formula, Function<BigDecimal, String> writing) {
        String of(SummaryCounts counts) {
            return writing.apply(formula.apply(counts).orElse(null));
        }
    }

    static String cell(SummarySheet.Cell cell) {
        if (cell == null) {
            return "";
        }
        var text = entry(cell.entry());
        return cell.preliminary() ? "(" + text + ")" : text;
    }

    static String entry(String entry) {
        return switch (entry) {
            case SummaryCounts.NOT_ASSESSED -> "н/а";
            case SummaryCounts.EXEMPT -> "осв";
            case "PASS" -> "зач";
            case "FAIL" -> "нз";
            default -> entry;
        };
    }

    /** A percentage, without needless zeros; «—» where there is no figure. */
    static String percent(BigDecimal value) {
        return number(value, 0);
    }

    /** An average, always to two decimals; «—» where there is no figure. */
    static String average(BigDecimal value) {
        return number(value, DECIMALS);
    }

    private static String number(BigDecimal value, int leastDecimals) {
        if (value == null) {
            return NOTHING;
        }
        var format = NumberFormat.getNumberInstance(RUSSIAN);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(DECIMALS);
        format.setGroupingUsed(false);
        return format.format(value);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }
}
