package ru.eschool.curriculum.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.curriculum.CurriculumPart;
import ru.eschool.curriculum.domain.CurriculumFacts;
import ru.eschool.school.Subject;

/** The records that the operations on the curriculum answer with. */
public final class CurriculumAnswers {
    private CurriculumAnswers() {}

    /** A line of the curriculum. */
    @Schema(name = "CurriculumLine", description = "How many hours a week a grade has a subject.")
    public record CurriculumLine(
            UUID id,
            int academicYear,
            @Schema(examples = "7") int grade,
            UUID subjectId,

            @Schema(description = "Lessons a week.", examples = "3")
            BigDecimal weeklyHours,

            CurriculumPart part,
            int version) {
        static CurriculumLine of(CurriculumFacts.Line line) {
            return new CurriculumLine(
                    line.id(),
                    line.academicYear(),
                    line.grade(),
                    line.subjectId(),
                    line.weeklyHours(),
                    line.part(),
                    line.version());
        }
    }

    /** The curriculum of a year. */
    @Schema(name = "Curriculum", description = "The curriculum of a year, with the subjects and grades it is made for.")
    public record Curriculum(
            @Schema(description = "Of the academic year.") UUID id,
            int academicYear,

            @Schema(description = "The year is over for good: nothing changes any more.")
            boolean archived,

            @Schema(description = "The year has no lines and the one before has: copyCurriculum takes them over.")
            boolean copyable,

            @Schema(description = "The academic years of the school, the latest first.", examples = "[2026]")
            List<Integer> years,

            @Schema(description = "The grades that the classes of the year are in.", examples = "[7]")
            List<Integer> grades,

            @Schema(description = "All subjects of the school in their order.")
            List<Subject> subjects,

            @Schema(description = "By grade and subject.") List<CurriculumLine> lines) {
        static Curriculum of(CurriculumFacts facts) {
            return new Curriculum(
                    facts.year().id(),
                    facts.year().academicYear(),
                    facts.year().archived(),
                    facts.copyable(),
                    facts.years(),
                    facts.grades(),
                    facts.subjects(),
                    facts.lines().stream().map(CurriculumLine::of).toList());
        }
    }
}
