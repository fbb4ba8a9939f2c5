package ru.eschool.journal;

import java.util.UUID;
import ru.eschool.platform.Event;

/** The journal's lessons got other rows of a plan, or none. */
public record LessonPlanChanged(UUID schoolId, UUID journalId) implements Event {}
