package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** The attestations of those who work at the school. */
@ApplicationScoped
class StaffAttestations extends StaffParts<StaffAttestation, StaffDescription.Attestation> {
    StaffAttestations() {
        super(StaffAttestation::new);
    }
}
