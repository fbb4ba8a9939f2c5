package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import ru.eschool.platform.NamedConstraints;

/** What the constraints of the school's frame mean. */
@ApplicationScoped
class SchoolConstraints implements NamedConstraints {
    @Override
    public Collection<NamedConstraint> all() {
        return List.of(
                new NamedConstraint("region_once", 409, "region-exists", "/name"),
                new NamedConstraint("municipality_once", 409, "municipality-exists", "/name"),
                new NamedConstraint("municipality_region_id_fkey", 422, "region-unknown", "/regionId"),
                new NamedConstraint("school_once", 409, "school-exists", "/shortName"),
                new NamedConstraint("school_municipality_id_fkey", 422, "municipality-unknown", "/municipalityId"),
                new NamedConstraint("academic_year_pkey", 409, "year-exists", "/academicYear"),
                new NamedConstraint("term_scheme_once", 409, "scheme-exists", "/items"),
                new NamedConstraint("moved_day_once", 409, "moved-day-once", "/items"),
                new NamedConstraint("room_name_in_use", 409, "room-exists", "/name"),
                new NamedConstraint("subject_school_id_name_key", 409, "subject-exists", "/name"),
                new NamedConstraint(
                        "term_school_id_academic_year_scheme_daterange_excl", 409, "term-overlaps", "/startsOn"));
    }
}
