package ru.eschool.people.domain;

import java.util.Locale;

/** What somebody meant who typed Russian while the keyboard stood at English. */
public final class RussianKeyboard {
    private static final String ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";

    private RussianKeyboard() {}

    /** The same keys in Russian; a text with a Russian letter in it stays what it is. */
    public static String typed(String text) {
        var keys = text.toLowerCase(Locale.ROOT);
        if (keys.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)) {
            return text;
        }
        var russian = new StringBuilder(keys);
        for (var i = 0; i < russian.length(); i++) {
            var key = ENGLISH.indexOf(russian.charAt(i));
            if (key >= 0) {
                russian.setCharAt(i, RUSSIAN.charAt(key));
            }
        }
        return russian.toString();
    }
}
