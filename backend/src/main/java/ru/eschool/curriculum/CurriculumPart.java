package ru.eschool.curriculum;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two parts of a curriculum. */
@Schema(
        description =
                "The part of the curriculum that a line belongs to: MANDATORY (обязательная часть), or SCHOOL, the one"
                        + " that the school and its families decide on (часть, формируемая участниками образовательных"
                        + " отношений).")
public enum CurriculumPart {
    MANDATORY,
    SCHOOL
}
