package ru.eschool.platform.persistence;

import java.time.LocalDate;

/**
 * Days from one to another, as the database keeps them in a daterange.
 *
 * @param from the first day
 * @param until the first day that is no longer in it; null while there is no end
 */
public record DaySpan(LocalDate from, LocalDate until) {
    /** From a day on, without an end. */
    public static DaySpan from(LocalDate day) {
        return new DaySpan(day, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether there is a day that both have. */
    public boolean overlaps(DaySpan other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }
}
