package ru.eschool.teaching.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The load of a year as it is on a day.
 *
 * @param on the day; outside the year its first or last
 */
public record LoadOverview(
        int academicYear,
        LocalDate on,
        List<SubjectOfClass> subjects,
        List<TeacherHours> teachers,
        List<LoadFacts.Group> groups) {
    /** First and last day of a year, and whether it is over for good. */
    record Days(LocalDate first, LocalDate last, boolean archived) {
        LocalDate nearest(LocalDate day) {
            if (day.isBefore(first)) {
                return first;
            }
            return day.isAfter(last) ? last : day;
        }
    }

    /**
     * A subject of a class: what the curriculum wants, and what the load gives.
     *
     * @param required hours a week; null when the curriculum of the grade has no such subject
     * @param least hours of the pupil whose subgroup has the fewest
     * @param most hours of the pupil whose subgroup has the most
     * @param vacant hours that nobody teaches yet
     */
    public record SubjectOfClass(
            UUID classId,
            String className,
            int grade,
            UUID subjectId,
            String subjectName,
            BigDecimal required,
            BigDecimal least,
            BigDecimal most,
            BigDecimal vacant) {}

    /** Who works at the school, with hours a week and the number of groups. */
    public record TeacherHours(UUID id, String name, BigDecimal weeklyHours, int groups) {}
}
