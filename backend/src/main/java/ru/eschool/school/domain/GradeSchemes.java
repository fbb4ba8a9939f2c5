package ru.eschool.school.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which terms the grades have. */
@ApplicationScoped
class GradeSchemes implements PanacheRepositoryBase<GradeScheme, GradeScheme.Key> {
    List<SchoolFacts.GradeScheme> ofYear(int academicYear) {
        return records(academicYear).stream().map(GradeScheme::fact).toList();
    }

    List<GradeScheme> records(int academicYear) {
        return list("academicYear", Sort.by("grade"), academicYear);
    }
}
