package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.Scale;
import ru.eschool.assessment.TermMarkSuggestion;
import ru.eschool.assessment.WeightedAverage;
import ru.eschool.assessment.WeightedMark;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.audit.ValueKind;
import ru.eschool.journal.MarksChanged;
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
     * @param averages of the changed pupils, in the term of the changed works
     */
    public record Changed(List<CellOutcome> outcomes, List<PupilAverage> averages) {}

    /** Enters, changes and removes marks; a cell that cannot be stored says why and does not hinder the others. */
    @Transactional
    public Changed change(UUID journalId, List<MarkChange> changes) {
        var journal = access.toWrite(journalId);
        marks.lockLessons(
                journal, changes.stream().map(MarkChange::workId).distinct().toList());
        var targets = marks.targets(journal, changes);
        var policy = new MarkPolicy(journal, acting.personId(), today.date());
        var batch = new CellBatch<MarkWrite>(changes.size());
        for (int place = 0; place < changes.size(); place++) {
            var change = changes.get(place);
            var target = targets.get(place);
            if (batch.isFirst(place, new CellBatch.Address(change.workId(), change.studentId()))) {
                var refusal = policy.refusal(target, change);
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
            outbox.publish(new MarksChanged(
                    acting.schoolId(),
                    journal.id(),
                    stored.stream()
                            .map(place -> changes.get(place).studentId())
                            .distinct()
                            .toList()));
        }
        return new Changed(batch.outcomes(), averages(journal, changes, targets));
    }

    private MarkWrite write(OpenJournal journal, MarkTarget target, MarkChange change) {
        var now = today.date();
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

    private List<PupilAverage> averages(OpenJournal journal, List<MarkChange> changes, List<MarkTarget> targets) {
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
        var averages = new ArrayList<PupilAverage>();
        counting.forEach((student, numbers) -> {
            var average = WeightedAverage.of(numbers);
            averages.add(new PupilAverage(
                    student, average, TermMarkSuggestion.of(journal.scale(), average, journal.rules())));
        });
        return averages;
    }
}
