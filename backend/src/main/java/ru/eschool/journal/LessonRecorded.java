package ru.eschool.journal;

import java.util.UUID;
import ru.eschool.platform.Event;

/** Topic, homework or state of a lesson was recorded. */
public record LessonRecorded(UUID schoolId, UUID journalId, UUID lessonId) implements Event {}
