package ru.eschool.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A lesson of the timetable.
 *
 * @param teacherId the teacher of the timetable
 * @param substituteId who gives the lesson instead, or null
 */
public record Lesson(
        UUID id,
        int academicYear,
        UUID subjectId,
        UUID groupId,
        LocalDate date,
        int lessonNumber,
        LocalTime startsAt,
        LocalTime endsAt,
        UUID teacherId,
        UUID substituteId,
        UUID roomId,
        boolean cancelled) {

    /** Whether this person is the substitute who gives the lesson. */
    public boolean substitutedBy(UUID personId) {
        return substituteId != null && substituteId.equals(personId);
    }
}
