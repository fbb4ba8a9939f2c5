package ru.eschool.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Every problem that the service knows, in the words in which it is answered. */
@ApplicationScoped
public class ProblemCatalogue {
    /** Below it stands the page of each problem, which is its {@code type}. */
    public static final String ADDRESS = "/api/v1/problems/";

    private static final String TITLE = ".title";
    private static final String DETAIL = ".detail";
    private static final String MESSAGE = ".message";
    private static final String UNKNOWN_YET = "…";

    private final ProblemTexts texts;

    ProblemCatalogue(ProblemTexts texts) {
        this.texts = texts;
    }

    /**
     * A problem in one language; where an answer would name something, it says «…».
     *
     * @param title of the whole answer; null for what is only said of a field, a cell or a row
     * @param detail what to do about it; null where the title says all
     * @param message of a field, a cell or a row; null where it is said with the title
     */
    public record Entry(String code, String title, String detail, String message) {}

    /** All problems by their codes. */
    public List<Entry> all(Locale language) {
        var codes = new TreeSet<String>();
        for (var key : texts.keys(language.getLanguage())) {
            if (key.endsWith(TITLE) || key.endsWith(MESSAGE)) {
                codes.add(key.substring(0, key.lastIndexOf('.')));
            }
        }
        return codes.stream().map(code -> entry(code, language)).toList();
    }

    public Optional<Entry> find(String code, Locale language) {
        return Optional.of(entry(code, language)).filter(found -> found.title() != null || found.message() != null);
    }

    private Entry entry(String code, Locale language) {
        return new Entry(
                code, text(language, code + TITLE), text(language, code + DETAIL), text(language, code + MESSAGE));
    }

    private String text(Locale language, String key) {
        var pattern = texts.find(language, key);
        return pattern == null ? null : withoutArguments(pattern);
    }

    // A choice has braces within braces.
    static String withoutArguments(String pattern) {
        var text = new StringBuilder();
        var depth = 0;
        for (var letter : pattern.toCharArray()) {
            if (letter == '{' && depth++ == 0) {
                text.append(UNKNOWN_YET);
            } else if (letter == '}') {
                depth--;
            } else if (depth == 0) {
                text.append(letter);
            }
        }
        return text.toString();
    }
}
