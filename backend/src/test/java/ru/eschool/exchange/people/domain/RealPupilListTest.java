package ru.eschool.exchange.people.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import ru.eschool.exchange.people.domain.StoredImport.Action;
import ru.eschool.people.PupilRegister.Register;
import ru.eschool.platform.table.TableFile;
import ru.eschool.platform.table.Uploads;

/** Reads the list that lies beside the checkout, where it does. */
class RealPupilListTest {

    private static final Path LIST = Path.of("../../shared/data/people/students-3-classes.xlsx");
    private static final LocalDate YEAR = LocalDate.of(2026, 9, 1);

    static boolean present() {
        return Files.isRegularFile(LIST);
    }

    @Test
    @EnabledIf("present")
    void readsEveryPupilAndKeepsNamesakeGuardiansApart() throws IOException {
        var file = TableFile.read(Uploads.of(Files.readAllBytes(LIST)), PupilListReader.MOST_LINES);
        var calendar = new PupilCells.Calendar(file.dayZero(), LocalDate.of(2026, 11, 12), ZoneId.of("Europe/Moscow"));
        var rows = new PupilListReader(
                        file, YEAR, calendar, new SheetHead.Matchings(Map.of(), null), (done, total) -> {})
                .read();
        var register = new Register(YEAR, List.of(), List.of(), List.of(), List.of());
        var plan = new ImportPlan(2026, register, LocalDate.of(2026, 11, 12), place -> false).read(rows);
        var stored = plan.stored(rows, List.of());
        assertEquals(81, stored.summary().rows());
        assertEquals(List.of("5А", "7Б", "10А"), stored.summary().newClasses());
        assertEquals(81, stored.summary().newStudents());
        // Two mothers are called Соловьёва София Дмитриевна; telephone and e-mail tell them apart.
        assertEquals(81, stored.summary().newGuardians());
        assertEquals(0, stored.summary().errors());
        assertEquals(0, stored.summary().warnings());
        assertTrue(stored.outcomes().stream().allMatch(outcome -> outcome.action() == Action.CREATE));
        assertEquals(162, plan.entries().details().size());
    }
}
