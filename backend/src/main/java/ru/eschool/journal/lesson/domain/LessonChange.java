package ru.eschool.journal.lesson.domain;

import java.util.UUID;
import ru.eschool.journal.domain.LessonStatus;

/**
 * What a teacher records of a lesson; null leaves as it is.
 *
 * @param removeHomework takes the homework back; homework is null then
 * @param homeworkDueLessonId null for the next lesson of the journal
 */
public record LessonChange(
        String topic,
        LessonStatus status,
        String homework,
        boolean removeHomework,
        UUID homeworkDueLessonId,
        Boolean attendanceTaken) {}
