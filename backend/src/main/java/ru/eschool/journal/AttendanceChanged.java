package ru.eschool.journal;

import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Event;

/** Attendance of these pupils was entered, changed or removed in a journal. */
public record AttendanceChanged(UUID schoolId, UUID journalId, List<UUID> studentIds) implements Event {}
