package ru.eschool.journal.cells.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.Refusal;

/**
 * The cells of one request on their way into the database: each one is decided for itself, all that may be stored are
 * stored together, and a cell that somebody else was faster with is answered with what stands there.
 *
 * @param <W> what is written into a cell
 */
final class CellBatch<W extends CellBatch.Write> {
    private final CellOutcome[] outcomes;
    private final Set<Address> seen = new HashSet<>();
    private final Map<Integer, W> inserts = new LinkedHashMap<>();
    private final Map<Integer, W> updates = new LinkedHashMap<>();
    private final Map<Integer, W> deletes = new LinkedHashMap<>();

    CellBatch(int size) {
        this.outcomes = new CellOutcome[size];
    }

    /**
     * Where a cell lies.
     *
     * @param columnId the work of a mark, the lesson of an absence
     */
    record Address(UUID columnId, UUID studentId) {}

    /** A value that passed the rules. */
    interface Write {
        Address cell();

        UUID lessonId();

        /** Day of the lesson. */
        LocalDate date();

        /** Null where the cell is not that of a work. */
        UUID workId();

        /** The version that is replaced; 0 where nothing is. */
        int version();

        /** As the history keeps it; null where the cell is to be emptied. */
        String text();

        default boolean empties() {
            return text() == null;
        }
    }

    /** What stands in a cell. */
    interface Stored<W> {
        int version();

        /** As the history keeps it. */
        String text();

        boolean sameAs(W write);

        CellOutcome.Current current();
    }

    /** The table of the cells; each call answers the versions of the cells that it has stored. */
    interface Table<W> {
        Map<Address, Integer> insert(OpenJournal journal, List<W> writes);

        Map<Address, Integer> update(OpenJournal journal, List<W> writes);

        Map<Address, Integer> delete(OpenJournal journal, List<W> writes);
    }

    /** Whether the request names the cell for the first time; a second value for it is refused. */
    boolean isFirst(int place, Address cell) {
        var first = seen.add(cell);
        if (!first) {
            refuse(place, Refusal.of(Refusal.Reason.DUPLICATE_CELL));
        }
        return first;
    }

    void refuse(int place, Refusal refusal) {
        outcomes[place] = CellOutcome.refused(refusal);
    }

    /**
     * Takes a value in, or says that it is there already or that the caller has not seen what it would replace. The same
     * value again is simply there already: a request that is repeated after a lost answer succeeds.
     *
     * @param stored null while the cell is empty
     * @param seenVersion the version that the caller has seen; null for an empty cell
     */
    void put(int place, W write, Stored<W> stored, Integer seenVersion) {
        if (stored == null) {
            if (write.empties()) {
                outcomes[place] = CellOutcome.saved(null);
            } else if (seenVersion == null) {
                inserts.put(place, write);
            } else {
                outcomes[place] = conflict(null);
            }
        } else if (stored.sameAs(write)) {
            outcomes[place] = CellOutcome.saved(stored.version());
        } else if (seenVersion == null || seenVersion != stored.version()) {
            outcomes[place] = conflict(stored);
        } else {
            (write.empties() ? deletes : updates).put(place, write);
        }
    }

    /** Writes what was taken in and answers what is stored now, by its place. */
    Map<Integer, W> store(OpenJournal journal, Table<W> table) {
        var stored = new LinkedHashMap<Integer, W>();
        stored.putAll(finish(inserts, table.insert(journal, List.copyOf(inserts.values()))));
        stored.putAll(finish(updates, table.update(journal, List.copyOf(updates.values()))));
        stored.putAll(finish(deletes, table.delete(journal, List.copyOf(deletes.values()))));
        return stored;
    }

    private Map<Integer, W> finish(Map<Integer, W> writes, Map<Address, Integer> versions) {
        var stored = new LinkedHashMap<Integer, W>();
        writes.forEach((place, write) -> {
            var version = versions.get(write.cell());
            if (version != null) {
                outcomes[place] = CellOutcome.saved(write.empties() ? null : version);
                stored.put(place, write);
            }
        });
        return stored;
    }

    /**
     * Answers the cells that somebody was faster with, who does not take the lesson's lock.
     *
     * @param look what stands at some places now, in their order
     */
    void resolveRaces(Function<List<Integer>, List<Stored<W>>> look) {
        var open = new ArrayList<Integer>();
        for (int place = 0; place < outcomes.length; place++) {
            if (outcomes[place] == null) {
                open.add(place);
            }
        }
        if (!open.isEmpty()) {
            var now = look.apply(open);
            for (int i = 0; i < open.size(); i++) {
                outcomes[open.get(i)] = conflict(now.get(i));
            }
        }
    }

    private static CellOutcome conflict(Stored<?> stored) {
        return CellOutcome.conflict(
                stored == null ? new CellOutcome.Current(null, null, null, null, null) : stored.current());
    }

    /** What became of the cells, in the order of the request. */
    List<CellOutcome> outcomes() {
        return Arrays.asList(outcomes);
    }
}
