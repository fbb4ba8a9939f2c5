package ru.eschool.people.movement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.domain.PlaceTrace;
import ru.eschool.people.movement.domain.OrderText.Newcomer;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.SchoolPart;

/** What an order says of one pupil. */
@Entity
@Table(name = "movement")
class Movement extends SchoolPart {
    @Column(updatable = false)
    private UUID orderId;

    @Column(updatable = false)
    private int position;

    private UUID studentId;
    private String lastName;
    private String firstName;
    private String middleName;
    private LocalDate birthDate;
    private String sex;
    private String snils;

    @Column(updatable = false)
    private boolean anotherPerson;

    @Column(updatable = false)
    private LocalDate effectiveOn;

    private Integer fromYear;
    private UUID fromClassId;

    @Column(updatable = false)
    private Integer toYear;

    @Column(updatable = false)
    private UUID toClassId;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String place;

    @Column(updatable = false)
    private String subjects;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private PlaceTrace trace;

    /** For Hibernate. */
    protected Movement() {}

    Movement(UUID orderId, int position, OrderText.Line line, Integer toYear) {
        super(Ids.next());
        this.orderId = orderId;
        this.position = position;
        this.studentId = line.studentId();
        if (line.newcomer() != null) {
            lastName = line.newcomer().name().lastName();
            firstName = line.newcomer().name().firstName();
            middleName = line.newcomer().name().middleName();
            birthDate = line.newcomer().birthDate();
            sex = line.newcomer().sex();
            snils = line.newcomer().snils();
            anotherPerson = line.newcomer().anotherPerson();
        }
        this.effectiveOn = line.effectiveOn();
        this.toYear = toYear;
        this.toClassId = line.toClassId();
        this.reason = line.reason();
        this.place = line.place();
        this.subjects = line.subjects();
    }

    /** The same as it was written. */
    OrderText.Line line() {
        var newcomer = studentId == null
                ? new Newcomer(new Name(lastName, firstName, middleName), birthDate, sex, snils, anotherPerson)
                : null;
        return new OrderText.Line(studentId, newcomer, effectiveOn, toClassId, reason, place, subjects);
    }

    /** Whoever was to be enrolled is a pupil now, and the person's record says the rest. */
    void enters(UUID personId) {
        studentId = personId;
        lastName = null;
        firstName = null;
        middleName = null;
        birthDate = null;
        sex = null;
        snils = null;
    }

    /** Has been done. */
    void done(Integer yearBefore, UUID classBefore, PlaceTrace changed) {
        fromYear = yearBefore;
        fromClassId = classBefore;
        trace = changed;
    }

    UUID studentId() {
        return studentId;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    PlaceTrace trace() {
        return trace;
    }
}
