package ru.eschool.people.domain;

/** Why pupils are taught together. */
enum GroupKind {
    WHOLE_CLASS,
    SUBGROUP,
    STREAM,
    ELECTIVE,
    EXTRACURRICULAR,
    EXTENDED_DAY,
    INDIVIDUAL
}
