package ru.eschool.curriculum.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import ru.eschool.curriculum.CurriculumPart;
import ru.eschool.school.Subject;

/**
 * The curriculum of a year with what it is made for.
 *
 * @param year what is known of the year itself
 * @param years the academic years of the school, the latest first
 * @param grades those that the classes of the year are in
 * @param subjects those of the school, in their order
 * @param lines by grade and subject
 */
public record CurriculumFacts(
        Year year, List<Integer> years, List<Integer> grades, List<Subject> subjects, List<Line> lines) {
    /**
     * A year.
     *
     * @param id of the academic year
     * @param archived whether it is over for good
     * @param before how many lines the year before has
     */
    public record Year(UUID id, int academicYear, boolean archived, int before) {}

    /** A line. */
    public record Line(
            UUID id,
            int academicYear,
            int grade,
            UUID subjectId,
            BigDecimal weeklyHours,
            CurriculumPart part,
            int version) {}

    /** Whether the lines of the year before can be taken over. */
    public boolean copyable() {
        return lines.isEmpty() && !year.archived() && year.before() > 0;
    }
}
