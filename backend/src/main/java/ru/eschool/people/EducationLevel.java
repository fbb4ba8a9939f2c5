package ru.eschool.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Levels of education (273-ФЗ, ст. 10), the former diploma of a specialist beside those of today. */
@Schema(
        description = "Levels of education (273-ФЗ, ст. 10): general secondary, vocational secondary, bachelor,"
                + " specialist, master, postgraduate (высшая квалификация).")
public enum EducationLevel {
    SECONDARY_GENERAL,
    SECONDARY_VOCATIONAL,
    BACHELOR,
    SPECIALIST,
    MASTER,
    POSTGRADUATE
}
