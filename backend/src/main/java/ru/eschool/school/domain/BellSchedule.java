package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import ru.eschool.platform.persistence.SchoolRecord;

/** The bells of a shift; its times are {@link Bell}s. */
@Entity
@Table(name = "bell_schedule")
class BellSchedule extends SchoolRecord {
    private String name;
    private int shift;

    SchoolFacts.BellRow row(Bell bell) {
        return new SchoolFacts.BellRow(id(), name, shift, bell.lessonNumber(), bell.startsAt(), bell.endsAt());
    }
}
