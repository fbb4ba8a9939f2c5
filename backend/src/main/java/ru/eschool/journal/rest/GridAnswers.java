package ru.eschool.journal.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.assessment.rest.WorkTypeAnswer;
import ru.eschool.journal.domain.AttendanceCode;
import ru.eschool.journal.domain.EnteredAttendance;
import ru.eschool.journal.domain.EnteredMark;
import ru.eschool.journal.domain.JournalPages;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.domain.WorkColumn;
import ru.eschool.journal.rest.JournalAnswers.Journal;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.school.rest.TermAnswer;

/** The pages of a journal: pupils × works. */
public final class GridAnswers {
    private GridAnswers() {}

    /** A part of a journal between two days. */
    @Schema(description = "Pupils, lessons with works, marks and attendance between two days.")
    public record JournalGrid(
            Journal journal,
            LocalDate from,
            LocalDate to,

            @Schema(description = "The term that the days lie in; absent when they cross terms.") @MayBeAbsent
            TermAnswer term,

            List<GridStudent> students,
            List<GridLesson> lessons,
            List<MarkCell> marks,
            List<AttendanceCell> attendance,
            List<WorkTypeAnswer> workTypes) {
        static JournalGrid of(JournalPages pages, ReasonTexts reasons) {
            return new JournalGrid(
                    Journal.of(pages.journal()),
                    pages.from(),
                    pages.to(),
                    pages.term() == null ? null : TermAnswer.of(pages.term()),
                    pages.pupils().stream().map(GridStudent::of).toList(),
                    pages.lessons().stream()
                            .map(lesson -> GridLesson.of(lesson, reasons))
                            .toList(),
                    pages.marks().stream().map(MarkCell::of).toList(),
                    pages.attendance().stream().map(AttendanceCell::of).toList(),
                    pages.journal().workTypes().stream().map(WorkTypeAnswer::of).toList());
        }
    }

    /** A row of the grid. */
    public record GridStudent(
            UUID id,

            @Schema(description = "Number in the alphabetical list of the group.")
            int number,

            @Schema(examples = "Иванов Иван") String displayName,
            LocalDate memberSince,

            @Schema(description = "The last day in the group.") @MayBeAbsent
            LocalDate memberUntil,

            @Schema(description = "Weighted average of the days shown, two decimals.", examples = "4.33") @MayBeAbsent
            BigDecimal average,

            @Schema(description = "How many marks count in the average.")
            int markCount,

            @Schema(description = "The term mark that the average speaks for.", examples = "4") @MayBeAbsent
            String suggested,

            @Schema(description = "The mark of the term shown.") @MayBeAbsent
            String termMark) {
        static GridStudent of(JournalPages.Pupil pupil) {
            return new GridStudent(
                    pupil.id(),
                    pupil.number(),
                    pupil.displayName(),
                    pupil.since(),
                    pupil.until(),
                    pupil.average(),
                    pupil.markCount(),
                    pupil.suggested(),
                    pupil.termMark());
        }
    }

    /** A lesson with its works: one column for each. */
    public record GridLesson(
            UUID id,
            LocalDate date,
            int lessonNumber,
            LessonStatus status,
            @MayBeAbsent String topic,
            @MayBeAbsent String plannedTopic,
            boolean hasHomework,
            int version,

            @Schema(description = "Whether the caller may write in this lesson.")
            boolean mayEdit,

            @Schema(
                    description =
                            "Why the caller may not write topic, homework and works, as a stable code; absent when"
                                    + " nothing hinders.",
                    examples = "term-closed")
            @MayBeAbsent
            String readOnlyReason,

            @Schema(description = "The same in the caller's language.") @MayBeAbsent
            String readOnlyMessage,

            @Schema(
                    description =
                            "Why the caller may not enter marks and attendance, as a stable code; absent when nothing"
                                    + " hinders. As readOnlyReason, and lesson-in-future until the day of the lesson.",
                    examples = "lesson-in-future")
            @MayBeAbsent
            String cellsReadOnlyReason,

            @Schema(description = "The same in the caller's language.") @MayBeAbsent
            String cellsReadOnlyMessage,

            List<Work> works) {
        static GridLesson of(JournalPages.Lesson lesson, ReasonTexts reasons) {
            return new GridLesson(
                    lesson.id(),
                    lesson.date(),
                    lesson.lessonNumber(),
                    lesson.status(),
                    lesson.topic(),
                    lesson.plannedTopic(),
                    lesson.hasHomework(),
                    lesson.version(),
                    lesson.readOnly() == null,
                    ReasonTexts.code(lesson.readOnly()),
                    reasons.message(lesson.readOnly()),
                    ReasonTexts.code(lesson.cellsReadOnly()),
                    reasons.message(lesson.cellsReadOnly()),
                    lesson.works().stream().map(Work::of).toList());
        }
    }

    /** A work: a column of the journal. */
    @Schema(description = "A column of the journal.")
    public record Work(
            UUID id,
            UUID lessonId,
            int position,
            WorkTypeAnswer workType,
            @MayBeAbsent String title,
            BigDecimal weight,
            int version) {
        static Work of(WorkColumn work) {
            return new Work(
                    work.id(),
                    work.lessonId(),
                    work.position(),
                    WorkTypeAnswer.of(work.workType()),
                    work.title(),
                    work.weight(),
                    work.version());
        }
    }

    /** A mark, or a debt. */
    public record MarkCell(
            UUID workId,
            UUID studentId,

            @Schema(description = "A mark of the journal's scale, or DEBT.", examples = "5")
            String entry,

            @Schema(description = "Made up after an absence.")
            boolean madeUp,

            @MayBeAbsent String comment,
            int version,

            @Schema(description = "Entered later than the school's limit after the lesson.")
            boolean late,

            @Schema(description = "Changed more than ten minutes after it was first entered.")
            boolean corrected,

            @Schema(description = "When a debt is due.") @MayBeAbsent
            LocalDate dueOn) {
        static MarkCell of(EnteredMark mark) {
            return new MarkCell(
                    mark.workId(),
                    mark.studentId(),
                    mark.entry(),
                    mark.madeUp(),
                    mark.comment(),
                    mark.version(),
                    mark.late(),
                    mark.corrected(),
                    mark.dueOn());
        }
    }

    /** An attendance code of a pupil in a lesson. */
    public record AttendanceCell(
            UUID lessonId,
            UUID studentId,

            @Schema(description = "ABSENT, UNEXCUSED, EXCUSED, ILL, LATE or EXEMPT.", examples = "ABSENT")
            AttendanceCode code,

            @Schema(description = "Only with LATE.") @MayBeAbsent
            Integer minutesLate,

            int version) {
        static AttendanceCell of(EnteredAttendance entered) {
            return new AttendanceCell(
                    entered.lessonId(), entered.studentId(), entered.code(), entered.minutesLate(), entered.version());
        }
    }
}
