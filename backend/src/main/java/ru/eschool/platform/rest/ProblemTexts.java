package ru.eschool.platform.rest;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import ru.eschool.platform.Offered;

/**
 * The texts of problems in Russian and English: every {@code messages/<feature>_<language>.properties} that is there. A text
 * has one key in all features.
 */
@Offered
@ApplicationScoped
public class ProblemTexts {
    private static final String FOLDER = "messages";
    private static final Locale RUSSIAN = Locale.of("ru");

    private final Map<String, Properties> texts = new HashMap<>();

    ProblemTexts() {
        for (var language : List.of(RUSSIAN, Locale.ENGLISH)) {
            texts.put(language.getLanguage(), new Properties());
        }
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, this::loadAll);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void loadAll(Path folder) {
        texts.forEach((language, all) -> {
            try (var files = Files.newDirectoryStream(folder, "*_" + language + ".properties")) {
                for (var file : files) {
                    load(all, file);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static void load(Properties into, Path file) throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            into.load(text);
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
    public Set<String> keys(String language) {
        return texts.get(language).stringPropertyNames();
    }
}
