package ru.eschool.school.domain;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.eschool.platform.persistence.YearRecords;

/** The holidays of the school's years. */
@ApplicationScoped
class Holidays extends YearRecords<Holiday> {
    List<SchoolFacts.Holiday> ofYear(int academicYear) {
        return records(academicYear).stream().map(Holiday::fact).toList();
    }

    List<Holiday> records(int academicYear) {
        return list("academicYear", Sort.by("startsOn", "id"), academicYear);
    }
}
