package ru.eschool.diary.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.AssessmentRules;
import ru.eschool.assessment.GivenMark;
import ru.eschool.assessment.MarkResult;
import ru.eschool.assessment.Scale;
import ru.eschool.school.Term;

/**
 * A pupil's marks of a term.
 *
 * @param term null while the pupil has no class and so no terms
 * @param subjects those that need concern first
 */
public record MarksOfPupil(UUID studentId, Term term, List<Term> terms, List<Subject> subjects) {

    /** The subject with the lowest average first; subjects without an average last. */
    static final Comparator<Subject> BY_CONCERN = Comparator.comparing(
                    (Subject subject) -> subject.result().average().value(),
                    Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .thenComparing(subject -> subject.row().subjectName());

    /** A journal as it was read, with the marks in order of date. */
    public record Row(
            UUID journalId,
            String subjectName,
            String teacherName,
            Scale scale,
            UUID termMarkId,
            String termMark,
            Absences absences,
            List<Mark> marks) {}

    /**
     * Missed lessons.
     *
     * @param total without lateness and exemption
     */
    public record Absences(int total, int ill, int unexcused, int late) {}

    /** A mark of the term. */
    public record Mark(
            UUID id,
            UUID workId,
            LocalDate date,
            String entry,
            String workTypeName,
            BigDecimal weight,
            String title,
            String comment,
            Instant changedAt) {}

    /** A journal with what its marks come to. */
    public record Subject(Row row, MarkResult result) {
        static Subject of(Row row, AssessmentRules rules) {
            return new Subject(
                    row,
                    MarkResult.of(
                            row.scale(),
                            rules,
                            row.marks().stream()
                                    .map(mark -> new GivenMark(mark.entry(), mark.weight()))
                                    .toList()));
        }
    }
}
