package ru.eschool.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the last attestation (аттестация) has found. */
@Schema(
        description =
                "What the last attestation (аттестация) has found: HIGHEST and FIRST are qualification categories,"
                        + " CONFORMITY says that the person conforms to the position (соответствие занимаемой должности), NONE that"
                        + " there was no attestation or a category has run out.")
public enum StaffCategory {
    HIGHEST,
    FIRST,
    CONFORMITY,
    NONE
}
