package ru.eschool.people.personnel.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An attestation with what it has found. When the next one is due the database says. */
@Entity
@Table(name = "staff_attestation")
class StaffAttestation extends StaffPart<StaffDescription.Attestation> {
    @Enumerated(EnumType.STRING)
    private AttestationResult category;

    private LocalDate attestedOn;
    private String document;

    /** For Hibernate. */
    protected StaffAttestation() {}

    StaffAttestation(UUID personId) {
        super(personId);
    }

    @Override
    void describe(StaffDescription.Attestation description) {
        category = description.category();
        attestedOn = description.attestedOn();
        document = description.document();
    }
}
