package ru.eschool.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import ru.eschool.platform.Offered;

/** The texts of problems in Russian and English, one file per feature and language. */
@Offered
@ApplicationScoped
public class ProblemTexts {
    /** Features that bring texts of their own. */
    public static final List<String> FEATURES = List.of(
            "platform",
            "identity",
            "school",
            "people",
            "exchange",
            "timetable",
            "curriculum",
            "assessment",
            "journal",
            "diary",
            "reporting");

    private static final Locale RUSSIAN = Locale.of("ru");
    private final Map<String, Properties> texts = new HashMap<>();

    ProblemTexts() {
        for (var language : List.of("ru", "en")) {
            var all = new Properties();
            FEATURES.forEach(feature -> load(all, "/messages/" + feature + "_" + language + ".properties"));
            texts.put(language, all);
        }
    }

    private static void load(Properties into, String resource) {
        try (var stream = ProblemTexts.class.getResourceAsStream(resource)) {
            if (stream != null) {
                into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Russian unless the caller prefers English. */
    public static Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return RUSSIAN;
        }
        try {
            var chosen = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(RUSSIAN, Locale.ENGLISH));
            return chosen == null ? RUSSIAN : chosen;
        } catch (IllegalArgumentException malformed) {
            return RUSSIAN;
        }
    }

    /** A text, or null when the language has none under this key. */
    public String find(Locale language, String key, Object... arguments) {
        var pattern = texts.get(language.getLanguage()).getProperty(key);
        if (pattern == null) {
            return null;
        }
        return arguments.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, language)
                        .format(Arrays.stream(arguments)
                                .map(argument -> argument instanceof LocalDate day ? spoken(day, language) : argument)
                                .toArray());
    }

    // «3 ноября»; MessageFormat knows the dates of java.util only.
    private static String spoken(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM", language));
    }

    /** All keys of a language, for the test that compares the languages. */
    public java.util.Set<String> keys(String language) {
        return texts.get(language).stringPropertyNames();
    }
}
