package ru.eschool.demo;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Contact data that can belong to nobody: numbers below the issued ranges, reserved mail domains. */
final class Contacts {
    /** SNILS up to 001-001-998 carry no checked sum and were never issued to people. */
    private static final int FIRST_SNILS = 1_001_001;

    private static final int SNILS_COUNT = 997;
    private static final String[] STREETS = {
        "ул. Садовая",
        "ул. Школьная",
        "ул. Заречная",
        "ул. Лесная",
        "ул. Новая",
        "ул. Полевая",
        "ул. Набережная",
        "пр-т Строителей",
        "ул. Солнечная",
        "ул. Молодёжная",
        "пер. Тихий",
        "ул. Речная",
        "ул. Озёрная"
    };
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
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private int snils;
    private int phones;
    private int mails;

    /** The next fictional SNILS with its check digits, or null when the range is used up. */
    String nextSnils() {
        return snils >= SNILS_COUNT ? null : snils(FIRST_SNILS + snils++);
    }

    static String snils(int number) {
        String digits = "%09d".formatted(number);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (9 - i);
        }
        return digits + "%02d".formatted(sum % 101 % 100);
    }

    String nextPhone() {
        int n = phones++ % 10_000;
        return "+7 900 000-%02d-%02d".formatted(n / 100, n % 100);
    }

    String nextMail(NameBook.FullName name) {
        var local = new StringBuilder();
        for (char c : (name.first().charAt(0) + "." + name.last()).toLowerCase().toCharArray()) {
            local.append(LATIN.getOrDefault(c, "."));
        }
        return local.append(++mails).append("@example.com").toString();
    }

    static String address(String town, RandomGenerator random) {
        return "г. %s, %s, д. %d, кв. %d"
                .formatted(
                        town, STREETS[random.nextInt(STREETS.length)], 1 + random.nextInt(80), 1 + random.nextInt(120));
    }
}
