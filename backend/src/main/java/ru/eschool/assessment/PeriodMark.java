package ru.eschool.assessment;

import java.util.UUID;

/**
 * A mark for a term or a year.
 *
 * @param termNumber number of the term; 0 for everything but a term
 * @param entry a mark of the journal's scale, or NOT_ASSESSED, EXEMPT, PASS, FAIL
 */
public record PeriodMark(UUID journalId, UUID studentId, PeriodKind kind, int termNumber, String entry, int version) {}
