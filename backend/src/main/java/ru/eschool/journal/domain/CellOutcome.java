package ru.eschool.journal.domain;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one cell; every cell is answered for itself.
 *
 * @param version the version after it; null when the cell is empty now
 * @param code why it was refused
 * @param current what stands there, for a conflict
 */
public record CellOutcome(Status status, Integer version, String code, Current current) {

    /** Whether the cell was stored. */
    @Schema(name = "CellStatus")
    public enum Status {
        SAVED,
        CONFLICT,
        REFUSED
    }

    /**
     * What somebody else entered in between.
     *
     * @param entry a mark; null for attendance and for an empty cell
     * @param code an attendance code; null for a mark and for an empty cell
     */
    public record Current(String entry, String code, Integer version, String changedBy, Instant changedAt) {}

    static CellOutcome saved(Integer version) {
        return new CellOutcome(Status.SAVED, version, null, null);
    }

    static CellOutcome refused(String code) {
        return new CellOutcome(Status.REFUSED, null, code, null);
    }

    static CellOutcome conflict(Current current) {
        return new CellOutcome(Status.CONFLICT, current.version(), "cell-changed", current);
    }
}
