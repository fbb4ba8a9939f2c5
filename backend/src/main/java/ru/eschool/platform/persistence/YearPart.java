package ru.eschool.platform.persistence;

import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Filter;

/** A part of a record of an academic year: has no version of its own, since it is changed only together with its record. */
@MappedSuperclass
@IdClass(YearKey.class)
@Filter(name = OwnSchool.FILTER, condition = OwnSchool.CONDITION)
public abstract class YearPart {
    @Id
    UUID schoolId;

    @Id
    int academicYear;

    @Id
    UUID id;

    /** For Hibernate. */
    protected YearPart() {}

    /** A new part with an id of its own; {@link YearRecords#add} puts it into the acting school. */
    protected YearPart(int academicYear, UUID id) {
        this.academicYear = academicYear;
        this.id = id;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public int academicYear() {
        return academicYear;
    }

    public UUID id() {
        return id;
    }
}
