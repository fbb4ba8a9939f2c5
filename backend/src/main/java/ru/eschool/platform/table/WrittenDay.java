package ru.eschool.platform.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people and programs write it: «27.09.2014», «1 мая 2014 г.», «01-май-14», 2014-09-27, a number of days.
 *
 * @param day null when the text is none
 * @param doubt what the reader has to be told of; of an {@link Doubt#ORDER} the day is the one of the Russian order
 */
public record WrittenDay(LocalDate day, Doubt doubt) {

    /** How sure the reading is. */
    public enum Doubt {
        NONE,
        /** The century was guessed: the last one whose year has come. */
        CENTURY,
        /** Day and month could stand the other way round, as English programs write them. */
        ORDER,
        UNREADABLE
    }

    private static final WrittenDay UNREADABLE = new WrittenDay(null, Doubt.UNREADABLE);
    private static final int LONGEST = 60;
    private static final String TIME = "(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)?";
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s?([./,\\-\\s])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern ISO_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}t[\\d:.,]+(z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern WORDS = Pattern.compile(
            "[«\"]?(\\d{1,2})[»\"]?(?:-?(?:го|ое|е))?[\\s.\\-/]*(\\p{L}+)\\.?[\\s.,\\-/]*'?(\\d{4}|\\d{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    /** «г.», «год», «г.р.», «года рождения»: what follows the year. */
    private static final Pattern YEAR_WORD =
            Pattern.compile("[\\s.]*(?:г(?:од(?:а|у)?)?\\.?(?:\\s*р(?:ождения)?\\.?)?)?[\\s.]*$");

    private static final List<List<String>> MONTHS = List.of(
            List.of("января", "январь", "january"),
            List.of("февраля", "февраль", "february"),
            List.of("марта", "март", "march"),
            List.of("апреля", "апрель", "april"),
            List.of("мая", "май", "may"),
            List.of("июня", "июнь", "june"),
            List.of("июля", "июль", "july"),
            List.of("августа", "август", "august"),
            List.of("сентября", "сентябрь", "september"),
            List.of("октября", "октябрь", "october"),
            List.of("ноября", "ноябрь", "november"),
            List.of("декабря", "декабрь", "december"));
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    /**
     * Reads a day.
     *
     * @param dayZero the day that a number counts from
     * @param today what lies after it in a year of two digits belongs to the century before
     * @param zone in which an instant is a day: midnight there is often the evening before in UTC
     */
    public static WrittenDay read(String written, LocalDate dayZero, LocalDate today, ZoneId zone) {
        if (written.length() > LONGEST) {
            return UNREADABLE;
        }
        var text = YEAR_WORD
                .matcher(written.toLowerCase(Locale.ROOT)
                        .replaceAll("[‐‑–—−]", "-")
                        .replaceAll("\\s+", " ")
                        .strip())
                .replaceFirst("");
        try {
            return read(text, dayZero, new Years(today), zone);
        } catch (DateTimeException noSuchDay) {
            return UNREADABLE;
        }
    }

    private static WrittenDay read(String text, LocalDate dayZero, Years years, ZoneId zone) {
        var numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return ofNumbers(numbers, years);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return sure(LocalDate.of(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4)));
        }
        var time = ISO_TIME.matcher(text);
        if (time.matches()) {
            return time.group(1) == null ? sure(LocalDate.parse(text.substring(0, 10))) : ofInstant(text, zone);
        }
        var words = WORDS.matcher(text);
        if (words.matches()) {
            return ofWords(words.group(2), number(words, 1), words.group(3), years);
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return ofWords(monthFirst.group(1), number(monthFirst, 2), monthFirst.group(3), years);
        }
        if (DAY_NUMBER.matcher(text).matches()) {
            return sure(dayZero.plusDays(Integer.parseInt(text.substring(0, 5))));
        }
        var digits = DIGITS.matcher(text);
        return digits.matches()
                ? sure(LocalDate.of(number(digits, 3), number(digits, 2), number(digits, 1)))
                : UNREADABLE;
    }

    // With dots, hyphens and commas the day stands first in Russia; a slash comes from English programs as well.
    private static WrittenDay ofNumbers(Matcher numbers, Years years) {
        var first = number(numbers, 1);
        var second = number(numbers, 3);
        var slash = numbers.group(2).equals("/");
        var year = numbers.group(4);
        if (slash && second > 12) {
            return years.day(year, first, second);
        }
        var read = years.day(year, second, first);
        return slash && first <= 12 && first != second ? new WrittenDay(read.day(), Doubt.ORDER) : read;
    }

    private static WrittenDay ofWords(String month, int day, String year, Years years) {
        var roman = ROMAN.indexOf(month);
        if (roman >= 0) {
            return years.day(year, roman + 1, day);
        }
        for (var number = 0; month.length() >= 3 && number < MONTHS.size(); number++) {
            if (MONTHS.get(number).stream().anyMatch(name -> name.startsWith(month))) {
                return years.day(year, number + 1, day);
            }
        }
        return UNREADABLE;
    }

    /** A program has stored the beginning of the day as an instant: of a day here, or of one in UTC. */
    private static WrittenDay ofInstant(String text, ZoneId zone) {
        var written = text.toUpperCase(Locale.ROOT).replace(',', '.').replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        var at = OffsetDateTime.parse(written);
        var here = Instant.from(at).atZone(zone);
        if (here.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return sure(here.toLocalDate());
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? sure(at.toLocalDate()) : UNREADABLE;
    }

    private static WrittenDay sure(LocalDate day) {
        return new WrittenDay(day, Doubt.NONE);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** Years of four digits, and of two. */
    private record Years(LocalDate today) {

        WrittenDay day(String year, int month, int day) {
            var number = Integer.parseInt(year);
            if (year.length() == 4) {
                return sure(LocalDate.of(number, month, day));
            }
            var read = LocalDate.of(2000 + number, month, day);
            return new WrittenDay(read.isAfter(today) ? LocalDate.of(1900 + number, month, day) : read, Doubt.CENTURY);
        }
    }
}
