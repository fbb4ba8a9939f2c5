package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecord;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;
import ru.eschool.school.TermStatus;

/** A term of an academic year; closed by the deputy head, it admits corrections by request only. */
@Entity
@Table(name = "term")
class SchoolTerm extends YearRecord {
    @Enumerated(EnumType.STRING)
    private TermScheme scheme;

    private int number;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private TermStatus status;

    private Instant closedAt;
    private UUID closedBy;

    /** @param zone where the school's days begin */
    Term term(ZoneId zone) {
        return new Term(
                id(),
                scheme,
                number,
                scheme.nameOf(number),
                startsOn,
                endsOn,
                status,
                closedAt == null ? null : LocalDate.ofInstant(closedAt, zone));
    }
}
