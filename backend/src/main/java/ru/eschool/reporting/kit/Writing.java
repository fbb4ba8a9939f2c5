package ru.eschool.reporting.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ru.eschool.assessment.SummaryCounts;

/** How values, figures and days are written on a printed report; statutory forms are in Russian. */
public final class Writing {
    /** Stands where there is no figure. */
    public static final String NOTHING = "—";

    private static final int PERCENT_DECIMALS = 1;
    private static final int AVERAGE_DECIMALS = 2;
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", RUSSIAN);

    private Writing() {}

    /** An entry of a period mark. */
    public static String entry(String entry) {
        return switch (entry) {
            case SummaryCounts.NOT_ASSESSED -> "н/а";
            case SummaryCounts.EXEMPT -> "осв";
            case "PASS" -> "зач";
            case "FAIL" -> "нз";
            default -> entry;
        };
    }

    /** A percentage to one decimal, without a needless zero; «—» where there is no figure. */
    public static String percent(BigDecimal value) {
        return number(value, 0, PERCENT_DECIMALS);
    }

    /** An average, always to two decimals; «—» where there is no figure. */
    public static String average(BigDecimal value) {
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

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }

    /** An academic year as people write it: 2026/2027. */
    public static String academicYear(int startingIn) {
        return startingIn + "/" + (startingIn + 1);
    }
}
