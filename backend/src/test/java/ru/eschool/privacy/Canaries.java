package ru.eschool.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Personal data that nothing else could be taken for: wherever one of them turns up, it has leaked. */
final class Canaries {
    static final String LAST_NAME = "Канарейцева";
    static final String FIRST_NAME = "Вьюрковна";
    static final String MIDDLE_NAME = "Снегирёвишна";
    static final String LOGIN = "kanareytseva";
    static final String SNILS = "777-131-717 21";
    static final String PHONE = "+7 (911) 713-17-13";
    static final String EMAIL = "finch@kanareyka.example";
    static final String ADDRESS = "г. Птицеград, ул. Клестовая, д. 7";
    static final String FILE_NAME = "щеглы-и-чижи";
    static final String COMMENT = "дрозд-в-примечании";
    static final String HOMEWORK = "зяблик-в-задании";
    static final String TOPIC = "иволга-в-теме";

    /** Who somebody is and how to reach them: these must not even be in the history of values. */
    static final List<String> OF_PERSONS = List.of(
            LAST_NAME,
            FIRST_NAME,
            MIDDLE_NAME,
            LOGIN,
            SNILS,
            "77713171721",
            PHONE,
            "79117131713",
            EMAIL,
            "Клестовая",
            FILE_NAME);

    private static final List<String> ALL = Stream.concat(OF_PERSONS.stream(), Stream.of(COMMENT, HOMEWORK, TOPIC))
            .toList();

    private Canaries() {}

    /** The first canary that the text contains, plainly, in an address or in Base64. */
    static Optional<String> in(String text) {
        return in(text, ALL);
    }

    static Optional<String> in(String text, List<String> canaries) {
        var found = text.toLowerCase(Locale.ROOT);
        return canaries.stream()
                .filter(canary -> found.contains(canary.toLowerCase(Locale.ROOT))
                        || found.contains(URLEncoder.encode(canary, StandardCharsets.UTF_8)
                                .toLowerCase(Locale.ROOT))
                        || base64(canary).anyMatch(text::contains))
                .findFirst();
    }

    /** How the canary looks in Base64 at each of the three places where it can begin. */
    private static Stream<String> base64(String canary) {
        return Stream.of("", "_", "__").flatMap(before -> {
            var bytes = (before + canary).getBytes(StandardCharsets.UTF_8);
            var whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            // The first and the last sign also hold bits of the neighbours.
            var inner = whole.substring(before.isEmpty() ? 0 : before.length() + 1, whole.length() - 1);
            return Stream.of(inner, inner.replace('+', '-').replace('/', '_'));
        });
    }
}
