package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecords;

/** The journals of the school. */
@ApplicationScoped
public class Journals extends YearRecords<Journal> {
    /**
     * Gives the journal a plan or takes it away. The journal is held, so that of two plans one is laid after the other.
     *
     * @param planId null for none
     * @param version the journal's version that the caller saw
     * @return the version after it
     */
    public int plan(OpenJournal open, UUID planId, int version) {
        var journal = hold(open.academicYear(), open.id()).orElseThrow();
        journal.requireVersion(version);
        if (!journal.plan(planId)) {
            // The same plan again: what its lessons get of it may still be new.
            touch(journal);
        }
        flush();
        return journal.version();
    }
}
