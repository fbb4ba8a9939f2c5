package ru.eschool.people.personnel.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.people.EducationLevel;
import ru.eschool.people.PositionKind;
import ru.eschool.people.PupilRegister.Name;

/**
 * What HR says of somebody who works at the school, as a whole.
 *
 * @param birthDate null when unknown
 */
public record StaffDescription(
        Name name,
        LocalDate birthDate,
        LocalDate hiredOn,
        List<Position> positions,
        List<Attestation> attestations,
        List<Education> educations,
        List<Course> courses) {

    /** A part of the record: known by its id, new without one. */
    public sealed interface Part {
        UUID id();
    }

    /**
     * A position.
     *
     * @param rate share of the full rate (ставка); null when it was never said
     * @param endsOn the last day; null while it is held
     */
    public record Position(
            UUID id, String title, PositionKind kind, BigDecimal rate, LocalDate startsOn, LocalDate endsOn)
            implements Part {}

    /**
     * An attestation.
     *
     * @param document the order or record it rests on, or null
     */
    public record Attestation(UUID id, AttestationResult category, LocalDate attestedOn, String document)
            implements Part {}

    /** An education; all but level and institution may be null. */
    public record Education(
            UUID id, EducationLevel level, String institution, String speciality, Integer graduatedIn, String document)
            implements Part {}

    /** A course of further training (повышение квалификации); the document may be null. */
    public record Course(UUID id, String title, int hours, LocalDate startsOn, LocalDate endsOn, String document)
            implements Part {}
}
