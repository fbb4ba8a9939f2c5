package ru.eschool.teaching.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a line of the load says.
 *
 * @param grade null to take that of the group's class
 * @param teacherId null for a vacancy
 * @param since null for the first day of the year
 * @param until the last day; null while there is no end
 */
public record LoadLine(
        UUID groupId,
        UUID subjectId,
        Integer grade,
        UUID teacherId,
        BigDecimal weeklyHours,
        LocalDate since,
        LocalDate until) {
    LoadLine since(LocalDate day) {
        return new LoadLine(groupId, subjectId, grade, teacherId, weeklyHours, day, until);
    }
}
