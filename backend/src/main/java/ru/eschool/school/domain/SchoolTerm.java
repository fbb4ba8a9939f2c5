package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecord;
import ru.eschool.school.Term;

/** A term of an academic year; closed by the deputy head, it admits corrections by request only. */
@Entity
@Table(name = "term")
class SchoolTerm extends YearRecord {
    private String scheme;
    private int number;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String status;
    private Instant closedAt;
    private UUID closedBy;

    Term term() {
        return new Term(id(), scheme, number, Term.nameOf(scheme, number), startsOn, endsOn, status);
    }
}
