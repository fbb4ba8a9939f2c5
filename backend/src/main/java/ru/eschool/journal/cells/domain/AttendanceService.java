package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.eschool.audit.ValueKind;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.Refusal;
import ru.eschool.timetable.Lesson;
import ru.eschool.timetable.Lessons;

/** Enters attendance. */
@ApplicationScoped
public class AttendanceService {
    private final JournalAccess access;
    private final Lessons lessons;
    private final AttendancePolicy policy;
    private final AttendanceCells attendance;
    private final CellEntry entry;

    AttendanceService(
            JournalAccess access,
            Lessons lessons,
            AttendancePolicy policy,
            AttendanceCells attendance,
            CellEntry entry) {
        this.access = access;
        this.lessons = lessons;
        this.policy = policy;
        this.attendance = attendance;
        this.entry = entry;
    }

    /** Enters, changes and removes codes; answers one outcome for each change, in their order. */
    @Transactional
    public List<CellOutcome> change(UUID journalId, List<AttendanceChange> changes) {
        var journal = access.toWrite(journalId);
        var held = held(journal, changes);
        return entry.enter(journal, new Attendance(journal, held), changes).outcomes();
    }

    private Map<UUID, Lesson> held(OpenJournal journal, List<AttendanceChange> changes) {
        var ids = changes.stream().map(AttendanceChange::lessonId).distinct().toList();
        return lessons.lock(journal.academicYear(), ids).stream()
                .filter(journal::covers)
                .collect(Collectors.toMap(Lesson::id, Function.identity()));
    }

    /** Who is not in the room, in the lessons that are held. */
    private final class Attendance implements CellKind<AttendanceChange, AttendanceTarget, AttendanceWrite> {
        private final OpenJournal journal;
        private final Map<UUID, Lesson> held;

        Attendance(OpenJournal journal, Map<UUID, Lesson> held) {
            this.journal = journal;
            this.held = held;
        }

        @Override
        public List<AttendanceTarget> targets(List<AttendanceChange> changes) {
            return attendance.targets(journal, changes);
        }

        @Override
        public Optional<Refusal> refusal(AttendanceTarget target, AttendanceChange change) {
            return policy.refusal(journal, held.get(change.lessonId()), target, change);
        }

        @Override
        public AttendanceWrite write(AttendanceTarget target, AttendanceChange change) {
            return new AttendanceWrite(
                    change,
                    held.get(change.lessonId()),
                    target.stored() == null ? 0 : target.stored().version());
        }

        @Override
        public CellBatch.Table<AttendanceWrite> table() {
            return attendance;
        }

        @Override
        public ValueKind history() {
            return ValueKind.ATTENDANCE;
        }
    }
}
