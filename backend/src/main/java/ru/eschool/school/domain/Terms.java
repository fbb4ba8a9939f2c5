package ru.eschool.school.domain;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import ru.eschool.platform.persistence.YearRecords;
import ru.eschool.school.Term;

/** The terms of the school's years. */
@ApplicationScoped
class Terms extends YearRecords<SchoolTerm> {
    List<Term> ofYear(int academicYear, ZoneId zone) {
        return records(academicYear).stream().map(term -> term.term(zone)).toList();
    }

    List<SchoolTerm> records(int academicYear) {
        return list("academicYear", Sort.by("scheme", "number"), academicYear);
    }
}
