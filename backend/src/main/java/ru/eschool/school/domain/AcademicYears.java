package ru.eschool.school.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The academic years of the school. */
@ApplicationScoped
class AcademicYears implements PanacheRepositoryBase<AcademicYear, AcademicYear.Key> {
    Optional<AcademicYear> find(int academicYear) {
        return find("academicYear", academicYear).firstResultOptional();
    }
}
