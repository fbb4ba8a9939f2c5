package ru.eschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.eschool.platform.Tables;

/**
 * A table belongs to one feature, which alone writes it, either by SQL or as records, and says who may read it. The SQL
 * is read from the sources: what stands in quotes there and names a table.
 */
class TablesTest {
    private static final Path SOURCES = Path.of("src/main/java/ru/eschool");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("drop table (\\w+)");
    private static final Pattern QUOTED =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("\\b(insert\\s+into|delete\\s+from|update|from|join|using)\\s+(\\w+)");

    private static final Map<String, String> OWNERS = new TreeMap<>();
    private static final Set<String> OFFERED = new HashSet<>();
    private static final Map<String, Set<String>> READS = new HashMap<>();
    private static final Map<String, Set<String>> WRITES = new HashMap<>();

    @BeforeAll
    static void look() {
        features().forEach(feature -> {
            declared(feature);
            statements(feature);
        });
    }

    private static List<String> features() {
        try (var folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void declared(String feature) {
        try {
            var tables =
                    Class.forName("ru.eschool." + feature + ".package-info").getAnnotation(Tables.class);
            if (tables == null) {
                return;
            }
            OFFERED.addAll(List.of(tables.offered()));
            Stream.concat(Arrays.stream(tables.own()), Arrays.stream(tables.offered()))
                    .forEach(table -> assertNull(OWNERS.put(table, feature), table + " belongs to two features"));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(feature + " has no package-info", missing);
        }
    }

    private static void statements(String feature) {
        for (var source : files(SOURCES.resolve(feature), ".java")) {
            var quoted = QUOTED.matcher(source);
            while (quoted.find()) {
                var named = NAMED.matcher(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
                while (named.find()) {
                    var written = !Set.of("from", "join", "using").contains(named.group(1));
                    (written ? WRITES : READS)
                            .computeIfAbsent(feature, key -> new TreeSet<>())
                            .add(named.group(2));
                }
            }
        }
    }

    private static List<String> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var texts = new ArrayList<String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyTableHasItsFeature() {
        var created = named(CREATED);
        created.removeAll(named(DROPPED));
        assertEquals(created, OWNERS.keySet(), "tables of the migrations (expected) and of the features (actual)");
    }

    private static Set<String> named(Pattern statement) {
        var tables = new TreeSet<String>();
        for (var migration : files(MIGRATIONS, ".sql")) {
            statement.matcher(migration).results().map(found -> found.group(1)).forEach(tables::add);
        }
        return tables;
    }

    @Test
    void nobodyWritesTheTableOfAnotherFeature() {
        assertEquals(List.of(), foreign(WRITES, Set.of()));
        assertTrue(WRITES.get("journal").contains("mark"), "the statements were found");
    }

    @Test
    void nobodyReadsWhatItsOwnerDoesNotOffer() {
        assertEquals(List.of(), foreign(READS, OFFERED));
        assertTrue(READS.get("diary").contains("lesson"), "the statements were found");
    }

    private static List<String> foreign(Map<String, Set<String>> named, Set<String> allowed) {
        var foreign = new ArrayList<String>();
        named.forEach((feature, tables) -> tables.stream()
                .filter(OWNERS::containsKey)
                .filter(table -> !OWNERS.get(table).equals(feature) && !allowed.contains(table))
                .forEach(table -> foreign.add(feature + " → " + OWNERS.get(table) + "." + table)));
        return foreign;
    }

    @Test
    void aTableIsWrittenAsRecordsOrBySqlAndRecordsStayWithItsFeature() {
        var twice = new ArrayList<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ru.eschool").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> {
                            var table = type.getAnnotationOfType(Table.class).name();
                            var feature = type.getPackageName().split("\\.")[2];
                            assertEquals(OWNERS.get(table), feature, type.getName());
                            if (WRITES.getOrDefault(feature, Set.of()).contains(table)) {
                                twice.add(table);
                            }
                        });
        assertEquals(List.of(), twice);
    }
}
