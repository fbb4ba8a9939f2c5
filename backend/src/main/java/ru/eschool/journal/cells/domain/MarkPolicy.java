package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ru.eschool.assessment.Scale;
import ru.eschool.journal.domain.LessonWriting;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.Refusal;
import ru.eschool.journal.domain.Refusal.Reason;

/** Decides whether a mark may stand in a cell, and names the first reason why not. */
@ApplicationScoped
class MarkPolicy {
    private final LessonWriting writing;

    MarkPolicy(LessonWriting writing) {
        this.writing = writing;
    }

    /** The reason; empty when the change may be stored. */
    Optional<Refusal> refusal(OpenJournal journal, MarkTarget target, MarkChange change) {
        if (target.lessonId() == null) {
            return Optional.of(Refusal.of(Reason.UNKNOWN_WORK));
        }
        var lesson = LessonWriting.Facts.of(journal, target.date(), target.cancelled(), target.substituteId());
        return change.entry() == null
                ? writing.toEmpty(lesson)
                : writing.toEnter(lesson)
                        .or(() -> reason(journal, target, change).map(Refusal::of));
    }

    private static Optional<Reason> reason(OpenJournal journal, MarkTarget target, MarkChange change) {
        if (!target.member()) {
            return Optional.of(Reason.NOT_A_MEMBER_ON_DATE);
        }
        if (!journal.scale().hasMarks()) {
            return Optional.of(Reason.SCALE_WITHOUT_MARKS);
        }
        if (!journal.scale().admits(change.entry(), journal.rules().oneAllowed())) {
            return Optional.of(Reason.MARK_NOT_ON_SCALE);
        }
        var debt = Scale.DEBT.equals(change.entry());
        if (!debt && change.dueOn() != null) {
            return Optional.of(Reason.DUE_DATE_WITHOUT_DEBT);
        }
        // A debt is what an absent pupil owes; a mark needs the pupil, or work that was made up.
        var absent = target.attendance() != null && target.attendance().isAbsence();
        return absent && !debt && !change.madeUp() ? Optional.of(Reason.MARK_ON_ABSENT_PUPIL) : Optional.empty();
    }
}
