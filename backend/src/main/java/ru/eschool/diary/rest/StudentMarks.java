package ru.eschool.diary.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.assessment.MarkResult;
import ru.eschool.assessment.Scale;
import ru.eschool.diary.domain.AverageExplanation;
import ru.eschool.diary.domain.MarksOfPupil;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.school.rest.TermAnswer;

/** A pupil's marks of a term. */
@Schema(description = "A pupil's marks of a term, subject by subject.")
public record StudentMarks(
        UUID studentId,

        @Schema(description = "The term shown; absent while the pupil has no class.") @MayBeAbsent
        TermAnswer term,

        @Schema(description = "All terms of the pupil's grade.")
        List<TermAnswer> terms,

        @Schema(description = "The lowest average first, subjects without an average last.")
        List<SubjectMarks> subjects) {

    /** The marks of a subject. */
    @Schema(description = "The marks of a subject.")
    public record SubjectMarks(
            UUID journalId,
            String subjectName,
            String teacherName,

            @Schema(description = "Weighted average to two decimals.", examples = "4.33") @MayBeAbsent
            BigDecimal average,

            @Schema(description = "The term mark suggested by the average; the teacher decides.", examples = "4")
            @MayBeAbsent
            String suggested,

            @MayBeAbsent UUID termMarkId,

            @Schema(description = "The term mark that the teacher has set.") @MayBeAbsent
            String termMark,

            @Schema(description = "Whether there are as many marks as the school asks for.")
            boolean enoughMarks,

            AverageExplanationText explanation,
            List<SubjectMark> marks,
            AbsenceCounts absences) {}

    /** How the average was calculated. */
    @Schema(name = "AverageExplanation", description = "How the average was calculated.")
    public record AverageExplanationText(
            BigDecimal weightedSum,
            BigDecimal weightSum,

            @Schema(description = "In the caller's language.", examples = "(5·1 + 4·2) / 3 = 4,33")
            String formula) {}

    /** A mark of a subject. */
    @Schema(description = "A mark of a subject.")
    public record SubjectMark(
            UUID id,
            UUID workId,
            String entry,
            String workTypeName,
            BigDecimal weight,
            @MayBeAbsent String title,
            @MayBeAbsent String comment,
            Instant changedAt,
            LocalDate date,

            @Schema(description = "The entry as a number, where it has one.") @MayBeAbsent
            Integer numeric,

            @Schema(description = "Whether it counts in the average: debts never do.")
            boolean counts) {}

    /** Missed lessons of a subject. */
    @Schema(description = "Missed lessons; lateness is counted apart and is not in the total.")
    public record AbsenceCounts(int total, int ill, int unexcused, int late) {}

    static StudentMarks of(MarksOfPupil marks, Locale language) {
        return new StudentMarks(
                marks.studentId(),
                marks.term() == null ? null : TermAnswer.of(marks.term()),
                marks.terms().stream().map(TermAnswer::of).toList(),
                marks.subjects().stream()
                        .map(subject -> subject(subject, language))
                        .toList());
    }

    private static SubjectMarks subject(MarksOfPupil.Subject subject, Locale language) {
        var row = subject.row();
        var result = subject.result();
        var average = result.average();
        return new SubjectMarks(
                row.journalId(),
                row.subjectName(),
                row.teacherName() == null ? "" : row.teacherName(),
                average.value(),
                result.suggestion().entry(),
                row.termMarkId(),
                row.termMark(),
                result.suggestion().enoughMarks(),
                new AverageExplanationText(
                        average.weightedSum(),
                        average.weightSum(),
                        AverageExplanation.of(result.counting(), average, language)),
                row.marks().stream().map(mark -> mark(mark, row.scale())).toList(),
                new AbsenceCounts(
                        row.absences().total(),
                        row.absences().ill(),
                        row.absences().unexcused(),
                        row.absences().late()));
    }

    private static SubjectMark mark(MarksOfPupil.Mark mark, Scale scale) {
        var number = scale.numeric(mark.entry());
        return new SubjectMark(
                mark.id(),
                mark.workId(),
                mark.entry(),
                mark.workTypeName(),
                mark.weight(),
                mark.title(),
                mark.comment(),
                mark.changedAt(),
                mark.date(),
                number.isPresent() ? number.getAsInt() : null,
                MarkResult.counts(scale, mark.entry()));
    }
}
