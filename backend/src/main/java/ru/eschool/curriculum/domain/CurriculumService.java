package ru.eschool.curriculum.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import ru.eschool.curriculum.CurriculumPart;
import ru.eschool.platform.Problem;
import ru.eschool.school.SchoolFrame;

/** Keeps the curriculum of the school's years. */
@ApplicationScoped
public class CurriculumService {
    private final CurriculumLines lines;
    private final CurriculumLists lists;
    private final SchoolFrame frame;

    CurriculumService(CurriculumLines lines, CurriculumLists lists, SchoolFrame frame) {
        this.lines = lines;
        this.lists = lists;
        this.frame = frame;
    }

    /**
     * The curriculum of a year.
     *
     * @param academicYear null for that of today
     * @throws Problem 404 when the school has no such year
     */
    @Transactional
    public CurriculumFacts curriculum(Integer academicYear) {
        int year = academicYear == null ? frame.currentAcademicYear() : academicYear;
        return new CurriculumFacts(year(year), lists.years(), lists.grades(year), lists.subjects(), lists.lines(year));
    }

    /**
     * One line.
     *
     * @throws Problem 404 when the school has no such line
     */
    @Transactional
    public CurriculumFacts.Line get(UUID lineId) {
        return lists.find(lineId).orElseThrow(CurriculumService::unknown);
    }

    /**
     * Adds a line.
     *
     * @throws Problem 400 for a subject, 404 for a year that the school has not, 409 when the grade has the subject
     *     already, 422 when the year is archived
     */
    @Transactional
    public CurriculumFacts.Line create(
            int academicYear, int grade, UUID subjectId, BigDecimal weeklyHours, CurriculumPart part) {
        refuseArchived(academicYear);
        if (!lists.subjectExists(subjectId)) {
            throw Problem.invalid().at("/subjectId", "curriculum-subject-unknown");
        }
        return flushed(lines.add(new CurriculumLine(academicYear, grade, subjectId, weeklyHours, part)));
    }

    /**
     * Changes hours and part of a line.
     *
     * @throws Problem 422 when the year is archived
     */
    @Transactional
    public CurriculumFacts.Line change(UUID lineId, int version, BigDecimal weeklyHours, CurriculumPart part) {
        var line = toChange(lineId, version);
        line.describe(weeklyHours, part);
        return flushed(line);
    }

    /**
     * Takes a line away.
     *
     * @throws Problem 422 when the year is archived
     */
    @Transactional
    public void delete(UUID lineId, int version) {
        lines.delete(toChange(lineId, version));
        lines.flush();
    }

    /**
     * Takes the lines of the year before over into a year that has none.
     *
     * @throws Problem 404 when the school has no such year, 422 when it is archived, has lines already or the year before has none
     */
    @Transactional
    public CurriculumFacts copy(int academicYear) {
        lists.lockCopying();
        refuseArchived(academicYear);
        if (!lines.of(academicYear).isEmpty()) {
            throw Problem.refused("curriculum-not-empty");
        }
        var before = lines.of(academicYear - 1);
        if (before.isEmpty()) {
            throw Problem.refused("curriculum-nothing-to-copy");
        }
        lines.addAll(before.stream().map(line -> line.in(academicYear)).toList());
        return curriculum(academicYear);
    }

    private CurriculumLine toChange(UUID lineId, int version) {
        var line = lines.find(lineId).orElseThrow(CurriculumService::unknown);
        line.requireVersion(version);
        refuseArchived(line.academicYear());
        return line;
    }

    private CurriculumFacts.Line flushed(CurriculumLine line) {
        lines.flush();
        return get(line.id());
    }

    private CurriculumFacts.Year year(int academicYear) {
        return lists.year(academicYear).orElseThrow(() -> Problem.notFound("academic-year-unknown"));
    }

    private void refuseArchived(int academicYear) {
        if (year(academicYear).archived()) {
            throw Problem.refused("year-archived");
        }
    }

    private static Problem unknown() {
        return Problem.notFound("curriculum-line-not-found");
    }
}
