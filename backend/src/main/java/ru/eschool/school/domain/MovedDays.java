package ru.eschool.school.domain;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.eschool.platform.persistence.YearRecords;

/** The moved days of the school's years. */
@ApplicationScoped
class MovedDays extends YearRecords<MovedDay> {
    List<MovedDay> ofYear(int academicYear) {
        return list("academicYear", Sort.by("day"), academicYear);
    }
}
