package ru.eschool.people.movement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.SchoolRecord;

/** An order (приказ) about the movement of pupils. */
@Entity
@Table(name = "school_order")
class SchoolOrder extends SchoolRecord {
    private int academicYear;
    private String number;
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private MovementKind kind;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private String basis;

    @Column(updatable = false)
    private UUID cancelsId;

    private UUID signedBy;
    private Instant signedAt;

    /** For Hibernate. */
    protected SchoolOrder() {}

    SchoolOrder(int academicYear, OrderText text) {
        super(Ids.next());
        status = OrderStatus.DRAFT;
        describe(academicYear, text);
    }

    /** An order that cancels another one. */
    static SchoolOrder cancelling(SchoolOrder cancelled, int academicYear, OrderText text) {
        var order = new SchoolOrder(academicYear, text);
        order.cancelsId = cancelled.id();
        return order;
    }

    final void describe(int yearOfIssue, OrderText text) {
        academicYear = yearOfIssue;
        number = text.number();
        issuedOn = text.issuedOn();
        kind = text.kind();
        basis = text.basis();
    }

    void sign(UUID personId, Instant moment) {
        status = OrderStatus.SIGNED;
        signedBy = personId;
        signedAt = moment;
    }

    void cancel() {
        status = OrderStatus.CANCELLED;
    }

    MovementKind kind() {
        return kind;
    }

    OrderStatus status() {
        return status;
    }

    UUID cancelsId() {
        return cancelsId;
    }

    String number() {
        return number;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }
}
