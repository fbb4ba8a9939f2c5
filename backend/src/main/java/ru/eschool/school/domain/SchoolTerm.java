package ru.eschool.school.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.YearRecord;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;
import ru.eschool.school.TermStatus;

/** A term of an academic year; closed by the deputy head, it admits corrections by request only. */
@Entity
@Table(name = "term")
class SchoolTerm extends YearRecord {
    // What results name a term by stays what it is.
    @Column(updatable = false)
    private String scheme;

    @Column(updatable = false)
    private int number;

    /** What the school calls it; null where the customary name is used. */
    private String name;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private TermStatus status;

    private Instant closedAt;
    private UUID closedBy;

    /** For Hibernate. */
    protected SchoolTerm() {}

    SchoolTerm(int academicYear, TermScheme scheme, int number, YearChanges.Term change) {
        super(academicYear, Ids.next());
        this.scheme = scheme.code();
        this.number = number;
        status = TermStatus.OPEN;
        describe(change);
    }

    final void describe(YearChanges.Term change) {
        name = change.name();
        startsOn = change.startsOn();
        endsOn = change.endsOn();
    }

    TermScheme scheme() {
        return TermScheme.of(scheme);
    }

    int number() {
        return number;
    }

    /** @param zone where the school's days begin */
    Term term(ZoneId zone) {
        var of = TermScheme.of(scheme);
        return new Term(
                id(),
                of,
                number,
                of.nameOf(number, name),
                startsOn,
                endsOn,
                status,
                closedAt == null ? null : LocalDate.ofInstant(closedAt, zone));
    }
}
