package ru.eschool.journal.lesson.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.domain.Refusal;

/**
 * The lessons of a teacher's day and what earlier lessons still lack.
 *
 * @param overdue earlier lessons without topic or attendance, the newest of them
 * @param overdueCount how many there are in all
 */
public record DayOfTeacher(LocalDate date, List<Lesson> lessons, List<Overdue> overdue, int overdueCount) {
    /**
     * A lesson of the day.
     *
     * @param substitution whether the teacher gives it for somebody else
     * @param missing what is not recorded yet; empty until the lesson begins
     * @param absentCount pupils who are not in the room
     * @param readOnly why the teacher may not write in it; null when nothing hinders
     */
    public record Lesson(
            UUID id,
            UUID journalId,
            int lessonNumber,
            LocalTime startsAt,
            LocalTime endsAt,
            String groupName,
            String subjectName,
            String roomName,
            LessonStatus status,
            String topic,
            String plannedTopic,
            String homework,
            boolean substitution,
            List<MissingRecord> missing,
            int absentCount,
            int markCount,
            Refusal readOnly) {}

    /**
     * An earlier lesson that is not recorded.
     *
     * @param readOnly why the teacher may not write in it any more; null when nothing hinders
     */
    public record Overdue(
            UUID id,
            UUID journalId,
            LocalDate date,
            int lessonNumber,
            String groupName,
            String subjectName,
            List<MissingRecord> missing,
            Refusal readOnly) {}
}
