package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.eschool.platform.Problem;

/** Opens a journal for the acting person, or refuses: no such journal in this school, or nothing to do with it. */
@ApplicationScoped
public class JournalAccess {
    private final JournalLists journals;

    JournalAccess(JournalLists journals) {
        this.journals = journals;
    }

    /**
     * The journal to read.
     *
     * @throws Problem 404 when the school has no such journal, 403 when it is not the person's
     */
    public OpenJournal toRead(UUID journalId) {
        var journal = journals.find(journalId).orElseThrow(() -> Problem.notFound("journal-not-found"));
        if (journal.relation() == null) {
            throw Problem.forbidden("journal-not-yours");
        }
        return journal;
    }

    /** The journal as its teacher or the substitute of one of its lessons sees it. */
    public OpenJournal toWrite(UUID journalId) {
        var journal = toRead(journalId);
        if (!journal.isTaught() && !journal.isSubstituted()) {
            throw Problem.forbidden("journal-read-only");
        }
        return journal;
    }

    /** The journal as its teacher sees it. A substitute may not change the journal as a whole. */
    public OpenJournal ofItsTeacher(UUID journalId) {
        var journal = toRead(journalId);
        if (!journal.isTaught()) {
            throw Problem.forbidden("journal-read-only");
        }
        return journal;
    }
}
