package ru.eschool.assessment;

/** What a period mark is for: a term, the year, the exam, or both together. */
public enum PeriodKind {
    TERM,
    YEAR,
    EXAM,
    FINAL
}
