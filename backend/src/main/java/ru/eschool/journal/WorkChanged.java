package ru.eschool.journal;

import java.util.UUID;
import ru.eschool.platform.Event;

/** A work was added to a lesson, changed or removed; averages may differ. */
public record WorkChanged(UUID schoolId, UUID journalId, UUID workId) implements Event {}
