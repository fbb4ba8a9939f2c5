package ru.eschool.consents.domain;

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

/** The agreement on the electronic diary that a guardian has acceded to for a pupil. */
@Entity
@Table(name = "service_agreement")
class ServiceAgreement extends SchoolRecord {
    @Column(updatable = false)
    private UUID studentId;

    @Column(updatable = false)
    private UUID guardianId;

    @Column(updatable = false)
    private String number;

    private LocalDate registeredOn;
    private int textNumber;
    private LocalDate signedOn;
    private Integer refusedNumber;
    private LocalDate refusedOn;
    private LocalDate endedOn;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private AgreementEnd endedBy;

    private String endReason;

    /** For Hibernate. */
    protected ServiceAgreement() {}

    ServiceAgreement(UUID studentId, UUID guardianId, String number, LocalDate registeredOn, int textNumber) {
        super(Ids.next());
        this.studentId = studentId;
        this.guardianId = guardianId;
        this.number = number;
        this.registeredOn = registeredOn;
        this.textNumber = textNumber;
        this.signedOn = registeredOn;
    }

    /** A newer text is signed: it is in force from now on, and what was refused before is answered by it. */
    void sign(int newer, LocalDate day) {
        textNumber = newer;
        signedOn = day;
        refusedNumber = null;
        refusedOn = null;
    }

    /** A newer text is refused: the agreement goes on as it was signed (002, annex 4, 7.5). */
    void refuse(int newer, LocalDate day) {
        refusedNumber = newer;
        refusedOn = day;
    }

    void end(AgreementEnd by, LocalDate day, Instant moment, String reason) {
        endedBy = by;
        endedOn = day;
        endedAt = moment;
        endReason = reason;
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    int textNumber() {
        return textNumber;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    AgreementFacts facts() {
        return new AgreementFacts(
                id(),
                studentId,
                guardianId,
                number,
                registeredOn,
                textNumber,
                signedOn,
                refusedNumber,
                refusedOn,
                endedOn == null ? null : new AgreementFacts.End(endedOn, endedAt, endedBy, endReason),
                version());
    }
}
