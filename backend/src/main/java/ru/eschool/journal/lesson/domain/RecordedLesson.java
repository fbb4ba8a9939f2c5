package ru.eschool.journal.lesson.domain;

import java.util.List;
import java.util.UUID;
import ru.eschool.files.KeptFile;
import ru.eschool.journal.cells.domain.EnteredAttendance;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.Refusal;
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
        Entered entered,
        Around around,
        List<KeptFile> homeworkFiles,
        List<Lesson> next,
        List<WorkColumn> works,
        Refusal readOnly,
        Refusal cellsReadOnly,
        List<Pupil> pupils) {

    /**
     * What is recorded of a lesson.
     *
     * @param topic null while there is none
     * @param planItemId its row of the lesson plan; null without one
     * @param version 0 while nothing is recorded
     */
    public record Entered(String topic, boolean held, boolean attendanceTaken, UUID planItemId, int version) {}

    public LessonStatus status() {
        return LessonStatus.of(lesson.cancelled(), entered.held());
    }

    /**
     * Names and homework of a lesson.
     *
     * @param substitute null when the teacher of the timetable gives the lesson
     * @param plannedTopic the topic of the lesson plan; null without one
     * @param homework null while none is given
     * @param homeworkId null together with it
     * @param hasFiles whether files hang on it
     */
    public record Around(
            String roomName,
            PersonName teacher,
            PersonName substitute,
            String plannedTopic,
            GivenHomework homework,
            UUID homeworkId,
            boolean hasFiles) {}

    /**
     * A pupil of the group on the day.
     *
     * @param number place in the alphabetical list of the group
     * @param attendance null when the pupil was there
     */
    public record Pupil(UUID id, int number, String displayName, EnteredAttendance attendance) {}
}
