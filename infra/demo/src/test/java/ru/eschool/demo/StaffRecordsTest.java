package ru.eschool.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HR keeps is believable on whatever day the demo is started. */
class StaffRecordsTest {
    private static final int YOUNGEST = 14;

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-08-03", "2026-08-31", "2026-09-01", "2026-11-21", "2027-02-28", "2028-02-29", "2027-07-15"
            })
    void showsWhatIsDueAndWhoHasLeftAndNothingThatCannotBe(LocalDate today) {
        var school = SchoolFixture.school(10, 600, today);
        var records = school.staffRecords();
        var due = records.attestations.stream()
                .map(attestation -> attestation.on().plusYears(5))
                .toList();
        assertTrue(due.stream().anyMatch(day -> day.isAfter(today) && day.isBefore(today.plusDays(60))), "due soon");
        assertTrue(due.stream().anyMatch(day -> day.isBefore(today)), "overdue");
        assertTrue(records.dismissed.on().isBefore(today));
        assertFalse(records.dismissed.on().isBefore(records.dismissed.member().hiredOn()));
        assertEquals(
                school.people().staff.size() + 1,
                records.positions.stream().filter(p -> p.kind().equals("MAIN")).count());
        for (var member : school.people().staff) {
            assertFalse(
                    member.hiredOn().isBefore(member.person().birthDate().plusYears(YOUNGEST)),
                    member.person().birthDate() + " hired on " + member.hiredOn());
        }
        assertTrue(records.attestations.stream()
                .noneMatch(attestation -> attestation.on().isAfter(today)));
        assertTrue(records.courses.stream()
                .allMatch(course ->
                        course.until().isBefore(today) && !course.from().isAfter(course.until())));
        assertTrue(records.educations.stream()
                .allMatch(education -> education.year() <= today.getYear()
                        && education.year() >= education.person().birthDate().getYear() + YOUNGEST));
    }
}
