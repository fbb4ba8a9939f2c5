package ru.eschool.exchange.people.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name of several words in one cell, taken apart as «Фамилия Имя Отчество».
 *
 * @param middleName empty when there is none
 * @param doubt what has to be asked or told
 */
record FullName(String lastName, String firstName, String middleName, Doubt doubt) {

    /** How sure it is which word is what. */
    enum Doubt {
        NONE,
        /** The name began with the first name: «Пётр Сергеевич Иванов». */
        TURNED,
        /** More words than a name usually has: the parts are the likeliest ones. */
        QUESTION,
        /** One word, or initials. */
        UNREADABLE
    }

    /** Begin a surname: «де Сент-Экзюпери», «ван дер Ваальс», «аль Хасан». */
    private static final Set<String> BEFORE_SURNAME = Set.of(
            "де", "да", "ди", "дю", "дель", "делла", "дос", "фон", "цу", "ван", "дер", "ден", "ла", "ле", "аль", "эль",
            "бен", "бин", "ибн", "сен", "сан", "тер", "мак", "о", "von", "van", "der", "den", "de", "la", "le", "al",
            "el");
    /** End a patronymic: «Али Гасан оглы». */
    private static final Set<String> AFTER_PATRONYMIC =
            Set.of("оглы", "оглу", "кызы", "кзы", "гызы", "углы", "угли", "улы", "уулу", "заде", "кизи");

    private static final Pattern PATRONYMIC = Pattern.compile(
            ".*(?:ович|евич|ич|овна|евна|ична|инична)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.(?:-?\\p{Lu}\\.)?");

    static FullName read(String written) {
        var words = words(written);
        if (words.size() < 2
                || words.stream().anyMatch(word -> INITIALS.matcher(word).matches())) {
            return new FullName(words.isEmpty() ? "" : words.getFirst(), "", "", Doubt.UNREADABLE);
        }
        var surname = takeSurname(words);
        if (words.isEmpty()) {
            return new FullName(surname, "", "", Doubt.UNREADABLE);
        }
        if (surname.indexOf(' ') < 0
                && words.size() == 2
                && isPatronymic(words.getFirst())
                && !isPatronymic(words.getLast())) {
            return new FullName(words.getLast(), surname, words.getFirst(), Doubt.TURNED);
        }
        return named(surname, words);
    }

    private static FullName named(String surname, List<String> words) {
        var patronymic = takePatronymic(words);
        if (words.isEmpty()) {
            return new FullName(surname, patronymic, "", Doubt.NONE);
        }
        if (words.size() == 1) {
            return new FullName(surname, words.getFirst(), patronymic, Doubt.NONE);
        }
        if (words.size() == 2 && patronymic.isEmpty()) {
            return new FullName(surname, words.getFirst(), words.getLast(), Doubt.NONE);
        }
        // «Иванова Петрова Анна Сергеевна»: rather a surname of two words than a first name of two.
        var last = words.removeLast();
        return new FullName(surname + " " + String.join(" ", words), last, patronymic, Doubt.QUESTION);
    }

    /** Hyphens join whatever spaces stand around them: «Иванова-  Петрова» is one surname. */
    private static List<String> words(String written) {
        var joined = written.replaceAll("[‐‑–—]", "-")
                .replaceAll("\\s*-\\s*", "-")
                .replace(',', ' ')
                .strip();
        return joined.isEmpty() ? new ArrayList<>() : new ArrayList<>(Arrays.asList(joined.split("\\s+")));
    }

    private static String takeSurname(List<String> words) {
        var surname = new StringBuilder(words.removeFirst());
        var particle = surname.toString();
        while (BEFORE_SURNAME.contains(particle.toLowerCase(Locale.ROOT)) && !words.isEmpty()) {
            particle = words.removeFirst();
            surname.append(' ').append(particle);
        }
        return surname.toString();
    }

    private static String takePatronymic(List<String> words) {
        if (words.size() < 2) {
            return "";
        }
        var last = words.getLast();
        if (AFTER_PATRONYMIC.contains(last.toLowerCase(Locale.ROOT)) && words.size() > 2) {
            words.removeLast();
            return words.removeLast() + " " + last;
        }
        return isPatronymic(last) ? words.removeLast() : "";
    }

    private static boolean isPatronymic(String word) {
        return PATRONYMIC.matcher(word).matches();
    }
}
