package ru.eschool.teaching.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecords;

/** The lines of the load. */
@ApplicationScoped
class TeachingLoads extends YearRecords<TeachingLoad> {
    /** The line of whatever year. */
    Optional<TeachingLoad> find(UUID id) {
        return find("id", id).firstResultOptional();
    }

    List<TeachingLoad> of(int academicYear, Collection<UUID> ids) {
        return list("academicYear = ?1 and id in ?2 order by id", academicYear, ids);
    }
}
