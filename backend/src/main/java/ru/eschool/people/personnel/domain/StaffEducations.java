package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** The education of those who work at the school. */
@ApplicationScoped
class StaffEducations extends StaffParts<StaffEducation, StaffDescription.Education> {
    StaffEducations() {
        super(StaffEducation::new);
    }
}
