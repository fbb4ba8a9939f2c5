package ru.eschool.people.personnel.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.eschool.people.EducationLevel;
import ru.eschool.people.PositionKind;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.platform.Problem;

/** Which days of a record of staff can stand beside each other. */
class StaffRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate BIRTH = LocalDate.of(1985, 4, 3);
    private static final LocalDate HIRED = LocalDate.of(2015, 8, 20);

    private static StaffDescription.Position position(PositionKind kind, String from, String to) {
        return new StaffDescription.Position(
                null, "Учитель", kind, BigDecimal.ONE, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static StaffDescription with(List<StaffDescription.Position> positions) {
        return description(BIRTH, HIRED, positions, List.of(), List.of(), List.of());
    }

    private static StaffDescription description(
            LocalDate birth,
            LocalDate hired,
            List<StaffDescription.Position> positions,
            List<StaffDescription.Attestation> attestations,
            List<StaffDescription.Education> educations,
            List<StaffDescription.Course> courses) {
        return new StaffDescription(
                new Name("Иванова", "Мария", null), birth, hired, positions, attestations, educations, courses);
    }

    private static List<String> refusals(StaffDescription description, LocalDate dismissedOn) {
        return assertThrows(Problem.class, () -> StaffRules.check(description, dismissedOn, TODAY, "/member"))
                .fields()
                .stream()
                .map(field -> field.pointer() + " " + field.code())
                .toList();
    }

    @Test
    void aMainPositionFollowsAnotherAndOthersAreHeldBesideIt() {
        assertDoesNotThrow(() -> StaffRules.check(
                with(List.of(
                        position(PositionKind.MAIN, "2015-08-20", "2020-08-31"),
                        position(PositionKind.MAIN, "2020-09-01", null),
                        position(PositionKind.COMBINED, "2018-09-01", null),
                        position(PositionKind.COMBINED, "2018-09-01", null))),
                null,
                TODAY,
                ""));
    }

    @Test
    void twoMainPositionsAtATimeAreRefusedAtTheSecond() {
        assertEquals(
                List.of("/member/positions/1/kind two-main-positions"),
                refusals(
                        with(List.of(
                                position(PositionKind.MAIN, "2015-08-20", "2020-09-01"),
                                position(PositionKind.MAIN, "2020-09-01", null))),
                        null));
    }

    @Test
    void aPositionLiesBetweenHiringAndDismissalAndEndsAfterItsBeginning() {
        assertEquals(
                List.of(
                        "/member/positions/0/startsOn position-before-hiring",
                        "/member/positions/1/startsOn position-after-dismissal",
                        "/member/positions/2/endsOn ends-before-start"),
                refusals(
                        with(List.of(
                                position(PositionKind.COMBINED, "2015-08-19", null),
                                position(PositionKind.COMBINED, "2026-10-02", null),
                                position(PositionKind.COMBINED, "2020-09-01", "2020-08-31"))),
                        LocalDate.of(2026, 10, 1)));
    }

    @Test
    void hiringFitsBirthAndDismissal() {
        assertEquals(
                List.of("/member/birthDate birth-date-ahead"),
                refusals(description(TODAY, HIRED, List.of(), List.of(), List.of(), List.of()), null));
        assertEquals(
                List.of("/member/hiredOn hired-too-young", "/member/hiredOn hired-after-dismissal"),
                refusals(
                        description(LocalDate.of(2010, 1, 1), HIRED, List.of(), List.of(), List.of(), List.of()),
                        HIRED.minusDays(1)));
        assertEquals(
                List.of("/member/hiredOn hired-too-far-ahead"),
                refusals(
                        description(null, LocalDate.of(2027, 11, 13), List.of(), List.of(), List.of(), List.of()),
                        null));
    }

    @Test
    void nothingIsRecordedAheadOfItsDay() {
        var attested = new StaffDescription.Attestation(null, AttestationResult.FIRST, TODAY, null);
        var ahead = new StaffDescription.Attestation(null, AttestationResult.FIRST, TODAY.plusDays(1), null);
        var early = new StaffDescription.Attestation(null, AttestationResult.FIRST, BIRTH, null);
        var course = new StaffDescription.Course(null, "К", 36, TODAY, TODAY.plusDays(1), null);
        var turned = new StaffDescription.Course(null, "К", 36, TODAY, TODAY.minusDays(1), null);
        assertEquals(
                List.of(
                        "/member/attestations/1/attestedOn attested-ahead",
                        "/member/attestations/2/attestedOn attested-twice-a-day",
                        "/member/attestations/3/attestedOn attested-too-young",
                        "/member/educations/0/graduatedIn graduated-ahead",
                        "/member/educations/1/graduatedIn graduated-too-young",
                        "/member/courses/0/endsOn course-not-over",
                        "/member/courses/1/endsOn ends-before-start"),
                refusals(
                        description(
                                BIRTH,
                                HIRED,
                                List.of(),
                                List.of(attested, ahead, attested, early),
                                List.of(
                                        new StaffDescription.Education(
                                                null, EducationLevel.MASTER, "МПГУ", null, 2027, null),
                                        new StaffDescription.Education(
                                                null, EducationLevel.MASTER, "МПГУ", null, 1998, null),
                                        new StaffDescription.Education(
                                                null, EducationLevel.MASTER, "МПГУ", null, null, null)),
                                List.of(course, turned)),
                        null));
    }
}
