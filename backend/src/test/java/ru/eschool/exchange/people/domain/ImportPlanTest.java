package ru.eschool.exchange.people.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.eschool.exchange.people.domain.PupilRow.GuardianEntry;
import ru.eschool.exchange.people.domain.StoredImport.Action;
import ru.eschool.people.PupilRegister.Kinship;
import ru.eschool.people.PupilRegister.KnownAdult;
import ru.eschool.people.PupilRegister.KnownClass;
import ru.eschool.people.PupilRegister.KnownPupil;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.people.PupilRegister.Register;

/** Who is whom: nobody is taken for another, and nobody is entered twice. */
class ImportPlanTest {
    private static final LocalDate BORN = LocalDate.of(2014, 5, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final UUID KNOWN = new UUID(1, 1);
    private static final UUID MOTHER = new UUID(1, 2);
    private static final String PHONE = "+79110000001";

    private static PersonalData data(String snils) {
        return new PersonalData(BORN, null, snils, null, null, null, null, null);
    }

    private static PupilRow pupil(String middleName, String snils, GuardianEntry... guardians) {
        return new PupilRow(
                2,
                null,
                new Name("Иванов", "Пётр", middleName),
                data(snils),
                5,
                "А",
                List.of(guardians),
                new ArrayList<>());
    }

    private static GuardianEntry mother(String middleName, String... phones) {
        return new GuardianEntry(new Name("Иванова", "Ольга", middleName), "мать", Arrays.asList(phones), null);
    }

    private static Register register(KnownPupil... pupils) {
        return new Register(
                LocalDate.of(2026, 9, 1),
                List.of(new KnownClass(new UUID(2, 1), new UUID(2, 2), 5, "А")),
                List.of(pupils),
                List.of(new KnownAdult(MOTHER, new Name("Иванова", "Ольга", "Львовна"), PHONE, null)),
                List.of(new Kinship(KNOWN, MOTHER, "мать")));
    }

    private static KnownPupil known(String middleName, String snils) {
        return new KnownPupil(KNOWN, new Name("Иванов", "Петр", middleName), data(snils), "5А", false);
    }

    private static ImportPlan plan(Register register, IntPredicate yes, PupilRow... rows) {
        return new ImportPlan(2026, register, TODAY, yes).read(List.of(rows));
    }

    private static List<Action> actions(ImportPlan plan) {
        return plan.stored(List.of(), List.of()).outcomes().stream()
                .map(StoredImport.Outcome::action)
                .toList();
    }

    private static List<String> codes(ImportPlan plan, int row) {
        return plan.stored(List.of(), List.of()).outcomes().get(row).issues().stream()
                .map(RowIssue::code)
                .toList();
    }

    @Test
    void twoPupilsOfOneClassWhosePatronymicsDifferAreTwo() {
        var first = pupil("Сергеевич", null, mother("Львовна", "+79000000001"));
        var second = pupil("Андреевич", null, mother("Юрьевна", "+79000000002"));
        var asked = plan(register(), place -> false, first, second);
        assertEquals(List.of(Action.CREATE, Action.ASK), actions(asked));
        assertEquals(List.of("row-similar"), codes(asked, 1));
        assertEquals(1, asked.entries().pupils().size());
        assertEquals(1, asked.entries().kinships().size());
        var accepted = plan(register(), place -> place == 1, first, second);
        assertEquals(List.of(Action.CREATE, Action.CREATE), actions(accepted));
        var kinships = accepted.entries().kinships();
        assertEquals(2, kinships.stream().map(Kinship::studentId).distinct().count());
        assertEquals(2, kinships.stream().map(Kinship::guardianId).distinct().count());
    }

    @Test
    void namesakesAreListedWithTheirPatronymics() {
        var plan =
                plan(register(), place -> false, pupil("Сергеевич", "30120003759"), pupil("Андреевич", "30120007464"));
        assertEquals(
                List.of("Иванов Пётр Сергеевич", "Иванов Пётр Андреевич"),
                plan.stored(List.of(), List.of()).outcomes().stream()
                        .map(StoredImport.Outcome::displayName)
                        .toList());
    }

    /** The work grows with the list and not with its square: a school may have entered a stand-in for every parent. */
    @Test
    void thousandsOfNamesakesAreComparedInTheTimeOfAList() {
        var rows = IntStream.range(0, 5000)
                .mapToObj(place -> new PupilRow(
                        place + 2,
                        null,
                        new Name("Иванов" + place, "Пётр", "Сергеевич"),
                        data(null),
                        5,
                        "А",
                        List.of(mother("Львовна", "+7911%07d".formatted(place + 2))),
                        new ArrayList<>()))
                .toArray(PupilRow[]::new);
        var plan = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> plan(register(), place -> false, rows), "a list of namesakes");
        assertEquals(5000, plan.entries().guardians().size());
    }

