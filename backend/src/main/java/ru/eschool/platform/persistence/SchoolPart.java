package ru.eschool.platform.persistence;

import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Filter;

/** A part of a record of a school: has no version of its own, since it is changed only together with its record. */
@MappedSuperclass
@IdClass(SchoolKey.class)
@Filter(name = OwnSchool.FILTER, condition = OwnSchool.CONDITION)
public abstract class SchoolPart {
    @Id
    UUID schoolId;

    @Id
    UUID id;

    /** For Hibernate. */
    protected SchoolPart() {}

    /** A new part with an id of its own; {@link SchoolRecords#add} puts it into the acting school. */
    protected SchoolPart(UUID id) {
        this.id = id;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public UUID id() {
        return id;
    }
}
