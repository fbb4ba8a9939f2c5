package ru.eschool.people.movement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.PersonName;

/**
 * An order with the names of what it is about.
 *
 * @param cancels the order that it cancels, or null
 * @param cancelledBy the signed order or the draft that cancels it, or null
 * @param signedBy null for a draft, and so is signedAt
 */
public record OrderFacts(
        UUID id,
        int academicYear,
        String number,
        LocalDate issuedOn,
        MovementKind kind,
        OrderStatus status,
        String basis,
        Ref cancels,
        Ref cancelledBy,
        PersonName signedBy,
        Instant signedAt,
        List<Line> lines,
        int version) {
    /** Another order. */
    public record Ref(UUID id, String number, LocalDate issuedOn) {}

    /** A class of a year. */
    public record ClassOf(UUID id, int academicYear, String name) {}

    /**
     * What an order says of one pupil.
     *
     * @param studentId null while the order is to enrol a child whom the school does not know
     * @param newcomer that child, or null
     * @param fromClass where the pupil was when the order was signed, or null
     */
    public record Line(
            UUID id,
            UUID studentId,
            String displayName,
            OrderText.Newcomer newcomer,
            LocalDate effectiveOn,
            ClassOf fromClass,
            ClassOf toClass,
            String reason,
            String place,
            String subjects) {}

    /** An order in a list: with how many pupils, and the first of them. */
    public record Row(
            UUID id,
            int academicYear,
            String number,
            LocalDate issuedOn,
            MovementKind kind,
            OrderStatus status,
            Ref cancels,
            Ref cancelledBy,
            int pupils,
            String firstPupil,
            LocalDate effectiveOn,
            PersonName signedBy,
            Instant signedAt) {}

    OrderFacts with(List<Line> named) {
        return new OrderFacts(
                id,
                academicYear,
                number,
                issuedOn,
                kind,
                status,
                basis,
                cancels,
                cancelledBy,
                signedBy,
                signedAt,
                named,
                version);
    }
}
