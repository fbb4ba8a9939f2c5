package ru.eschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.eschool.platform.rest.ProblemTexts;
import ru.eschool.testing.SchoolTest;

@SchoolTest
class ProblemTextsTest {
    private static final Pattern CODE = Pattern.compile(
            "Problem\\s*\\.(?:of\\(\\s*\\d+,\\s*|forbidden\\(\\s*|notFound\\(\\s*|refused\\(\\s*)\"([a-z0-9-]+)\"");

    @Inject
    ProblemTexts texts;

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
