package ru.eschool.curriculum.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Hours as teachers write them: 2, «2 ч.», 0,5, «2/1» (of them controls).
 *
 * @param value whole lesson hours
 * @param rounded whether a part of an hour was rounded up
 */
record PlanHours(int value, boolean rounded) {

    static final int MOST = 400;
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,6})?)\\s*(?:ч|час|часа|часов)?\\.?(?:\\s*[/(].*)?", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s*[-–—]\\s*(\\d{1,4})\\.?");

    /** Null when the text is not a number of hours. */
    static PlanHours read(String text) {
        var written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return null;
        }
        var number = new BigDecimal(written.group(1).replace(',', '.'));
        var whole = number.setScale(0, RoundingMode.CEILING);
        return new PlanHours(whole.intValueExact(), whole.compareTo(number) != 0);
    }

    /** How many lessons a lesson number such as «3–4» stands for; empty for a plain number. */
    static OptionalInt lessonsOf(String number) {
        var range = RANGE.matcher(number.strip());
        if (!range.matches()) {
            return OptionalInt.empty();
        }
        var lessons = Integer.parseInt(range.group(2)) - Integer.parseInt(range.group(1)) + 1;
        return lessons > 1 && lessons <= MOST ? OptionalInt.of(lessons) : OptionalInt.empty();
    }
}
