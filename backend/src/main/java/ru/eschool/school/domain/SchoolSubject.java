package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import ru.eschool.platform.persistence.SchoolRecord;
import ru.eschool.school.Subject;

/** A subject that the school teaches. */
@Entity
@Table(name = "subject")
class SchoolSubject extends SchoolRecord {
    private String name;
    private String shortName;
    private String area;
    private int position;

    Subject subject() {
        return new Subject(id(), name, shortName, area);
    }
}
