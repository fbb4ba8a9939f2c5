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
}
