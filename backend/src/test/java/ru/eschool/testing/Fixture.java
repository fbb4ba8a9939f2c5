package ru.eschool.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Two small schools. «Школа № 10» has the classes 7А (five pupils, one left, one joined late), 7Б and 1А; maths of 7А is
 * taught by «teacher», Russian of 7А and maths of 7Б by «teacher2», who also substitutes one maths lesson of 7А. The
 * first quarter is closed. «Школа № 11» is the foreign one.
 *
 * <p>Each feature fills its own tables in the {@code fixture.sql} beside its tests and names what it fills in its
 * {@code <Feature>Ids}; SQL writes {@code :PUPIL_1} for an id of any feature.
 */
public final class Fixture {
    private static final Path TESTS = Path.of("src/test/java/ru/eschool");
    private static final Path RESOURCES = Path.of("src/test/resources/ru/eschool");
    // Neither a cast (::date) nor a time (08:30) is a name.
    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([A-Z]\\w*)");

    private Fixture() {}

    /** The id with these last four digits; the first of them is «b» in the foreign school. */
    public static UUID id(String tail) {
        return UUID.fromString("00000000-0000-7000-8000-00000000" + tail);
    }

    /** The id that a feature gave this name. */
    public static UUID named(String name) {
        var id = Names.ALL.get(name);
        if (id == null) {
            throw new IllegalArgumentException("No feature names an id " + name);
        }
        return id;
    }

    /** SQL with the ids in place of their names. */
    public static String sql(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("'" + named(found.group(1)) + "'::uuid"));
    }

    /** The files of this name that features keep beside their tests, those of the tests' own tools first. */
    public static List<Path> filesOfFeatures(String name) {
        return features().stream()
                .map(feature -> RESOURCES.resolve(feature).resolve(name))
                .filter(Files::exists)
                .toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> features() {
        try (var folders = Files.list(TESTS)) {
            return Stream.concat(
                            Stream.of("testing"),
                            folders.map(folder -> folder.getFileName().toString())
                                    .filter(feature -> !feature.equals("testing"))
                                    .sorted())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the features' {@code <Feature>Ids} say, each name and each id once. */
    private static final class Names {
        static final Map<String, UUID> ALL = new HashMap<>();

        static {
            for (var feature : features()) {
                var type = feature.substring(0, 1).toUpperCase(Locale.ROOT) + feature.substring(1) + "Ids";
                if (Files.exists(TESTS.resolve(feature).resolve(type + ".java"))) {
                    add("ru.eschool." + feature + "." + type);
                }
            }
            if (new HashSet<>(ALL.values()).size() < ALL.size()) {
                throw new IllegalStateException("Two names have one id: " + ALL);
            }
        }

        private static void add(String type) {
            try {
                for (var field : Class.forName(type).getFields()) {
                    if (Modifier.isStatic(field.getModifiers())
                            && ALL.put(field.getName(), (UUID) field.get(null)) != null) {
                        throw new IllegalStateException("Two features name an id " + field.getName());
                    }
                }
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }

    /** Puts the fixture back before every test. */
    public static class Reset implements BeforeEachCallback {
        // Foreign keys rest while it runs, so that features fill their tables in any order; FixtureTest checks them.
        private static final String SQL = "set local session_replication_role = replica;\n"
                + filesOfFeatures("fixture.sql").stream()
                        .map(file -> sql(read(file)))
                        .collect(Collectors.joining("\n"));

        @Override
        public void beforeEach(ExtensionContext context) throws SQLException {
            now();
        }

        /** In the middle of a test that has changed a lot. */
        public static void now() throws SQLException {
            try (var connection = SchoolDatabase.superuser();
                    var sql = connection.createStatement()) {
                connection.setAutoCommit(false);
                sql.execute(SQL);
                connection.commit();
            }
        }
    }
}
