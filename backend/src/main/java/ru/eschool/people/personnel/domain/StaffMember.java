package ru.eschool.people.personnel.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.persistence.SchoolRecord;

/** Somebody who works or worked at the school. Its id is the person's. */
@Entity
@Table(name = "staff_member")
@AttributeOverride(name = "id", column = @Column(name = "person_id"))
class StaffMember extends SchoolRecord {
    private LocalDate hiredOn;
    private LocalDate dismissedOn;
    private String dismissalDocument;
    private String reinstatementReason;

    /** For Hibernate. */
    protected StaffMember() {}

    StaffMember(UUID personId, LocalDate hiredOn) {
        super(personId);
        this.hiredOn = hiredOn;
    }

    void hire(LocalDate day) {
        hiredOn = day;
    }

    LocalDate hiredOn() {
        return hiredOn;
    }

    /** The last day of work; null while nobody has been dismissed. */
    LocalDate dismissedOn() {
        return dismissedOn;
    }

    void dismiss(LocalDate lastDay, String document) {
        dismissedOn = lastDay;
        dismissalDocument = document;
        reinstatementReason = null;
    }

    void reinstate(String reason) {
        dismissedOn = null;
        dismissalDocument = null;
        reinstatementReason = reason;
    }
}
