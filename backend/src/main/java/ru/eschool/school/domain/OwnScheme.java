package ru.eschool.school.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.YearRecord;
import ru.eschool.school.TermScheme;

/** A way of dividing the year that the school has made itself. */
@Entity
@Table(name = "term_scheme")
class OwnScheme extends YearRecord {
    @Column(updatable = false)
    private String code;

    private String name;

    /** For Hibernate. */
    protected OwnScheme() {}

    OwnScheme(int academicYear, TermScheme scheme, String name) {
        super(academicYear, Ids.next());
        code = scheme.code();
        this.name = name;
    }

    TermScheme scheme() {
        return TermScheme.of(code);
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }
}
