package ru.eschool.journal.cells.domain;

import java.util.List;
import java.util.Optional;
import ru.eschool.audit.ValueKind;
import ru.eschool.journal.cells.domain.CellBatch.Address;
import ru.eschool.journal.domain.Refusal;

/**
 * A kind of cell in an open journal, for one request: what it holds and which rules it has. How cells are checked, stored
 * under their versions, written into the history and answered is the same for all kinds ({@link CellEntry}).
 *
 * @param <C> what somebody wants in a cell
 * @param <T> what the rules ask about a cell
 * @param <W> what is written into a cell
 */
interface CellKind<C extends CellKind.Change, T extends CellKind.Target<W>, W extends CellBatch.Write> {

    /** A value that somebody wants in a cell. */
    interface Change {
        Address cell();

        /** The version seen; null for a cell that was empty. */
        Integer version();
    }

    /** Everything the rules ask about a cell. */
    interface Target<W> {
        /** What stands in it; null while it is empty. */
        CellBatch.Stored<W> stored();
    }

    /** The cells in the order of the changes. */
    List<T> targets(List<C> changes);

    /** Why the change is not stored; empty when it may be. */
    Optional<Refusal> refusal(T target, C change);

    /** What is written; the rules have let it pass. */
    W write(T target, C change);

    CellBatch.Table<W> table();

    /** As the history names it. */
    ValueKind history();
}
