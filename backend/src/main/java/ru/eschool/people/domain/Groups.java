package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecords;

/** The groups of the school. */
@ApplicationScoped
class Groups extends YearRecords<StudyGroup> {
    /** The group of all pupils of a class. */
    Optional<StudyGroup> ofWholeClass(int academicYear, UUID classId) {
        return find("academicYear = ?1 and classId = ?2 and kind = ?3", academicYear, classId, GroupKind.WHOLE_CLASS)
                .firstResultOptional();
    }
}
