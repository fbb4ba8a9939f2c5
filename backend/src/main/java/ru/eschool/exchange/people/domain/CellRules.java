package ru.eschool.exchange.people.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the cells of a list of pupils are understood. Null always means: cannot be read. */
final class CellRules {

    /** Latin letters that look like Russian ones, and those. */
    private static final String LATIN = "ABCEHKMOPTXYaceopxy";

    private static final String RUSSIAN = "АВСЕНКМОРТХУасеорху";
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’()-]{0,99}");
    private static final Pattern CLASS =
            Pattern.compile("(1[01]|[1-9])\\s*[-–—]?\\s*[«\"'(]?\\s*(\\p{L}{1,3})\\s*[»\"')]?(?:\\s*класс)?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]{2,}");

    private CellRules() {}

    /** A text, and whether Latin letters in it were taken for Russian ones. */
    record Read(String value, boolean corrected) {}

    /** A class. */
    record ClassName(int grade, String letter, boolean corrected) {}

    /** «ИВАНОВ» becomes «Иванов»; a Latin letter inside a Russian name becomes the Russian one it looks like. */
    static Read name(String written) {
        var name = written.replaceAll("[‐‑–—]", "-").replaceAll("\\s*-\\s*", "-");
        var russian =
                name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        var corrected = russian ? toRussian(name) : name;
        if (!NAME.matcher(corrected).matches() || russian && hasLatin(corrected)) {
            return null;
        }
        return new Read(isShouted(corrected) ? capitalised(corrected) : corrected, !corrected.equals(name));
    }

    private static boolean isShouted(String name) {
        return name.length() > 1
                && name.chars().noneMatch(Character::isLowerCase)
                && name.chars().filter(Character::isLetter).count() > 1;
    }

    private static String capitalised(String name) {
        var text = new StringBuilder();
        var first = true;
        for (var c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            text.append(first ? Character.toUpperCase(c) : c);
            first = c == ' ' || c == '-' || c == '(';
        }
        return text.toString();
    }

    private static String toRussian(String text) {
        var russian = new StringBuilder(text);
        for (var i = 0; i < russian.length(); i++) {
            var latin = LATIN.indexOf(russian.charAt(i));
            if (latin >= 0) {
                russian.setCharAt(i, RUSSIAN.charAt(latin));
            }
        }
        return russian.toString();
    }

    private static boolean hasLatin(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** «5А», «5 "а"», «10-Б класс»; letters are Russian and large. */
    static ClassName className(String written) {
        var read = CLASS.matcher(written);
        if (!read.matches()) {
            return null;
        }
        var large = read.group(2).toUpperCase(Locale.ROOT);
        var letter = toRussian(large);
        return hasLatin(letter) ? null : new ClassName(number(read.group(1)), letter, !letter.equals(large));
    }

    static String sex(String written) {
        return switch (written.toLowerCase(Locale.ROOT).replace(".", "")) {
            case "м", "муж", "мужской", "m", "male" -> "M";
            case "ж", "жен", "женский", "f", "female" -> "F";
            default -> null;
        };
    }

    /** The eleven digits; a spreadsheet that took them for a number has dropped the zeros in front. */
    static String snilsDigits(String written) {
        var digits = written.replaceAll("[\\s-]", "");
        return digits.matches("\\d{9,11}") ? "0".repeat(11 - digits.length()) + digits : null;
    }

    static String email(String written) {
        return written.length() <= 254 && EMAIL.matcher(written).matches() ? written.toLowerCase(Locale.ROOT) : null;
    }
}
