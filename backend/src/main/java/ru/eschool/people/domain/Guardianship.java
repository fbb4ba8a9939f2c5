package ru.eschool.people.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ru.eschool.people.PupilRegister.Kinship;
import ru.eschool.people.PupilRegister.Part;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.SchoolRecord;

/** That somebody is a guardian of a pupil; a court order blocks it and leaves it standing as the record of that. */
@Entity
@Table(name = "guardianship")
class Guardianship extends SchoolRecord {
    private UUID studentId;
    private UUID guardianId;
    private String kinship;
    private Instant blockedAt;
    private String blockedReason;

    /** For Hibernate. */
    protected Guardianship() {}

    Guardianship(Kinship kinship) {
        super(Ids.next());
        this.studentId = kinship.studentId();
        this.guardianId = kinship.guardianId();
        this.kinship = kinship.kinship();
    }

    Part part() {
        return new Part(id(), studentId);
    }
}
