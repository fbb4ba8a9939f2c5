package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import ru.eschool.platform.NamedConstraints;

/** What the constraints of people, classes and groups mean. */
@ApplicationScoped
class PeopleConstraints implements NamedConstraints {
    @Override
    public Collection<NamedConstraint> all() {
        return List.of(
                new NamedConstraint("membership_no_overlap", 409, "membership-overlaps", "/from"),
                new NamedConstraint("one_class_at_a_time", 409, "pupil-in-another-class", "/from"),
                new NamedConstraint("one_enrolment_at_a_time", 409, "pupil-enrolled-already", "/from"),
                new NamedConstraint("order_number_of_year", 409, "order-number-taken", "/number"),
                new NamedConstraint("order_cancelled_once", 409, "order-cancelled-already", "/number"),
                new NamedConstraint("one_class_teacher", 409, "class-given-later", "/from"),
                new NamedConstraint("one_acting_class_teacher", 409, "class-acting-already", "/from"),
                new NamedConstraint("study_group_name", 409, "group-exists", "/name"),
                new NamedConstraint(
                        "school_class_school_id_bell_schedule_id_fkey",
                        422,
                        "bell-schedule-unknown",
                        "/bellScheduleId"),
                new NamedConstraint("guardianship_once", 409, "guardian-already", "/guardianId"),
                new NamedConstraint("person_detail_snils", 409, "snils-taken", "/snils"),
                new NamedConstraint(
                        "school_class_school_id_academic_year_grade_letter_key", 409, "class-exists", "/letter"));
    }
}
