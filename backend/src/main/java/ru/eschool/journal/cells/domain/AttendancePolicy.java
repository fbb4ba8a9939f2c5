package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ru.eschool.journal.domain.LessonWriting;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.Refusal;
import ru.eschool.journal.domain.Refusal.Reason;
import ru.eschool.timetable.Lesson;

/** Decides whether an attendance code may stand in a cell, and names the first reason why not. */
@ApplicationScoped
class AttendancePolicy {
    private final LessonWriting writing;

    AttendancePolicy(LessonWriting writing) {
        this.writing = writing;
    }

    /**
     * The reason; empty when the change may be stored.
     *
     * @param lesson null when the journal has no such lesson
     */
    Optional<Refusal> refusal(OpenJournal journal, Lesson lesson, AttendanceTarget target, AttendanceChange change) {
        if (lesson == null) {
            return Optional.of(Refusal.of(Reason.UNKNOWN_LESSON));
        }
        var facts = LessonWriting.Facts.of(journal, lesson);
        return change.code() == null
                ? writing.toEmpty(facts)
                : writing.toEnter(facts).or(() -> reason(target, change).map(Refusal::of));
    }

    private static Optional<Reason> reason(AttendanceTarget target, AttendanceChange change) {
        if (!target.member()) {
            return Optional.of(Reason.NOT_A_MEMBER_ON_DATE);
        }
        if (change.minutesLate() != null && change.code() != AttendanceCode.LATE) {
            return Optional.of(Reason.MINUTES_WITHOUT_LATE);
        }
        return change.code().isAbsence() && target.marked()
                ? Optional.of(Reason.ABSENCE_ON_MARKED_PUPIL)
                : Optional.empty();
    }
}
