package ru.eschool.school.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.persistence.Increments;

/** The academic years of the school. */
@ApplicationScoped
class AcademicYears implements PanacheRepositoryBase<AcademicYear, AcademicYear.Key> {
    Optional<AcademicYear> find(int academicYear) {
        return find("academicYear", academicYear).firstResultOptional();
    }

    Optional<AcademicYear> find(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /** The years, the latest first. */
    List<AcademicYear> latestFirst() {
        return listAll(Sort.descending("academicYear"));
    }

    /** Moves the version of a year of whose plan another part has changed; whoever else changes the plan meanwhile is late. */
    void touch(AcademicYear year) {
        Increments.force(this, year);
    }
}
