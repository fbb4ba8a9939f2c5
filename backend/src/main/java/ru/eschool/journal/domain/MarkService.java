package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.assessment.Scale;
import ru.eschool.assessment.TermMarkSuggestion;
import ru.eschool.assessment.WeightedAverage;
import ru.eschool.assessment.WeightedMark;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.journal.MarksChanged;
import ru.eschool.journal.domain.CellChanges.MarkChange;
import ru.eschool.journal.domain.MarkRepository.Cell;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Outbox;
import ru.eschool.platform.Today;
import ru.eschool.school.Term;

/** Enters marks: each cell is decided for itself, all are stored in one transaction with their history. */
@ApplicationScoped
public class MarkService {
    private static final int DEBT_DAYS = 14;

    private final JournalAccess access;
    private final MarkRepository marks;
    private final History history;
    private final Outbox outbox;
    private final Acting acting;
    private final Today today;

    MarkService(
            JournalAccess access, MarkRepository marks, History history, Outbox outbox, Acting acting, Today today) {
        this.access = access;
        this.marks = marks;
        this.history = history;
        this.outbox = outbox;
        this.acting = acting;
        this.today = today;
    }

    /**
     * What became of a request.
     *
     * @param outcomes one for each change, in their order
     */
    public record Changed(List<CellOutcome> outcomes, List<StudentAverage> averages) {}

    /** A pupil's average in the term of the changed works. */
    public record StudentAverage(UUID studentId, BigDecimal average, int markCount, String suggested) {}

    /** Enters, changes and removes marks; a cell that cannot be stored says why and does not hinder the others. */
    @Transactional
    public Changed change(UUID journalId, List<MarkChange> changes) {
        var journal = access.toWrite(journalId);
        marks.lockLessons(
                journal, changes.stream().map(MarkChange::workId).distinct().toList());
        var targets = marks.targets(journal, changes);
        var batch = new Batch(journal, changes, targets);
        batch.decide(new MarkPolicy(journal, acting.personId(), today.date()));
        batch.store();
        return new Changed(Arrays.asList(batch.outcomes), averages(journal, changes, targets));
    }

    /** The cells of one request on their way into the database. */
    private final class Batch {
        private final OpenJournal journal;
        private final List<MarkChange> changes;
        private final List<MarkTarget> targets;
        private final CellOutcome[] outcomes;
        private final Map<Integer, MarkWrite> inserts = new LinkedHashMap<>();
        private final Map<Integer, MarkWrite> updates = new LinkedHashMap<>();
        private final Map<Integer, MarkWrite> deletes = new LinkedHashMap<>();

        Batch(OpenJournal journal, List<MarkChange> changes, List<MarkTarget> targets) {
            this.journal = journal;
            this.changes = changes;
            this.targets = targets;
            this.outcomes = new CellOutcome[changes.size()];
        }

        void decide(MarkPolicy policy) {
            var seen = new HashSet<Cell>();
            for (int place = 0; place < outcomes.length; place++) {
                var change = changes.get(place);
                var target = targets.get(place);
                if (!seen.add(new Cell(change.workId(), change.studentId()))) {
                    outcomes[place] = CellOutcome.refused("duplicate-cell");
                    continue;
                }
                var refusal = policy.refusal(target, change);
                if (refusal.isPresent()) {
                    outcomes[place] = CellOutcome.refused(refusal.get());
                } else {
                    decide(place, write(target, change), target.stored(), change.version());
                }
            }
        }

