package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.eschool.assessment.MarkResult;
import ru.eschool.assessment.Scale;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.audit.ValueKind;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.Term;

/** Enters marks: each cell is decided for itself, all are stored in one transaction with their history. */
@ApplicationScoped
public class MarkService {
    private static final int DEBT_DAYS = 14;

    private final JournalAccess access;
    private final MarkPolicy policy;
    private final MarkCells marks;
    private final History history;
    private final SchoolClock clock;

    MarkService(JournalAccess access, MarkPolicy policy, MarkCells marks, History history, SchoolClock clock) {
        this.access = access;
        this.policy = policy;
        this.marks = marks;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What became of a request.
     *
     * @param outcomes one for each change, in their order
     * @param averages of the pupils whose cells were not refused, in the terms of these works
     */
    public record Changed(List<CellOutcome> outcomes, List<PupilAverage> averages) {}

    /** Enters, changes and removes marks; a cell that cannot be stored says why and does not hinder the others. */
    @Transactional
    public Changed change(UUID journalId, List<MarkChange> changes) {
        var journal = access.toWrite(journalId);
        marks.lockLessons(
                journal, changes.stream().map(MarkChange::workId).distinct().toList());
        var targets = marks.targets(journal, changes);
        var batch = new CellBatch<MarkWrite>(changes.size());
        for (int place = 0; place < changes.size(); place++) {
            var change = changes.get(place);
            var target = targets.get(place);
            if (batch.isFirst(place, new CellBatch.Address(change.workId(), change.studentId()))) {
                var refusal = policy.refusal(journal, target, change);
                if (refusal.isPresent()) {
                    batch.refuse(place, refusal.get());
                } else {
                    batch.put(place, write(journal, target, change), target.stored(), change.version());
                }
            }
        }
        var stored = batch.store(journal, marks);
        batch.resolveRaces(places -> marks
                .targets(journal, places.stream().map(changes::get).toList())
                .stream()
                .map(MarkTarget::stored)
                .toList());
        if (!stored.isEmpty()) {
            history.append(stored.stream()
                    .map(place -> historyOf(journal, targets.get(place), changes.get(place)))
                    .toList());
        }
        var outcomes = batch.outcomes();
        return new Changed(outcomes, averages(journal, changes, targets, outcomes));
    }

    private MarkWrite write(OpenJournal journal, MarkTarget target, MarkChange change) {
        var now = clock.today();
        var debt = Scale.DEBT.equals(change.entry());
        return new MarkWrite(
                change.workId(),
                change.studentId(),
                target.lessonId(),
                target.date(),
                change.entry(),
                change.madeUp(),
                change.comment(),
                debt && change.dueOn() == null ? dueOn(target, now) : change.dueOn(),
                target.stored() == null ? 0 : target.stored().version(),
                now.isAfter(target.date().plusDays(journal.settings().lateAfterDays())));
    }

    // A debt that is entered again without a date keeps the one it has.
    private static LocalDate dueOn(MarkTarget target, LocalDate now) {
        return target.stored() != null && target.stored().dueOn() != null
                ? target.stored().dueOn()
                : now.plusDays(DEBT_DAYS);
    }

    private ValueChange historyOf(OpenJournal journal, MarkTarget target, MarkChange change) {
        return new ValueChange(
                journal.academicYear(),
                ValueKind.MARK,
                journal.id(),
                target.lessonId(),
                change.workId(),
                change.studentId(),
                target.stored() == null ? null : target.stored().text(),
                write(journal, target, change).text(),
                null);
    }

    private List<PupilAverage> averages(
            OpenJournal journal, List<MarkChange> changes, List<MarkTarget> targets, List<CellOutcome> outcomes) {
        var terms = new LinkedHashMap<UUID, Set<Term>>();
        for (int place = 0; place < changes.size(); place++) {
            if (outcomes.get(place).status() != CellStatus.REFUSED) {
                var changed = terms.computeIfAbsent(changes.get(place).studentId(), pupil -> new LinkedHashSet<>());
                journal.termOf(targets.get(place).date()).ifPresent(changed::add);
            }
        }
        var all = terms.values().stream().flatMap(Set::stream).toList();
        // The few lessons of a substitute say nothing about a term.
        if (all.isEmpty() || journal.isSubstituted()) {
            return List.of();
        }
        var marks = this.marks.dated(
                journal,
                terms.keySet(),
                all.stream().map(Term::startsOn).min(LocalDate::compareTo).orElseThrow(),
                all.stream().map(Term::endsOn).max(LocalDate::compareTo).orElseThrow());
        var averages = new ArrayList<PupilAverage>();
        terms.forEach((pupil, changed) -> changed.forEach(
                term -> averages.add(new PupilAverage(pupil, term.id(), result(journal, marks, pupil, term)))));
        return averages;
    }

    private static MarkResult result(OpenJournal journal, List<MarkCells.Dated> marks, UUID pupil, Term term) {
        return MarkResult.of(
                journal.scale(),
                journal.rules(),
                marks.stream()
                        .filter(mark -> mark.studentId().equals(pupil) && term.contains(mark.date()))
                        .map(MarkCells.Dated::mark)
                        .toList());
    }
}
