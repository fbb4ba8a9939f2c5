package ru.eschool.journal.cells.domain;

import java.time.Instant;
import ru.eschool.journal.domain.Refusal;

/**
 * What became of one cell; every cell is answered for itself.
 *
 * @param version the version after it; null when the cell is empty now
 * @param refusal why it was not stored; null when it was
 * @param current what stands there, for a conflict
 */
public record CellOutcome(CellStatus status, Integer version, Refusal refusal, Current current) {

    /**
     * What somebody else entered in between.
     *
     * @param entry a mark; null for attendance and for an empty cell
     * @param code an attendance code; null for a mark and for an empty cell
     */
    public record Current(String entry, String code, Integer version, String changedBy, Instant changedAt) {}

    static CellOutcome saved(Integer version) {
        return new CellOutcome(CellStatus.SAVED, version, null, null);
    }

    static CellOutcome refused(Refusal refusal) {
        return new CellOutcome(CellStatus.REFUSED, null, refusal, null);
    }

    static CellOutcome conflict(Current current) {
        return new CellOutcome(
                CellStatus.CONFLICT, current.version(), Refusal.of(Refusal.Reason.CELL_CHANGED), current);
    }
}
