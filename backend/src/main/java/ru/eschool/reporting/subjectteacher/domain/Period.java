package ru.eschool.reporting.subjectteacher.domain;

import java.util.Comparator;
import java.util.Objects;
import ru.eschool.assessment.PeriodKind;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;

/**
 * A period of the report: a term of one of the school's schemes, the year, the exam, or both together.
 *
 * @param scheme null for everything but a term
 * @param number 0 for everything but a term
 * @param name as people say it: «1 четверть», «год»
 */
public record Period(PeriodKind kind, TermScheme scheme, int number, String name) {
    /** How a criterion names a period. */
    public static final String KEY =
            "(QUARTER|TRIMESTER|HALF_YEAR)-[1-4]|" + TermScheme.OWN_CODE + "-([1-9]|1[0-2])|YEAR|EXAM|FINAL";

    static final Comparator<Period> ORDER = Comparator.comparing(Period::kind)
            .thenComparing(Period::scheme, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Period::number);

    static Period of(Term term) {
        return new Period(PeriodKind.TERM, term.scheme(), term.number(), term.name());
    }

    /** A period that is not a term. */
    static Period of(PeriodKind kind) {
        return new Period(
                kind,
                null,
                0,
                switch (kind) {
                    case TERM -> throw new IllegalArgumentException("A term has a number");
                    case YEAR -> "год";
                    case EXAM -> "экзамен";
                    case FINAL -> "итог";
                });
    }

    /** Whether the mark was set for this period. */
    boolean isOf(PeriodMark mark) {
        return kind == mark.kind() && Objects.equals(scheme, mark.scheme()) && number == mark.termNumber();
    }

    /** As the criterion names it: QUARTER-1, YEAR. */
    public String key() {
        return kind == PeriodKind.TERM ? scheme + "-" + number : kind.name();
    }
}
