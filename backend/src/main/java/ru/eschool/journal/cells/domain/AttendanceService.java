package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.audit.ValueKind;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.timetable.Lesson;
import ru.eschool.timetable.Lessons;

/** Enters attendance: each cell is decided for itself, all are stored in one transaction with their history. */
@ApplicationScoped
public class AttendanceService {
    private final JournalAccess access;
    private final Lessons lessons;
    private final AttendancePolicy policy;
    private final AttendanceCells attendance;
    private final History history;

    AttendanceService(
            JournalAccess access,
            Lessons lessons,
            AttendancePolicy policy,
            AttendanceCells attendance,
            History history) {
        this.access = access;
        this.lessons = lessons;
        this.policy = policy;
        this.attendance = attendance;
        this.history = history;
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
                .filter(journal::covers)
                .collect(Collectors.toMap(Lesson::id, Function.identity()));
        var targets = attendance.targets(journal, changes);
        var batch = new CellBatch<AttendanceWrite>(changes.size());
        for (int place = 0; place < changes.size(); place++) {
            var change = changes.get(place);
            var lesson = held.get(change.lessonId());
            var stored = targets.get(place).stored();
            if (batch.isFirst(place, new CellBatch.Address(change.lessonId(), change.studentId()))) {
                var refusal = policy.refusal(journal, lesson, targets.get(place), change);
                if (refusal.isPresent()) {
                    batch.refuse(place, refusal.get());
                } else {
                    var write = new AttendanceWrite(change, lesson, stored == null ? 0 : stored.version());
                    batch.put(place, write, stored, change.version());
                }
            }
        }
        var stored = batch.store(journal, attendance);
        batch.resolveRaces(places -> attendance
                .targets(journal, places.stream().map(changes::get).toList())
                .stream()
                .map(AttendanceTarget::stored)
                .toList());
        if (!stored.isEmpty()) {
            history.append(stored.stream()
                    .map(place -> historyOf(journal, targets.get(place), changes.get(place)))
                    .toList());
        }
        return batch.outcomes();
    }

    private static ValueChange historyOf(OpenJournal journal, AttendanceTarget target, AttendanceChange change) {
        return new ValueChange(
                journal.academicYear(),
                ValueKind.ATTENDANCE,
                journal.id(),
                change.lessonId(),
                null,
                change.studentId(),
                target.stored() == null ? null : target.stored().text(),
                AttendanceTarget.text(change.code(), change.minutesLate()),
                null);
    }
}
