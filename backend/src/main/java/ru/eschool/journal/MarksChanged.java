package ru.eschool.journal;

import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Event;

/** Marks of these pupils were entered, changed or removed in a journal. */
public record MarksChanged(UUID schoolId, UUID journalId, List<UUID> studentIds) implements Event {}
