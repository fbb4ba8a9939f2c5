package ru.eschool.curriculum.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.eschool.curriculum.domain.PlanDraft.Issue;
import ru.eschool.curriculum.domain.PlanDraft.Severity;
import ru.eschool.platform.table.Uploads;

/** Reads the real plans and programmes that lie beside the checkout, where they do. */
class RealPlansTest {

    private static final Path DATA = Path.of("../../shared/data");

    static boolean present() {
        return Files.isDirectory(DATA.resolve("ktp"));
    }

    private static PlanDraft ktp(String name) throws IOException {
        return new PlanFile(name, null, null)
                .read(Uploads.of(Files.readAllBytes(DATA.resolve("ktp").resolve(name))));
    }

    private static List<String> codes(PlanDraft draft) {
        return draft.issues().stream().map(Issue::code).toList();
    }

    @Test
    @EnabledIf("present")
    void readsAProgrammeLayoutWithSectionsAndContent() throws IOException {
        var draft = ktp("geografiya-8.xlsx");
        assertEquals(68, draft.totalHours());
        assertEquals(15, draft.items().size());
        assertEquals(
                "Географическое пространство России", draft.items().getFirst().section());
        assertEquals(8, draft.grade());
        assertEquals(List.of(), draft.issues());
    }

    @Test
    @EnabledIf("present")
    void readsAPlanBehindACoverSheet() throws IOException {
        var draft = ktp("istoriya-7.xlsx");
        assertEquals(102, draft.totalHours());
        assertEquals(102, draft.items().size());
        assertEquals("КТП", draft.sheet());
        assertEquals(7, draft.grade());
        assertEquals(List.of(), draft.issues());
    }

    @Test
    @EnabledIf("present")
    void readsPlansThatEndWithAGluedTotal() throws IOException {
        for (var name : List.of("okruzhayuschij-mir-3.xlsx", "russkij-yazyk-10.csv")) {
            var draft = ktp(name);
            assertEquals(68, draft.totalHours(), name);
            assertFalse(draft.items().getLast().topic().contains("ОБЩЕЕ"), name);
            assertEquals(List.of("plan-total-cut"), codes(draft), name);
        }
    }

    static Stream<Path> programmes() throws IOException {
        try (var files = Files.list(DATA.resolve("frp"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    @EnabledIf("present")
    void offersEveryPlanOfAFederalProgramme(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var choices = new PlanFile("", null, null).read(Uploads.of(bytes)).choices();
        assertFalse(choices.isEmpty());
        for (var choice : choices) {
            var draft = new PlanFile("", choice.grade(), choice.variant()).read(Uploads.of(bytes));
            assertEquals(choice.hours(), draft.totalHours());
            assertTrue(draft.issues().stream().noneMatch(issue -> issue.severity() == Severity.ERROR));
            assertTrue(draft.totalHours() >= 30, "a school year has at least 33 weeks");
        }
    }
}
