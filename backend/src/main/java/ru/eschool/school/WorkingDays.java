package ru.eschool.school;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Counts legal terms in working days by the state's production calendar: Monday to Friday but for the holidays and the moved
 * days. The holidays of a school have no part in it.
 */
public interface WorkingDays {
    /**
     * When a term ends.
     *
     * @param day the last day of the term; null when it runs into a year that the calendar does not know
     * @param provisional whether it runs through a year of which only the law is known, so that a decree about moved days may
     *     still change it
     * @param unknownYear the year that the calendar does not know, or null
     */
    record Due(LocalDate day, boolean provisional, Integer unknownYear) {
        /** Whether the term is over; empty while it is not known when it ends. */
        public Optional<Boolean> overOn(LocalDate today) {
            return Optional.ofNullable(day).map(today::isAfter);
        }
    }

    /** The end of a term that begins on the day after an event (Civil Code, article 191) and has so many working days. */
    Due after(LocalDate event, int workingDays);
}
