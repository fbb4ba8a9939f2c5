package ru.eschool.journal.grid.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.assessment.rest.WorkTypeAnswer;
import ru.eschool.journal.cells.rest.CellAnswers.AttendanceCell;
import ru.eschool.journal.cells.rest.CellAnswers.MarkCell;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.grid.domain.JournalPages;
import ru.eschool.journal.lesson.rest.WorkAnswer;
import ru.eschool.journal.rest.JournalAnswers.Journal;
import ru.eschool.journal.rest.ReasonTexts;
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
    @Schema(description = "A row of the grid: a pupil who was in the group on any of the days shown.")
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

            @Schema(description = "The term mark suggested by the average.", examples = "4") @MayBeAbsent
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
    @Schema(description = "A lesson of the grid with a column for each of its works.")
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

            List<WorkAnswer> works) {
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
                    lesson.works().stream().map(WorkAnswer::of).toList());
        }
    }
}
