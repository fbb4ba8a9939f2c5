package ru.eschool.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private static final int PERCENT_DECIMALS = 1;
    private static final int AVERAGE_DECIMALS = 2;
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", RUSSIAN);

    /** The figures under the columns, in the order of the customary form. */
    static final List<Figure> FIGURES = List.of(
            new Figure("Успеваемость, %", SummaryFormulas::attainment, SheetText::percent, "0.0"),
            new Figure("Качество, %", SummaryFormulas::quality, SheetText::percent, "0.0"),
            new Figure("СОУ, %", SummaryFormulas::sou, SheetText::percent, "0.0"),
            new Figure("Средний балл", SummaryFormulas::averageMark, SheetText::average, "0.00"));

    private SheetText() {}

    /** A line of figures; {@code format} is how a spreadsheet shows them. */
    record Figure(
            String name,
            Function<SummaryCounts, Optional<BigDecimal>> formula,
            Function<BigDecimal, String> writing,
            String format) {
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

    /** A percentage to one decimal, without a needless zero; «—» where there is no figure. */
    static String percent(BigDecimal value) {
        return number(value, 0, PERCENT_DECIMALS);
    }

    /** An average, always to two decimals; «—» where there is no figure. */
    static String average(BigDecimal value) {
        return number(value, AVERAGE_DECIMALS, AVERAGE_DECIMALS);
    }

    private static String number(BigDecimal value, int leastDecimals, int mostDecimals) {
        if (value == null) {
            return NOTHING;
        }
        var format = NumberFormat.getNumberInstance(RUSSIAN);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
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
