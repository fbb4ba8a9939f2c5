package ru.eschool.exchange.people.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Telephone numbers of one cell as people write them: several, with hyphens and brackets of all kinds and with remarks,
 * «8-911-364-27-04 (мама), 8 921 000 00 01».
 *
 * @param numbers in the form +79113642704, each once, in the order in which they are written
 * @param unread whether something with digits is left that is no number
 */
record Phones(List<String> numbers, boolean unread) {

    /** What no number contains: between two of them, or a remark. */
    private static final Pattern BETWEEN =
            Pattern.compile("[;,/|\\n]|(?<![\\p{L}])и(?![\\p{L}])|(?:доб|вн)\\.?\\s*\\d+|[\\p{L}][\\p{L}.]*:?");

    private static final Pattern INSIDE = Pattern.compile("[\\s()\\[\\]\\-‐‑–—−.\\u00a0_*]");

    static Phones read(String written) {
        Set<String> numbers = new LinkedHashSet<>();
        var unread = false;
        for (var part : BETWEEN.split(written.toLowerCase(Locale.ROOT))) {
            var digits = INSIDE.matcher(part).replaceAll("");
            if (digits.isEmpty()) {
                continue;
            }
            var found = numbers(digits);
            numbers.addAll(found);
            unread |= found.isEmpty() && digits.chars().anyMatch(Character::isDigit);
        }
        return new Phones(List.copyOf(numbers), unread);
    }

    /** One number, or several that only spaces have separated. */
    private static List<String> numbers(String digits) {
        var one = number(digits);
        if (one != null) {
            return List.of(one);
        }
        var several = new ArrayList<String>();
        var rest = digits;
        while (rest.matches("(?:\\+7|8|7)\\d{10}.*")) {
            var length = rest.startsWith("+") ? 12 : 11;
            several.add(number(rest.substring(0, length)));
            rest = rest.substring(length);
        }
        return rest.isEmpty() ? several : List.of();
    }

    /** 810 is how one dials abroad from Russia: 810375… is +375…. Ten digits and an 8 in front are Russian. */
    private static String number(String written) {
        var digits = written.startsWith("+") ? written.substring(1) : written;
        if (!digits.matches("\\d{10,18}")) {
            return null;
        }
        if (written.startsWith("+")) {
            return digits.length() > 15 ? null : digits.startsWith("7") && digits.length() != 11 ? null : written;
        }
        if (digits.startsWith("810") && digits.length() > 11) {
            return digits.length() > 18 ? null : "+" + digits.substring(3);
        }
        if (digits.length() == 10) {
            return "+7" + digits;
        }
        if (digits.length() == 11 && (digits.startsWith("8") || digits.startsWith("7"))) {
            return "+7" + digits.substring(1);
        }
        return digits.length() == 12 && !digits.startsWith("8") && !digits.startsWith("7") ? "+" + digits : null;
    }

    /** The number that is kept; null when there is none. */
    String first() {
        return numbers.isEmpty() ? null : numbers.getFirst();
    }
}
