package ru.eschool.journal.cells.domain;

import java.util.UUID;

/**
 * An attendance code that somebody wants in a cell.
 *
 * @param code null removes what is there: the pupil was present
 * @param minutesLate only with LATE
 * @param version the version seen; null for a cell that was empty
 */
public record AttendanceChange(UUID lessonId, UUID studentId, AttendanceCode code, Integer minutesLate, Integer version)
        implements CellKind.Change {

    @Override
    public CellBatch.Address cell() {
        return new CellBatch.Address(lessonId, studentId);
    }
}
