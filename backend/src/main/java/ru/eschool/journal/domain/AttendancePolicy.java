package ru.eschool.journal.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.timetable.Lesson;

/** Decides whether an attendance code may stand in a cell, and names the first reason why not. */
final class AttendancePolicy {
    private final OpenJournal journal;
    private final UUID teacherId;
    private final LocalDate today;

    AttendancePolicy(OpenJournal journal, UUID teacherId, LocalDate today) {
        this.journal = journal;
        this.teacherId = teacherId;
        this.today = today;
    }

    /**
     * The code of the reason; empty when the change may be stored.
     *
     * @param lesson null when the journal has no such lesson
     */
    Optional<String> refusal(Lesson lesson, AttendanceTarget target, AttendanceChange change) {
        if (lesson == null) {
            return Optional.of("unknown-lesson");
        }
        if (!journal.mayWrite(lesson.substitutedBy(teacherId))) {
            return Optional.of("not-your-lesson");
        }
        var closed = CorrectionWindow.refusal(journal, lesson.date());
        if (closed.isPresent() || change.code() == null) {
            return closed;
        }
        if (lesson.isCancelled()) {
            return Optional.of("lesson-cancelled");
        }
        if (lesson.date().isAfter(today)) {
            return Optional.of("lesson-in-future");
        }
        if (!target.member()) {
            return Optional.of("not-a-member-on-date");
        }
        if (change.minutesLate() != null && change.code() != AttendanceCode.LATE) {
            return Optional.of("minutes-without-late");
        }
        return change.code().isAbsence() && target.marked() ? Optional.of("absence-on-marked-pupil") : Optional.empty();
    }
}
