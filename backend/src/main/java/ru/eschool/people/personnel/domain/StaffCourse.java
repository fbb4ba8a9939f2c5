package ru.eschool.people.personnel.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A course of further training (повышение квалификации). */
@Entity
@Table(name = "staff_course")
class StaffCourse extends StaffPart<StaffDescription.Course> {
    private String title;
    private int hours;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String document;

    /** For Hibernate. */
    protected StaffCourse() {}

    StaffCourse(UUID personId) {
        super(personId);
    }

    @Override
    void describe(StaffDescription.Course description) {
        title = description.title();
        hours = description.hours();
        startsOn = description.startsOn();
        endsOn = description.endsOn();
        document = description.document();
    }
}