        // The same value again is simply there already: a request that is repeated after a lost answer succeeds.
        private void decide(int place, MarkWrite write, MarkTarget.Stored stored, Integer seenVersion) {
            if (stored == null) {
                if (write.entry() == null) {
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
                (write.entry() == null ? deletes : updates).put(place, write);
            }
        }

        private MarkWrite write(MarkTarget target, MarkChange change) {
            var now = today.date();
            var debt = Scale.DEBT.equals(change.entry());
            return new MarkWrite(
                    change.workId(),
                    change.studentId(),
                    target.lessonId(),
                    target.date(),
                    change.entry(),
                    change.isMadeUp(),
                    change.comment(),
                    debt && change.dueOn() == null ? dueOn(target, now) : change.dueOn(),
                    target.stored() == null ? 0 : target.stored().version(),
                    now.isAfter(target.date().plusDays(journal.settings().lateAfterDays())));
        }

        // A debt that is entered again without a date keeps the one it has.
        private LocalDate dueOn(MarkTarget target, LocalDate now) {
            return target.stored() != null && target.stored().dueOn() != null
                    ? target.stored().dueOn()
                    : now.plusDays(DEBT_DAYS);
        }

        void store() {
            var stored = new ArrayList<Integer>();
            stored.addAll(finish(inserts, marks.insert(journal, List.copyOf(inserts.values()))));
            stored.addAll(finish(updates, marks.update(journal, List.copyOf(updates.values()))));
            stored.addAll(finish(deletes, marks.delete(journal, List.copyOf(deletes.values()))));
            resolveRaces();
            if (stored.isEmpty()) {
                return;
            }
            history.append(stored.stream().map(this::historyOf).toList());
            outbox.publish(new MarksChanged(
                    acting.schoolId(),
                    journal.id(),
                    stored.stream()
                            .map(place -> changes.get(place).studentId())
                            .distinct()
                            .toList()));
        }

        private List<Integer> finish(Map<Integer, MarkWrite> writes, Map<Cell, Integer> versions) {
            var stored = new ArrayList<Integer>();
            writes.forEach((place, write) -> {
                var version = versions.get(new Cell(write.workId(), write.studentId()));
                if (version != null) {
                    outcomes[place] = CellOutcome.saved(write.entry() == null ? null : version);
                    stored.add(place);
                }
            });
            return stored;
        }

        // Somebody who does not take the lesson's lock was faster: tell what stands there now.
        private void resolveRaces() {
            var open = new ArrayList<Integer>();
            for (int place = 0; place < outcomes.length; place++) {
                if (outcomes[place] == null) {
                    open.add(place);
                }
            }
            if (open.isEmpty()) {
                return;
            }
            var now = marks.targets(journal, open.stream().map(changes::get).toList());
            for (int i = 0; i < open.size(); i++) {
                outcomes[open.get(i)] = conflict(now.get(i).stored());
            }
        }

        private ValueChange historyOf(int place) {
            var change = changes.get(place);
            var target = targets.get(place);
            return new ValueChange(
                    journal.academicYear(),
                    ValueChange.Kind.MARK,
                    journal.id(),
                    target.lessonId(),
                    change.workId(),
                    change.studentId(),
                    target.stored() == null ? null : target.stored().text(),
                    write(target, change).text(),
                    null);
        }

        private static CellOutcome conflict(MarkTarget.Stored stored) {
            return CellOutcome.conflict(
                    stored == null ? new CellOutcome.Current(null, null, null, null, null) : stored.current());
        }
    }

    private List<StudentAverage> averages(OpenJournal journal, List<MarkChange> changes, List<MarkTarget> targets) {
        var days = targets.stream()
                .map(MarkTarget::date)
                .filter(java.util.Objects::nonNull)
                .toList();
        var terms = days.stream().flatMap(day -> journal.termOf(day).stream()).toList();
        if (terms.isEmpty() || journal.isSubstituted()) {
            return List.of();
        }
        var from = terms.stream().map(Term::startsOn).min(LocalDate::compareTo).orElseThrow();
        var to = terms.stream().map(Term::endsOn).max(LocalDate::compareTo).orElseThrow();
        var counting = new LinkedHashMap<UUID, List<WeightedMark>>();
        changes.forEach(change -> counting.putIfAbsent(change.studentId(), new ArrayList<>()));
        for (var mark : marks.weighted(journal, counting.keySet(), from, to)) {
            journal.scale()
                    .numeric(mark.entry())
                    .ifPresent(number -> counting.get(mark.studentId()).add(new WeightedMark(number, mark.weight())));
        }
        var averages = new ArrayList<StudentAverage>();
        counting.forEach((student, numbers) -> {
            var average = WeightedAverage.of(numbers);
            averages.add(new StudentAverage(
                    student,
                    average.value(),
                    average.markCount(),
                    TermMarkSuggestion.of(journal.scale(), average, journal.rules())
                            .entry()));
        });
        return averages;
    }
}
