package ru.eschool.reporting.personnel.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.people.EducationLevel;
import ru.eschool.people.Personnel;
import ru.eschool.people.PositionKind;
import ru.eschool.people.StaffCategory;
import ru.eschool.reporting.kit.Cell;

/** The staff in the form of the school's own papers. */
class PersonnelFormTest {
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-11-12T09:00:00+03:00");
    private static final Personnel.Selection ALL =
            new Personnel.Selection("", "", Personnel.State.WORKING, null, null, null, Personnel.Order.NAME, false);

    private static Personnel.Sheet sheet(StaffCategory category, LocalDate dueOn) {
        return new Personnel.Sheet(
                new Personnel.Row(
                        UUID.randomUUID(),
                        "Иванова Мария Петровна",
                        List.of(
                                new Personnel.HeldPosition("Учитель", PositionKind.MAIN, new BigDecimal("1.500")),
                                new Personnel.HeldPosition("Психолог", PositionKind.COMBINED, new BigDecimal("0.25")),
                                new Personnel.HeldPosition("Вожатый", PositionKind.COMBINED, null)),
                        category,
                        LocalDate.of(2022, 3, 1),
                        dueOn,
                        LocalDate.of(2015, 8, 20),
                        null),
                List.of(new Personnel.Education(EducationLevel.SPECIALIST, "МПГУ", "Математика")),
                72,
                LocalDate.of(2026, 2, 1));
    }

    @Test
    void aLineSaysPositionsCategoryEducationAndTraining() {
        var report =
                PersonnelForm.of("Школа", List.of(sheet(StaffCategory.FIRST, LocalDate.of(2027, 3, 1))), ALL, MOMENT);
        assertEquals(
                List.of(
                        "1",
                        "Иванова Мария Петровна",
                        "Учитель, 1,5; Психолог, 0,25 (совместительство); Вожатый (совместительство)",
                        "первая",
                        "01.03.2022",
                        "01.03.2027",
                        "специалитет, МПГУ, Математика",
                        "72",
                        "01.02.2026",
                        "20.08.2015",
                        ""),
                report.lines().getFirst().cells().stream().map(Cell::text).toList());
        assertEquals(report.columns().size(), report.lines().getFirst().cells().size());
    }

    @Test
    void theNotesCountTheCategoriesOfTheLines() {
        var report = PersonnelForm.of(
                "Школа",
                List.of(
                        sheet(StaffCategory.FIRST, null),
                        sheet(StaffCategory.NONE, null),
                        sheet(StaffCategory.NONE, null)),
                ALL,
                MOMENT);
        assertEquals(
                "Всего: 3. По категориям: высшая — 0, первая — 1, соответствие должности — 0, без категории — 2.",
                report.notes().getFirst());
    }

    @Test
    void theHeadingSaysWhatWasAskedForAndAnEmptyListWhyThereIsNone() {
        var asked = new Personnel.Selection(
                "", "", Personnel.State.DISMISSED, "Учитель", StaffCategory.HIGHEST, 6, Personnel.Order.NAME, false);
        var report = PersonnelForm.of("Школа", List.of(), asked, MOMENT);
        assertEquals(
                "Уволены; должность: Учитель; категория: высшая; аттестация в ближайшие месяцы: 6 и просроченная",
                report.heading().criteria());
        assertTrue(report.nothing().startsWith("Сотрудников с такими условиями нет"));
    }
}
