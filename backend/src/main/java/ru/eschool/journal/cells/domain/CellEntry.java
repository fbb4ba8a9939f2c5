package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.journal.domain.OpenJournal;

/**
 * Enters the cells of one request, whatever they hold: each cell is decided for itself, a cell that cannot be stored says
 * why and does not hinder the others, and all are stored in the caller's transaction with their history.
 */
@ApplicationScoped
class CellEntry {
    private final History history;

    CellEntry(History history) {
        this.history = history;
    }

    /** What became of the cells, beside what was known of them before; both in the order of the changes. */
    record Entered<T>(List<T> targets, List<CellOutcome> outcomes) {}

    <C extends CellKind.Change, T extends CellKind.Target<W>, W extends CellBatch.Write> Entered<T> enter(
            OpenJournal journal, CellKind<C, T, W> kind, List<C> changes) {
        var targets = kind.targets(changes);
        var batch = new CellBatch<W>(changes.size());
        for (int place = 0; place < changes.size(); place++) {
            var change = changes.get(place);
            var target = targets.get(place);
            if (batch.isFirst(place, change.cell())) {
                var refusal = kind.refusal(target, change);
                if (refusal.isPresent()) {
                    batch.refuse(place, refusal.get());
                } else {
                    batch.put(place, kind.write(target, change), target.stored(), change.version());
                }
            }
        }
        var stored = batch.store(journal, kind.table());
        batch.resolveRaces(
                places -> kind.targets(places.stream().map(changes::get).toList()).stream()
                        .map(CellKind.Target::stored)
                        .toList());
        if (!stored.isEmpty()) {
            keep(journal, kind, targets, stored);
        }
        return new Entered<>(targets, batch.outcomes());
    }

    private <T extends CellKind.Target<W>, W extends CellBatch.Write> void keep(
            OpenJournal journal, CellKind<?, T, W> kind, List<T> targets, Map<Integer, W> stored) {
        history.append(stored.entrySet().stream()
                .map(entry -> change(journal, kind, targets.get(entry.getKey()).stored(), entry.getValue()))
                .toList());
    }

    private static <W extends CellBatch.Write> ValueChange change(
            OpenJournal journal, CellKind<?, ?, W> kind, CellBatch.Stored<W> before, W write) {
        return new ValueChange(
                journal.academicYear(),
                kind.history(),
                journal.id(),
                write.lessonId(),
                write.workId(),
                write.cell().studentId(),
                before == null ? null : before.text(),
                write.text(),
                null);
    }
}
