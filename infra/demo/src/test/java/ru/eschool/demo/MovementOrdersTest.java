package ru.eschool.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The orders tell of everybody who came, moved and left, on whatever day the demo is started. */
class MovementOrdersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-08-03", "2026-08-31", "2026-09-01", "2026-11-21", "2027-02-28", "2028-02-29", "2027-07-15"
            })
    void everyMovementHasItsOrderAndOneWaitsForThePrincipal(LocalDate today) {
        var school = SchoolFixture.school(10, 600, today);
        var movement = school.movement();
        var startsOn = school.plan().calendar().startsOn;
        var numbers = new HashSet<String>();
        movement.orders.forEach(order -> assertTrue(numbers.add(order.number()), order.number()));
        assertTrue(movement.orders.stream().noneMatch(order -> order.issuedOn().isAfter(today)), "issued ahead");
        assertEquals(
                1,
                movement.orders.stream()
                        .filter(order -> order.status().equals("DRAFT"))
                        .count());
        for (var enrolment : movement.enrolments) {
            assertEquals(enrolment.until() != null, enrolment.closedBy() != null);
            if (enrolment.from().isAfter(startsOn)) {
                assertTrue(enrolment.openedBy() != null, "came in the course of the year");
            }
        }
        var cancelled = movement.orders.stream()
                .filter(order -> order.status().equals("CANCELLED"))
                .toList();
        for (var order : cancelled) {
            assertTrue(movement.orders.stream().anyMatch(other -> order.id().equals(other.cancels())));
        }
        if (today.isAfter(startsOn.plusDays(60)) && today.isBefore(school.plan().calendar().endsOn)) {
            assertFalse(cancelled.isEmpty());
            for (var kind : new String[] {"ENROLMENT", "TRANSFER", "DEPARTURE"}) {
                assertTrue(
                        movement.orders.stream().anyMatch(order -> order.kind().equals(kind)), kind);
            }
        }
        for (var place : movement.places) {
            assertTrue(place.from().isBefore(place.until()), "an empty place");
        }
    }
}
