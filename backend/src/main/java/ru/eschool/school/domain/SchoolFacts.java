package ru.eschool.school.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import ru.eschool.school.TermScheme;

/** What the school's tables say, as records. */
public final class SchoolFacts {
    private SchoolFacts() {}

    /** A school's visiting card. */
    public record School(
            UUID id, String shortName, String fullName, String locality, String timeZone, int currentAcademicYear) {}

    /** First and last day of a year, and its id for other programs. */
    public record Year(UUID id, LocalDate startsOn, LocalDate endsOn) {}

    /** Days without lessons; {@code grades} is null for the whole school. */
    public record Holiday(UUID id, String name, LocalDate startsOn, LocalDate endsOn, List<Integer> grades) {}

    /** Which terms a grade has. */
    public record GradeScheme(int grade, TermScheme scheme) {}

    /** One row of a bell schedule. */
    public record BellRow(
            UUID scheduleId, String name, int shift, int lessonNumber, LocalTime startsAt, LocalTime endsAt) {}
}
