package ru.eschool.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Role;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** What other features are told about memberships, names and children. */
@SchoolTest
class MembershipTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate JOINED = LocalDate.of(2026, 10, 15);

    @Inject
    Memberships memberships;

    @Inject
    Families families;

    @Inject
    People people;

    @Inject
    Acting acting;

    private <T> T as(String login, Role role, Callable<T> question) {
        acting.begin("test");
        acting.claim(new Acting.Claim(Tokens.subject(login), null, Fixture.SCHOOL, role, Set.of(role), ""));
        return QuarkusTransaction.requiringNew().call(question);
    }

    @Test
    @ActivateRequestContext
    void aPupilBelongsToTheGroupOnTheDaysOfMembershipOnly() {
        var days = as("deputy", Role.DEPUTY_HEAD, () -> memberships.ofGroup(2026, Fixture.GROUP_7A));
        assertEquals(5, days.size());
        assertEquals(List.of(new DateRange(SEPTEMBER, null)), days.get(Fixture.PUPIL_1));
        assertEquals(List.of(new DateRange(JOINED, null)), days.get(Fixture.PUPIL_JOINED));
        assertEquals(List.of(new DateRange(SEPTEMBER, LocalDate.of(2026, 9, 30))), days.get(Fixture.PUPIL_LEFT));
        assertTrue(days.get(Fixture.PUPIL_LEFT).getFirst().contains(LocalDate.of(2026, 9, 30)));
        assertFalse(days.get(Fixture.PUPIL_LEFT).getFirst().contains(LocalDate.of(2026, 10, 1)));
        assertEquals(Map.of(), as("deputy", Role.DEPUTY_HEAD, () -> memberships.ofGroup(2026, Fixture.CLASS_7A)));
    }

    @Test
    @ActivateRequestContext
    void membershipIsAskedForADay() {
        assertFalse(as(
                "teacher",
                Role.TEACHER,
                () -> memberships.memberOn(2026, Fixture.GROUP_7A, Fixture.PUPIL_JOINED, JOINED.minusDays(1))));
        assertTrue(as(
                "teacher",
                Role.TEACHER,
                () -> memberships.memberOn(2026, Fixture.GROUP_7A, Fixture.PUPIL_JOINED, JOINED)));
        assertEquals(
                List.of(Fixture.PUPIL_1, Fixture.PUPIL_2, Fixture.PUPIL_3, Fixture.PUPIL_LEFT),
                as("teacher", Role.TEACHER, () -> memberships.membersOn(2026, Fixture.GROUP_7A, SEPTEMBER)));
    }

    @Test
    @ActivateRequestContext
    void aDiaryIsReadByTheFamilyTheClassTeacherAndTheHeads() {
        assertTrue(as("guardian", Role.GUARDIAN, () -> families.mayRead(Fixture.PUPIL_1)));
        assertFalse(as("guardian", Role.GUARDIAN, () -> families.mayRead(Fixture.PUPIL_2)));
        assertFalse(
                as("guardian2", Role.GUARDIAN, () -> families.mayRead(Fixture.PUPIL_1)), "blocked by a court order");
        assertTrue(as("student", Role.STUDENT, () -> families.mayRead(Fixture.PUPIL_1)));
        assertTrue(as("teacher", Role.CLASS_TEACHER, () -> families.mayRead(Fixture.PUPIL_2)));
        assertFalse(as("teacher", Role.CLASS_TEACHER, () -> families.mayRead(Fixture.PUPIL_7B)));
        assertFalse(as("teacher", Role.TEACHER, () -> families.mayRead(Fixture.PUPIL_1)));
        assertTrue(as("principal", Role.PRINCIPAL, () -> families.mayRead(Fixture.PUPIL_7B)));
        assertFalse(as("principal", Role.PRINCIPAL, () -> families.mayRead(Fixture.FOREIGN_PUPIL)));
        assertFalse(as("registrar", Role.REGISTRAR, () -> families.mayRead(Fixture.PUPIL_1)));
        assertEquals(
                List.of(Fixture.PUPIL_1), as("guardian", Role.GUARDIAN, () -> families.childrenOf(Fixture.GUARDIAN)));
    }

    @Test
    @ActivateRequestContext
    void peopleAreCalledAsListsCallThem() {
        var names = as(
                "deputy",
                Role.DEPUTY_HEAD,
                () -> people.names(List.of(Fixture.TEACHER, Fixture.PUPIL_1, Fixture.FOREIGN_PUPIL)));
        assertEquals(Map.of(Fixture.TEACHER, "Петрова Ольга Ивановна", Fixture.PUPIL_1, "Алексеева Анна"), names);
    }
}
