package ru.eschool.school.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a school does with an academic year. */
@Schema(
        description =
                "What a school does with an academic year: PLANNED is prepared and concerns nobody yet, OPEN is worked"
                        + " in, ARCHIVED can only be read.")
public enum YearStatus {
    PLANNED,
    OPEN,
    ARCHIVED
}
