package ru.eschool.people.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why pupils are taught together. */
@Schema(
        description =
                "Why pupils are taught together: WHOLE_CLASS is a class, SUBGROUP a part of one, STREAM (поток) more"
                        + " than a class in one room, ELECTIVE (элективный курс, факультатив), EXTRACURRICULAR (кружок),"
                        + " EXTENDED_DAY (группа продлённого дня), INDIVIDUAL a plan of its own, also at home.")
public enum GroupKind {
    WHOLE_CLASS,
    SUBGROUP,
    STREAM,
    ELECTIVE,
    EXTRACURRICULAR,
    EXTENDED_DAY,
    INDIVIDUAL
}
