package ru.eschool.journal.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.assessment.Scale;
import ru.eschool.timetable.LessonStatus;

/** Decides whether a mark may stand in a cell, and names the first reason why not. */
final class MarkPolicy {
    private final OpenJournal journal;
    private final UUID teacherId;
    private final LocalDate today;

    MarkPolicy(OpenJournal journal, UUID teacherId, LocalDate today) {
        this.journal = journal;
        this.teacherId = teacherId;
        this.today = today;
    }

    /** The code of the reason; empty when the change may be stored. */
    Optional<String> refusal(MarkTarget target, MarkChange change) {
        if (target.lessonId() == null) {
            return Optional.of("unknown-work");
        }
        if (!journal.mayWrite(teacherId.equals(target.substituteId()))) {
            return Optional.of("not-your-lesson");
        }
        var closed = CorrectionWindow.refusal(journal, target.date());
        if (closed.isPresent() || change.entry() == null) {
            return closed;
        }
        if (target.status() == LessonStatus.CANCELLED) {
            return Optional.of("lesson-cancelled");
        }
        if (target.date().isAfter(today)) {
            return Optional.of("lesson-in-future");
        }
        if (!target.member()) {
            return Optional.of("not-a-member-on-date");
        }
        return refusalOfEntry(target, change);
    }

    private Optional<String> refusalOfEntry(MarkTarget target, MarkChange change) {
        if (!journal.scale().hasMarks()) {
            return Optional.of("scale-without-marks");
        }
        if (!journal.scale().admits(change.entry(), journal.rules().oneAllowed())) {
            return Optional.of("mark-not-on-scale");
        }
        var debt = Scale.DEBT.equals(change.entry());
        if (!debt && change.dueOn() != null) {
            return Optional.of("due-date-without-debt");
        }
        // A debt is what an absent pupil owes; a mark needs the pupil, or work that was made up.
        var absent = target.attendance() != null && target.attendance().isAbsence();
        return absent && !debt && !change.madeUp() ? Optional.of("mark-on-absent-pupil") : Optional.empty();
    }
}
