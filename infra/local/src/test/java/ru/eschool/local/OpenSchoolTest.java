package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenSchoolTest {
    @Test
    void answersCanBeOptions() {
        assertEquals(
                Map.of("region", "Область", "short-name", "Школа № 1"),
                OpenSchool.options(List.of("--region", " Область ", "--short-name", "Школа № 1")));
    }

    @Test
    void whatIsUnknownOrHalfIsSaid() {
        for (var wrong : List.of(
                List.of("--who", "x"),
                List.of("region", "x"),
                List.of("--region"),
                List.of("--region", "\uFFFD\uFFFD"),
                List.of("--api", "https://journal.example.ru/api/v1"))) {
            assertThrows(Failure.class, () -> OpenSchool.options(wrong), wrong.toString());
        }
    }

    @Test
    void withoutAStackItSaysWhatToName() {
        var failure = assertThrows(
                Failure.class, () -> new OpenSchool(Path.of("/nowhere")).run(List.of("--data", "/nowhere/at/all")));
        assertTrue(failure.getMessage().contains("--api"), failure.getMessage());
    }
}
