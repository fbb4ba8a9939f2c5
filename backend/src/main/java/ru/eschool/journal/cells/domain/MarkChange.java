package ru.eschool.journal.cells.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A mark that somebody wants in a cell.
 *
 * @param entry a mark of the journal's scale, or a debt; null removes what is there
 * @param version the version seen; null for a cell that was empty
 * @param madeUp whether the work was made up after an absence
 * @param dueOn when a debt is due; null for the usual time
 */
public record MarkChange(
        UUID workId, UUID studentId, String entry, Integer version, boolean madeUp, String comment, LocalDate dueOn)
        implements CellKind.Change {

    @Override
    public CellBatch.Address cell() {
        return new CellBatch.Address(workId, studentId);
    }
}
