package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.journal.AttendanceChanged;
import ru.eschool.journal.domain.AttendanceRepository.Cell;
import ru.eschool.journal.domain.AttendanceRepository.Write;
import ru.eschool.journal.domain.CellChanges.AttendanceChange;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Outbox;
import ru.eschool.platform.Today;
import ru.eschool.timetable.Lesson;
import ru.eschool.timetable.Lessons;

/** Enters attendance: each cell is decided for itself, all are stored in one transaction with their history. */
@ApplicationScoped
public class AttendanceService {
    private final JournalAccess access;
    private final Lessons lessons;
    private final AttendanceRepository attendance;
    private final History history;
    private final Outbox outbox;
    private final Acting acting;
    private final Today today;

    AttendanceService(
            JournalAccess access,
            Lessons lessons,
            AttendanceRepository attendance,
            History history,
            Outbox outbox,
            Acting acting,
            Today today) {
        this.access = access;
        this.lessons = lessons;
        this.attendance = attendance;
        this.history = history;
        this.outbox = outbox;
        this.acting = acting;
        this.today = today;
    }

    /** Enters, changes and removes codes; a cell that cannot be stored says why and does not hinder the others. */
    @Transactional
    public List<CellOutcome> change(UUID journalId, List<AttendanceChange> changes) {
        var journal = access.toWrite(journalId);
        Map<UUID, Lesson> held = lessons
                .lock(
                        journal.academicYear(),
                        changes.stream()
                                .map(AttendanceChange::lessonId)
                                .distinct()
                                .toList())
                .stream()
                .filter(lesson -> lesson.journalId().equals(journal.id()))
                .collect(Collectors.toMap(Lesson::id, Function.identity()));
        var batch = new Batch(journal, changes, held, attendance.targets(journal, changes));
        batch.decide(new AttendancePolicy(journal, acting.personId(), today.date()));
        batch.store();
        return Arrays.asList(batch.outcomes);
    }

    /** The cells of one request on their way into the database. */
    private final class Batch {
        private final OpenJournal journal;
        private final List<AttendanceChange> changes;
        private final Map<UUID, Lesson> lessons;
        private final List<AttendanceTarget> targets;
        private final CellOutcome[] outcomes;
        private final Map<Integer, Write> inserts = new LinkedHashMap<>();
        private final Map<Integer, Write> updates = new LinkedHashMap<>();
        private final Map<Integer, Write> deletes = new LinkedHashMap<>();

        Batch(
                OpenJournal journal,
                List<AttendanceChange> changes,
                Map<UUID, Lesson> lessons,
                List<AttendanceTarget> targets) {
            this.journal = journal;
            this.changes = changes;
            this.lessons = lessons;
            this.targets = targets;
            this.outcomes = new CellOutcome[changes.size()];
        }

        void decide(AttendancePolicy policy) {
            var seen = new HashSet<Cell>();
            for (int place = 0; place < outcomes.length; place++) {
                var change = changes.get(place);
                var lesson = lessons.get(change.lessonId());
                if (!seen.add(new Cell(change.lessonId(), change.studentId()))) {
                    outcomes[place] = CellOutcome.refused("duplicate-cell");
                    continue;
                }
                var refusal = policy.refusal(lesson, targets.get(place), change);
                if (refusal.isPresent()) {
                    outcomes[place] = CellOutcome.refused(refusal.get());
                } else {
                    decide(place, lesson, targets.get(place).stored(), change);
                }
            }
        }

        // The same value again is simply there already: a request that is repeated after a lost answer succeeds.
        private void decide(int place, Lesson lesson, AttendanceTarget.Stored stored, AttendanceChange change) {
            if (stored == null) {
                if (change.code() == null) {
                    outcomes[place] = CellOutcome.saved(null);
                } else if (change.version() == null) {
                    inserts.put(place, new Write(change, lesson, 0));
                } else {
                    outcomes[place] = conflict(null);
                }
            } else if (stored.sameAs(change)) {
                outcomes[place] = CellOutcome.saved(stored.version());
            } else if (change.version() == null || change.version() != stored.version()) {
                outcomes[place] = conflict(stored);
            } else {
                (change.code() == null ? deletes : updates).put(place, new Write(change, lesson, stored.version()));
            }
        }

        void store() {
            var stored = new ArrayList<Integer>();
            stored.addAll(finish(inserts, attendance.insert(journal, List.copyOf(inserts.values()))));
            stored.addAll(finish(updates, attendance.update(journal, List.copyOf(updates.values()))));
            stored.addAll(finish(deletes, attendance.delete(journal, List.copyOf(deletes.values()))));
            resolveRaces();
            if (stored.isEmpty()) {
                return;
            }
            history.append(stored.stream().map(this::historyOf).toList());
            outbox.publish(new AttendanceChanged(
                    acting.schoolId(),
                    journal.id(),
                    stored.stream()
                            .map(place -> changes.get(place).studentId())
                            .distinct()
                            .toList()));
        }

        private List<Integer> finish(Map<Integer, Write> writes, Map<Cell, Integer> versions) {
            var stored = new ArrayList<Integer>();
            writes.forEach((place, write) -> {
                var version = versions.get(write.cell());
                if (version != null) {
                    outcomes[place] = CellOutcome.saved(write.change().code() == null ? null : version);
                    stored.add(place);
                }
            });
            return stored;
        }

        // Somebody who does not take the lesson's lock (the class teacher with a note) was faster.
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
            var now =
                    attendance.targets(journal, open.stream().map(changes::get).toList());
            for (int i = 0; i < open.size(); i++) {
                outcomes[open.get(i)] = conflict(now.get(i).stored());
            }
        }

        private ValueChange historyOf(int place) {
            var change = changes.get(place);
            var stored = targets.get(place).stored();
            return new ValueChange(
                    journal.academicYear(),
                    ValueChange.Kind.ATTENDANCE,
                    journal.id(),
                    change.lessonId(),
                    null,
                    change.studentId(),
                    stored == null ? null : stored.text(),
                    AttendanceTarget.text(change.code(), change.minutesLate()),
                    null);
        }

        private static CellOutcome conflict(AttendanceTarget.Stored stored) {
            return CellOutcome.conflict(
                    stored == null ? new CellOutcome.Current(null, null, null, null, null) : stored.current());
        }
    }
}
