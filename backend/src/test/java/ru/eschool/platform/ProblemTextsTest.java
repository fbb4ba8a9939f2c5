package ru.eschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.eschool.platform.rest.ProblemTexts;
import ru.eschool.testing.SchoolTest;

@SchoolTest
class ProblemTextsTest {
    private static final Pattern CODE = Pattern.compile(
            "Problem\\s*\\.(?:of\\(\\s*\\d+,\\s*|forbidden\\(\\s*|notFound\\(\\s*|refused\\(\\s*)\"([a-z0-9-]+)\"");

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path FEATURES = Path.of("src/main/java/ru/eschool");
    private static final Pattern NAME = Pattern.compile("(\\w+)_(ru|en)\\.properties");

    @Inject
    ProblemTexts texts;

    @Test
    void aKeyThatStandsTwiceIsSeen() {
        assertEquals(List.of("b.title"), doubled(List.of("a.title=1", "b.title=2", "# b.title=3", "", "b.title = 4")));
    }

    @Test
    void everyFeatureSaysTheSameInBothLanguagesAndNoKeyTwice() throws IOException {
        var lines = new HashMap<String, List<String>>();
        var features = new HashMap<String, Set<String>>();
        try (var files = Files.newDirectoryStream(MESSAGES)) {
            for (var file : files) {
                var name = NAME.matcher(file.getFileName().toString());
                assertTrue(name.matches(), () -> "<feature>_<language>.properties: " + file);
                assertTrue(Files.exists(FEATURES.resolve(name.group(1))), () -> "no such feature: " + file);
                var own = Files.readAllLines(file);
                features.computeIfAbsent(name.group(1), feature -> new TreeSet<>())
                        .add(name.group(2) + keys(own));
                lines.computeIfAbsent(name.group(2), language -> new ArrayList<>())
                        .addAll(own);
            }
        }
        features.forEach((feature, languages) -> assertEquals(
                1,
                languages.stream().map(said -> said.substring(2)).distinct().count(),
                () -> feature + " does not say the same in both languages: " + languages));
        lines.forEach((language, all) -> assertEquals(List.of(), doubled(all), language));
        lines.forEach((language, all) ->
                assertEquals(new TreeSet<>(keys(all)), new TreeSet<>(texts.keys(language)), "all are found"));
    }

    private static List<String> keys(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0].strip())
                .sorted()
                .toList();
    }

    private static List<String> doubled(List<String> lines) {
        var seen = new HashSet<String>();
        return keys(lines).stream().filter(key -> !seen.add(key)).toList();
    }

    @Test
    void russianAndEnglishSayTheSameThings() {
        assertEquals(new TreeSet<>(texts.keys("ru")), new TreeSet<>(texts.keys("en")));
    }

    @Test
    void everyProblemOfTheCodeHasATitle() throws IOException {
        var missing = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var codes = CODE.matcher(Files.readString(source));
                while (codes.find()) {
                    if (!texts.keys("ru").contains(codes.group(1) + ".title")) {
                        missing.add(codes.group(1));
                    }
                }
            }
        }
        assertTrue(missing.isEmpty(), () -> "problems without a text: " + missing);
    }
}
