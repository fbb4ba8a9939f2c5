package ru.eschool.people.movement.domain;

import java.time.LocalDate;
import java.util.List;

/** A pupil's way through the school: when at it, and which orders said so; the latest first. */
public record PupilPath(List<Period> periods, List<Step> steps) {
    /**
     * A time at the school.
     *
     * @param until the first day away, or null
     * @param openedBy the order of enrolment; null when a list has entered the pupil
     * @param closedBy the order of departure, or null
     */
    public record Period(LocalDate from, LocalDate until, OrderFacts.Ref openedBy, OrderFacts.Ref closedBy) {}

    /** What a signed order said. */
    public record Step(
            OrderFacts.Ref order,
            MovementKind kind,
            OrderStatus status,
            OrderFacts.Ref cancelledBy,
            OrderFacts.Line line) {}
}
