package ru.eschool.local;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Sentences for the terminal, in Russian when the terminal is Russian, else in English. */
final class Texts {
    private static final ResourceBundle BUNDLE = bundle(System.getenv());

    private Texts() {}

    static String of(String key, Object... arguments) {
        return String.format(Locale.ROOT, BUNDLE.getString(key), arguments);
    }

    static ResourceBundle bundle(Map<String, String> environment) {
        String language = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        Locale locale = language.startsWith("ru") ? Locale.of("ru") : Locale.ENGLISH;
        return ResourceBundle.getBundle(
                "ru.eschool.local.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
