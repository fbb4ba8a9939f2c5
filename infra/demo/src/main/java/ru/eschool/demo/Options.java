package ru.eschool.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the generator was asked to load, and where.
 *
 * @param files null for homework without files
 */
public record Options(
        String jdbcUrl, String user, String password, long seed, int schools, int pupils, LocalDate today, Path files) {

    static final String USAGE = """
            usage: DemoSchool --jdbc-url URL --user OWNER
                   [--password PASSWORD, else ESCHOOL_DB_PASSWORD] [--seed 10] [--schools 1] [--pupils 600] [--today 2026-11-21]
                   [--files FOLDER: where the service keeps files; without it homework has none]""";

    private static final Set<String> KNOWN =
            Set.of("--jdbc-url", "--user", "--password", "--seed", "--schools", "--pupils", "--today", "--files");

    static Options parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!KNOWN.contains(arguments[i])) {
                throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("no value for " + arguments[i]);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        if (!given.containsKey("--jdbc-url")) {
            throw new IllegalArgumentException("--jdbc-url is required");
        }
        try {
            var options = new Options(
                    given.get("--jdbc-url"),
                    given.getOrDefault("--user", "eschool_owner"),
                    given.getOrDefault("--password", System.getenv().getOrDefault("ESCHOOL_DB_PASSWORD", "")),
                    Long.parseLong(given.getOrDefault("--seed", "10")),
                    Integer.parseInt(given.getOrDefault("--schools", "1")),
                    Integer.parseInt(given.getOrDefault("--pupils", "600")),
                    given.containsKey("--today") ? LocalDate.parse(given.get("--today")) : currentDate(),
                    given.containsKey("--files") ? Path.of(given.get("--files")) : null);
            if (options.schools < 1 || options.schools > 500 || options.pupils < 200 || options.pupils > 3000) {
                throw new IllegalArgumentException("--schools takes 1..500, --pupils takes 200..3000");
            }
            return options;
        } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("cannot read a value: " + e.getMessage(), e);
        }
    }

    private static LocalDate currentDate() {
        return LocalDate.now(SchoolCalendar.ZONE);
    }
}
