package ru.eschool.journal.domain;

import java.time.LocalDate;
import java.util.Optional;
import ru.eschool.school.Term;

/**
 * Decides until when the record of a lesson can be entered and changed freely (001 §3.2). Today a lesson is open as long
 * as its term is; the limit in days after the lesson, and the correction request after it, belong here as well.
 */
final class CorrectionWindow {
    private CorrectionWindow() {}

    /** The code of the reason why a lesson of this day is closed; empty while it is open. */
    static Optional<String> refusal(OpenJournal journal, LocalDate lessonDate) {
        if (journal.archived()) {
            return Optional.of("year-archived");
        }
        return journal.termOf(lessonDate).filter(Term::closed).map(term -> "term-closed");
    }
}
