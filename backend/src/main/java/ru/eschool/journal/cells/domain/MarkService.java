package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ru.eschool.assessment.MarkResult;
import ru.eschool.assessment.Scale;
import ru.eschool.audit.ValueKind;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.Refusal;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.Term;

/** Enters marks, and says what the marks of the pupils come to. */
@ApplicationScoped
public class MarkService {
    private static final int DEBT_DAYS = 14;

    private final JournalAccess access;
    private final MarkPolicy policy;
    private final MarkCells marks;
    private final CellEntry entry;
    private final SchoolClock clock;

    MarkService(JournalAccess access, MarkPolicy policy, MarkCells marks, CellEntry entry, SchoolClock clock) {
        this.access = access;
        this.policy = policy;
        this.marks = marks;
        this.entry = entry;
        this.clock = clock;
    }

    /**
     * What became of a request.
     *
     * @param outcomes one for each change, in their order
     * @param averages of the pupils whose cells were not refused, in the terms of these works
     */
    public record Changed(List<CellOutcome> outcomes, List<PupilAverage> averages) {}

    /** Enters, changes and removes marks. */
    @Transactional
    public Changed change(UUID journalId, List<MarkChange> changes) {
        var journal = access.toWrite(journalId);
        marks.lockLessons(
                journal, changes.stream().map(MarkChange::workId).distinct().toList());
        var entered = entry.enter(journal, new Marks(journal), changes);
        return new Changed(entered.outcomes(), averages(journal, changes, entered.targets(), entered.outcomes()));
    }

    /** The marks of the works. */
    private final class Marks implements CellKind<MarkChange, MarkTarget, MarkWrite> {
        private final OpenJournal journal;

        Marks(OpenJournal journal) {
            this.journal = journal;
        }

        @Override
        public List<MarkTarget> targets(List<MarkChange> changes) {
            return marks.targets(journal, changes);
        }

        @Override
        public Optional<Refusal> refusal(MarkTarget target, MarkChange change) {
            return policy.refusal(journal, target, change);
        }

        @Override
        public MarkWrite write(MarkTarget target, MarkChange change) {
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

        @Override
        public CellBatch.Table<MarkWrite> table() {
            return marks;
        }

        @Override
        public ValueKind history() {
            return ValueKind.MARK;
        }
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
