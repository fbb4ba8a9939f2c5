package ru.eschool.people;

import java.time.LocalDate;

/**
 * Days from the first to the last, both included.
 *
 * @param from the first day
 * @param to the last day, or null while there is no end
 */
public record DateRange(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