    @Test
    void differentSnilsTellNamesakesApartWithoutAQuestion() {
        var plan =
                plan(register(), place -> false, pupil("Сергеевич", "30120003759"), pupil("Андреевич", "30120007464"));
        assertEquals(List.of(Action.CREATE, Action.CREATE), actions(plan));
    }

    @Test
    void aPupilOfTheRegisterIsNotChangedByASimilarOne() {
        var row = pupil("Андреевич", null, mother("Юрьевна", "+79000000002"));
        var asked = plan(register(known("Сергеевич", null)), place -> false, row);
        assertEquals(List.of(Action.ASK), actions(asked));
        assertEquals(List.of("pupil-similar"), codes(asked, 0));
        assertTrue(asked.entries().details().isEmpty()
                && asked.entries().kinships().isEmpty());
        var accepted = plan(register(known("Сергеевич", null)), place -> true, row);
        assertEquals(List.of(Action.CREATE), actions(accepted));
        assertTrue(accepted.entries().kinships().stream()
                .noneMatch(kin -> kin.studentId().equals(KNOWN)));
    }

    @Test
    void withoutAPatronymicOnOneSideItIsAsked() {
        var aunt = new GuardianEntry(new Name("Ким", "Яна", "Юрьевна"), "опекун", List.of("+79000000002"), null);
        var row = pupil(null, null, aunt);
        var asked = plan(register(known("Сергеевич", null)), place -> false, row);
        assertEquals(List.of("pupil-probably-known"), codes(asked, 0));
        assertTrue(asked.entries().kinships().isEmpty());
        var accepted = plan(register(known("Сергеевич", null)), place -> true, row);
        assertEquals(List.of(Action.UPDATE), actions(accepted));
        assertEquals(KNOWN, accepted.entries().kinships().getFirst().studentId());
    }

    @Test
    void theWholeNameIsTheSamePupil() {
        var plan = plan(
                register(known("Сергеевич", null)), place -> false, pupil("Сергеевич", null, mother("Львовна", PHONE)));
        assertEquals(List.of(Action.SKIP), actions(plan));
        assertEquals(List.of(), codes(plan, 0));
    }

    @Test
    void anotherNameUnderTheSameSnilsIsAsked() {
        var row = new PupilRow(
                2,
                null,
                new Name("Петров", "Пётр", "Сергеевич"),
                data("30120003759"),
                5,
                "А",
                List.of(),
                new ArrayList<>());
        var asked = plan(register(known("Сергеевич", "30120003759")), place -> false, row);
        assertEquals(List.of("name-differs"), codes(asked, 0));
        assertEquals(List.of(Action.ASK), actions(asked));
    }

    @Test
    void aParentIsKnownByAnyOfTheNumbers() {
        var sibling = pupil("Андреевич", "30120003759", mother("Львовна", "+79000000009", PHONE));
        var plan = plan(register(), place -> false, sibling);
        assertTrue(plan.entries().guardians().isEmpty());
        assertEquals(MOTHER, plan.entries().kinships().getFirst().guardianId());
    }

    @Test
    void aParentOfWhomLessThanTheWholeNameIsTheSameIsAsked() {
        var nameless = plan(register(), place -> false, pupil("Андреевич", null, mother(null, PHONE)));
        assertEquals(List.of("guardian-probably-known"), codes(nameless, 0));
        assertTrue(nameless.entries().kinships().isEmpty());
        var other = pupil("Андреевич", null, mother("Юрьевна", PHONE));
        assertEquals(List.of("guardian-similar"), codes(plan(register(), place -> false, other), 0));
        var accepted = plan(register(), place -> true, other);
        assertEquals(1, accepted.entries().guardians().size());
        assertTrue(accepted.entries().kinships().stream()
                .noneMatch(kin -> kin.guardianId().equals(MOTHER)));
    }

    @Test
    void namesakesWithoutACommonContactStayApart() {
        var plan = plan(register(), place -> false, pupil("Андреевич", null, mother("Львовна", "+79000000009")));
        assertEquals(List.of(Action.CREATE), actions(plan));
        assertEquals(1, plan.entries().guardians().size());
    }
}
