package ru.eschool.journal.grid.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.journal.cells.domain.EnteredAttendance;
import ru.eschool.journal.cells.domain.EnteredMark;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.Refusal;
import ru.eschool.journal.lesson.domain.WorkColumn;
import ru.eschool.school.Term;

/**
 * A part of a journal between two days: pupils × works.
 *
 * @param term the term that the days lie in; null when they cross terms
 */
public record JournalPages(
        OpenJournal journal,
        LocalDate from,
        LocalDate to,
        Term term,
        List<Pupil> pupils,
        List<Lesson> lessons,
        List<EnteredMark> marks,
        List<EnteredAttendance> attendance) {

    /**
     * A pupil who was in the group on any of the days.
     *
     * @param number place in the alphabetical list of the group
     * @param until the last day in the group; null while there is no end
     * @param average of the days shown; null without marks, and for a substitute
     * @param suggested the term mark suggested by the average; null without one
     * @param termMark the mark of the term shown; null without one
     */
    public record Pupil(
            UUID id,
            int number,
            String displayName,
            LocalDate since,
            LocalDate until,
            BigDecimal average,
            int markCount,
            String suggested,
            String termMark) {}

    /**
     * A lesson with its works.
     *
     * @param readOnly why the acting person may not write topic, homework and works; null when nothing hinders
     * @param cellsReadOnly why the acting person may not enter marks and attendance; null when nothing hinders
     */
    public record Lesson(
            UUID id,
            LocalDate date,
            int lessonNumber,
            LessonStatus status,
            String topic,
            String plannedTopic,
            boolean hasHomework,
            int version,
            Refusal readOnly,
            Refusal cellsReadOnly,
            List<WorkColumn> works) {}
}
