package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;

/** Makes logins that can be dictated over the phone and activation codes that cannot be misread. */
@ApplicationScoped
public class AccessSecrets {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private final SecureRandom random = new SecureRandom();

    /** «alekseeva-48213»: the last name in Latin letters and five digits. */
    public String login(String lastName) {
        var latin = new StringBuilder();
        for (var character : lastName.toLowerCase(Locale.ROOT).toCharArray()) {
            latin.append(LATIN.getOrDefault(character, isLatin(character) ? String.valueOf(character) : ""));
        }
        return (latin.isEmpty() ? "user" : latin) + "-" + pick(DIGITS, 5);
    }

    private static boolean isLatin(char character) {
        return character >= 'a' && character <= 'z';
    }

    /** «KHTR-2749-WMPD»: twelve signs without look-alikes, about 50 bits. */
    public String activationCode() {
        return pick(LETTERS, 4) + "-" + pick(DIGITS, 4) + "-" + pick(LETTERS, 4);
    }

    private String pick(String alphabet, int count) {
        var picked = new StringBuilder(count);
        for (var i = 0; i < count; i++) {
            picked.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return picked.toString();
    }
}
