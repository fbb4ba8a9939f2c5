package ru.eschool.reporting.kit;

import java.time.LocalDate;
import ru.eschool.school.Term;

/**
 * The day on which the pupils of a term are counted: its last day, so that a result does not change when pupils come and
 * go later; while the term runs, the day of the report.
 */
public final class CountingDay {
    private CountingDay() {}

    /**
     * The counting day of a term.
     *
     * @param reportedOn the day of the report, within the academic year
     */
    public static LocalDate of(Term term, LocalDate reportedOn) {
        return term.endsOn().isBefore(reportedOn) ? term.endsOn() : reportedOn;
    }
}
