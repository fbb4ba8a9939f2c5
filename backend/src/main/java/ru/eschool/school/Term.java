package ru.eschool.school;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A term of the academic year (учебный период).
 *
 * @param number 1 to 12 within the scheme
 * @param name as people say it: «1 четверть», in a scheme of the school's own what the school calls it
 * @param closedOn the day on which it was closed; null while it is open
 */
public record Term(
        UUID id,
        TermScheme scheme,
        int number,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        TermStatus status,
        LocalDate closedOn) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** Whether the term admits corrections by request only. */
    public boolean closed() {
        return status == TermStatus.CLOSED;
    }
}
