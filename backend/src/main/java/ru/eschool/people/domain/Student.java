package ru.eschool.people.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ru.eschool.platform.persistence.SchoolRecord;

/** A person as a pupil of the school, now or once: {@link Enrolment} says when. Its id is the person's. */
@Entity
@Table(name = "student")
@AttributeOverride(name = "id", column = @Column(name = "person_id"))
class Student extends SchoolRecord {
    /** For Hibernate. */
    protected Student() {}

    Student(UUID personId) {
        super(personId);
    }
}
