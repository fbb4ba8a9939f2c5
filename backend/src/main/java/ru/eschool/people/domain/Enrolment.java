package ru.eschool.people.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Type;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.DaySpan;
import ru.eschool.platform.persistence.DaySpanType;
import ru.eschool.platform.persistence.SchoolRecord;

/** From when to when somebody is a pupil of the school. */
@Entity
@Table(name = "enrolment")
class Enrolment extends SchoolRecord {
    @Column(updatable = false)
    private UUID studentId;

    /** The movement that opened it; null when a list has entered it. */
    @Column(updatable = false)
    private UUID openedBy;

    /** The movement that ended it, or null. */
    private UUID closedBy;

    @Type(DaySpanType.class)
    @Column(columnDefinition = "daterange")
    private DaySpan during;

    /** For Hibernate. */
    protected Enrolment() {}

    Enrolment(UUID studentId, LocalDate from) {
        super(Ids.next());
        this.studentId = studentId;
        this.during = DaySpan.from(from);
    }

    static Enrolment byOrder(UUID studentId, UUID movementId, LocalDate from) {
        var enrolment = new Enrolment(studentId, from);
        enrolment.openedBy = movementId;
        return enrolment;
    }

    boolean lastsOn(LocalDate day) {
        return during.contains(day);
    }

    LocalDate until() {
        return during.until();
    }

    /** Ends with the day before; without an end and a movement when both are null. */
    void until(LocalDate day, UUID movementId) {
        during = new DaySpan(during.from(), day);
        closedBy = movementId;
    }
}
