package ru.eschool.consents.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.SchoolRecord;

/** A text of the agreement: published once, never changed. */
@Entity
@Table(name = "agreement_text")
class AgreementText extends SchoolRecord {
    @Column(updatable = false)
    private int number;

    private LocalDate validFrom;
    private String changes;
    private String text;

    /** For Hibernate. */
    protected AgreementText() {}

    AgreementText(int number, LocalDate validFrom, String changes, String text) {
        super(Ids.next());
        this.number = number;
        this.validFrom = validFrom;
        this.changes = changes;
        this.text = text;
    }
}
