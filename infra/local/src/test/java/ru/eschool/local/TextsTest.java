package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("%(\\d+\\$)?[sd]");

    @Test
    void languageFollowsTheTerminal() {
        assertEquals("остановлено", Texts.bundle(Map.of("LANG", "ru_RU.UTF-8")).getString("stopped"));
        assertEquals(
                "stopped", Texts.bundle(Map.of("LANG", "ru_RU", "LC_ALL", "C")).getString("stopped"));
        assertEquals("stopped", Texts.bundle(Map.of()).getString("stopped"));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var russian = Texts.bundle(Map.of("LANG", "ru"));
        var english = Texts.bundle(Map.of("LANG", "en"));
        assertEquals(russian.keySet(), english.keySet());
        for (String key : russian.keySet()) {
            assertEquals(placeholders(russian.getString(key)), placeholders(english.getString(key)), key);
            assertTrue(english.getString(key).codePoints().noneMatch(c -> c >= 0x400 && c < 0x500 && c != 'Б'), key);
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group()).toList();
    }
}
