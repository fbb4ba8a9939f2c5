package ru.eschool.school;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A term of the academic year (учебный период).
 *
 * @param scheme QUARTER, TRIMESTER or HALF_YEAR; grades choose theirs
 * @param number 1 to 4 within the scheme
 * @param name as people say it: «1 четверть»
 * @param status OPEN or CLOSED; a closed term admits corrections by request only (001 §3.2)
 */
public record Term(
        UUID id, String scheme, int number, String name, LocalDate startsOn, LocalDate endsOn, String status) {
    /** What people call the term with this number: «1 четверть». */
    public static String nameOf(String scheme, int number) {
        return number
                + switch (scheme) {
                    case "TRIMESTER" -> " триместр";
                    case "HALF_YEAR" -> " полугодие";
                    default -> " четверть";
                };
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** Whether the term admits corrections by request only. */
    public boolean closed() {
        return "CLOSED".equals(status);
    }
}
