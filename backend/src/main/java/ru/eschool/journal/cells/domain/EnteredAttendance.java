package ru.eschool.journal.cells.domain;

import java.util.UUID;

/**
 * An attendance code that stands in the journal.
 *
 * @param minutesLate only with LATE
 */
public record EnteredAttendance(UUID lessonId, UUID studentId, AttendanceCode code, Integer minutesLate, int version) {}
