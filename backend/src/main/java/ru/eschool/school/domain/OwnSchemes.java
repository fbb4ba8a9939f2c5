package ru.eschool.school.domain;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.eschool.platform.persistence.YearRecords;

/** The ways of dividing a year that the school has made itself. */
@ApplicationScoped
class OwnSchemes extends YearRecords<OwnScheme> {
    List<OwnScheme> ofYear(int academicYear) {
        return list("academicYear", Sort.by("code"), academicYear);
    }
}
