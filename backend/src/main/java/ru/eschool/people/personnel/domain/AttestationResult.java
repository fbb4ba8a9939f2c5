package ru.eschool.people.personnel.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an attestation (аттестация) can find. */
@Schema(
        description = "What an attestation (аттестация) has found: the highest or the first qualification category, or"
                + " conformity with the position (соответствие занимаемой должности).")
public enum AttestationResult {
    HIGHEST,
    FIRST,
    CONFORMITY
}
