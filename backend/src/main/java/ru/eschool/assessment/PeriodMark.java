package ru.eschool.assessment;

import java.util.UUID;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;

/**
 * A mark for a term or a year.
 *
 * @param scheme which kind of term, since the first quarter and the first half-year are two results; null for everything
 *     but a term
 * @param termNumber number of the term; 0 for everything but a term
 * @param entry a mark of the journal's scale, or NOT_ASSESSED, EXEMPT, PASS, FAIL
 */
public record PeriodMark(
        UUID journalId, UUID studentId, PeriodKind kind, TermScheme scheme, int termNumber, String entry, int version) {

    /** Whether it is the mark of this term. */
    public boolean isOf(Term term) {
        return term.scheme().equals(scheme) && termNumber == term.number();
    }
}
