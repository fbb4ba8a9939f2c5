package ru.eschool.identity.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which role the officers of an office act, and how far it can reach. */
@Schema(
        description =
                "In which role the officers act: MUNICIPAL_OFFICER in a municipality, MINISTRY_OFFICER in a region,"
                        + " SUPPORT_OFFICER in either, SYSTEM_OPERATOR everywhere.")
public enum OfficeRole {
    MUNICIPAL_OFFICER(true, true),
    MINISTRY_OFFICER(true, false),
    SUPPORT_OFFICER(true, null),
    SYSTEM_OPERATOR(false, false);

    private final boolean ofRegion;
    private final Boolean ofMunicipality;

    OfficeRole(boolean ofRegion, Boolean ofMunicipality) {
        this.ofRegion = ofRegion;
        this.ofMunicipality = ofMunicipality;
    }

    /** Whether an office of the role names a region, or must not. */
    boolean isOfRegion() {
        return ofRegion;
    }

    /** Whether it may name a municipality. */
    boolean mayBeOfMunicipality() {
        return ofMunicipality == null || ofMunicipality;
    }

    /** Whether it has to name one. */
    boolean isOfMunicipality() {
        return Boolean.TRUE.equals(ofMunicipality);
    }
}
