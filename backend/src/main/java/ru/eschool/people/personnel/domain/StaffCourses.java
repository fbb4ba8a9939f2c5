package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** The courses of those who work at the school. */
@ApplicationScoped
class StaffCourses extends StaffParts<StaffCourse, StaffDescription.Course> {
    StaffCourses() {
        super(StaffCourse::new);
    }
}
