package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.persistence.YearRecords;

/** The works of the school's journals. */
@ApplicationScoped
class Works extends YearRecords<Work> {
    /** The work, if it is one of this journal. */
    Optional<Work> find(OpenJournal journal, UUID workId) {
        return find(journal.academicYear(), workId)
                .filter(work -> work.journalId().equals(journal.id()));
    }
}
