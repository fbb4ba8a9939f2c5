package ru.eschool.teaching.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.PersonName;

/**
 * A line of the load with the names of what it is about.
 *
 * @param teacher null is a vacancy
 * @param weeklyHours lessons a week
 * @param until the last day; null while there is no end
 * @param confirmedAt null is a draft
 */
public record LoadFacts(
        UUID id,
        int academicYear,
        Group group,
        Subject subject,
        PersonName teacher,
        BigDecimal weeklyHours,
        LocalDate since,
        LocalDate until,
        Instant confirmedAt,
        int version) {
    /**
     * Who is taught.
     *
     * @param kind as WHOLE_CLASS
     * @param classId null for a group of several classes
     */
    public record Group(UUID id, String name, String kind, UUID classId, int grade) {}

    /** What is taught. */
    public record Subject(UUID id, String name) {}
}
