package ru.eschool.exchange.people.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.SchoolRecord;

/** What the columns under a head are, so that the next list with the same heads, in any order, is read without asking. */
@Entity
@Table(name = "people_import_matching")
class KeptMatching extends SchoolRecord {
    private String headKey;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ColumnMatching content;

    private UUID changedBy;
    private Instant changedAt;

    /** For Hibernate. */
    protected KeptMatching() {}

    KeptMatching(ColumnMatching matching, UUID personId, Instant now) {
        super(Ids.next());
        this.headKey = matching.head();
        change(matching, personId, now);
    }

    void change(ColumnMatching matching, UUID personId, Instant now) {
        content = matching;
        changedBy = personId;
        changedAt = now;
    }

    ColumnMatching matching() {
        return content;
    }
}
