package ru.eschool.journal.domain;

import java.util.List;
import java.util.UUID;
import ru.eschool.platform.PersonName;
import ru.eschool.timetable.Lesson;

/**
 * A lesson with everything that its record is about.
 *
 * @param next lessons that homework can be due for
 * @param readOnly why the acting person may not write topic, homework and works; null when nothing hinders
 * @param cellsReadOnly why the acting person may not enter marks and attendance; null when nothing hinders
 */
public record RecordedLesson(
        OpenJournal journal,
        Lesson lesson,
        Around around,
        List<Lesson> next,
        List<WorkColumn> works,
        Refusal readOnly,
        Refusal cellsReadOnly,
        List<Pupil> pupils) {

    /**
     * Names and homework of a lesson.
     *
     * @param substitute null when the teacher of the timetable gives the lesson
     * @param plannedTopic the topic of the lesson plan; null without one
     * @param homework null while none is given
     */
    public record Around(
            String roomName, PersonName teacher, PersonName substitute, String plannedTopic, GivenHomework homework) {}

    /**
     * A pupil of the group on the day.
     *
     * @param number place in the alphabetical list of the group
     * @param attendance null when the pupil was there
     */
    public record Pupil(UUID id, int number, String displayName, EnteredAttendance attendance) {}
}
