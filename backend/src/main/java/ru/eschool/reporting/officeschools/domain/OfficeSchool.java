package ru.eschool.reporting.officeschools.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A school as those above it see it.
 *
 * @param academicYear the one that the school works in; null, as its days, when it has none
 * @param terms how many terms of all schemes the year has
 * @param pupils who is in a class today; before the first day and after the last one, on that day
 * @param teachers persons who hold the role today
 */
public record OfficeSchool(
        UUID id,
        String shortName,
        String fullName,
        String locality,
        String municipalityName,
        Integer academicYear,
        LocalDate startsOn,
        LocalDate endsOn,
        YearState yearState,
        int terms,
        int closedTerms,
        int classes,
        int pupils,
        int teachers) {}
