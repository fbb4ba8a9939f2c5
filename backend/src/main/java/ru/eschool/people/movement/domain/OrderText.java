package ru.eschool.people.movement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.people.PupilRegister.Name;

/**
 * What an order says.
 *
 * @param basis what it rests on, or null
 */
public record OrderText(String number, LocalDate issuedOn, MovementKind kind, String basis, List<Line> lines) {
    /**
     * What it says of one pupil; what the kind of the order does not need is null.
     *
     * @param studentId null for somebody whom the school does not know
     * @param newcomer null for a pupil whom the school knows
     * @param effectiveOn the first day on which it is so
     * @param place where the pupil comes from or goes to
     * @param subjects in which a pupil who is moved on conditionally owes
     */
    public record Line(
            UUID studentId,
            Newcomer newcomer,
            LocalDate effectiveOn,
            UUID toClassId,
            String reason,
            String place,
            String subjects) {}

    /**
     * A child who is to be enrolled.
     *
     * @param anotherPerson whether none of the pupils who are called so is meant
     */
    public record Newcomer(Name name, LocalDate birthDate, String sex, String snils, boolean anotherPerson) {}
}
