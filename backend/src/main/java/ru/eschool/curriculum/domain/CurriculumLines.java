package ru.eschool.curriculum.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecords;

/** The lines of the curriculum. */
@ApplicationScoped
class CurriculumLines extends YearRecords<CurriculumLine> {
    /** The line of whatever year. */
    Optional<CurriculumLine> find(UUID id) {
        return find("id", id).firstResultOptional();
    }

    List<CurriculumLine> of(int academicYear) {
        return list("academicYear", academicYear);
    }
}
