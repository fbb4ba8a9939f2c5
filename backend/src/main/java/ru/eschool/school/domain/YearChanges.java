package ru.eschool.school.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.school.TermScheme;

/** What whoever plans a year says of its parts, each as a whole. */
public final class YearChanges {
    private YearChanges() {}

    /**
     * A way of dividing the year.
     *
     * @param scheme null for one of the school's own that is new
     * @param name of one of the school's own; null for the customary ones
     */
    public record Scheme(TermScheme scheme, String name, List<Term> terms) {}

    /**
     * A term; its number is its place.
     *
     * @param name in a scheme of the school's own; null in the customary ones
     */
    public record Term(String name, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * Days without lessons.
     *
     * @param id null for a new one
     * @param grades null for the whole school
     */
    public record Holiday(UUID id, String name, LocalDate startsOn, LocalDate endsOn, List<Integer> grades) {}

    /**
     * A day with the lessons of another weekday.
     *
     * @param id null for a new one
     */
    public record MovedDay(UUID id, LocalDate day, int taughtAs, String reason) {}
}
