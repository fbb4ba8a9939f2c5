package ru.eschool.school.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;

/**
 * An academic year as it is planned; its version is that of the whole plan.
 *
 * @param gaps days that no term has and that nobody has free, by scheme
 */
public record YearPlan(
        Days days, List<Scheme> schemes, List<SchoolFacts.Holiday> holidays, List<MovedDay> movedDays, List<Gap> gaps) {
    /** The year itself. */
    public record Days(
            UUID id, int academicYear, LocalDate startsOn, LocalDate endsOn, YearStatus status, int version) {
        boolean contain(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    /**
     * A way in which the year is divided.
     *
     * @param name what the school calls a scheme of its own; null for the customary ones
     * @param grades those that are taught by it
     */
    public record Scheme(TermScheme scheme, String name, List<Integer> grades, List<Term> terms) {}

    /**
     * A day with the lessons of another weekday.
     *
     * @param taughtAs the weekday, Monday is 1
     */
    public record MovedDay(UUID id, LocalDate day, int taughtAs, String reason) {}

    /** School days in a row that belong to no term of a scheme. */
    public record Gap(TermScheme scheme, LocalDate from, LocalDate to) {}

    public int version() {
        return days.version();
    }
}
