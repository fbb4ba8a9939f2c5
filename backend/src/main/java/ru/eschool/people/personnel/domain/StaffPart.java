package ru.eschool.people.personnel.domain;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.SchoolPart;

/** A part of the record of somebody who works at the school, changed under the version of the record. */
@MappedSuperclass
abstract class StaffPart<D extends StaffDescription.Part> extends SchoolPart {
    private UUID personId;

    /** For Hibernate. */
    protected StaffPart() {}

    StaffPart(UUID personId) {
        super(Ids.next());
        this.personId = personId;
    }

    abstract void describe(D description);
}
