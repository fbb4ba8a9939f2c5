package ru.eschool.platform.persistence;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** A record of one academic year of a school, changed as a whole under one version. */
@MappedSuperclass
public abstract class YearRecord extends YearPart implements Versioned {
    /** As the column's default has it for rows that come by SQL. */
    private static final int FIRST = 1;

    @Version
    int version;

    /** For Hibernate. */
    protected YearRecord() {}

    /** A new record with an id of its own; {@link YearRecords#add} puts it into the acting school. */
    protected YearRecord(int academicYear, UUID id) {
        super(academicYear, id);
        this.version = FIRST;
    }

    @Override
    public int version() {
        return version;
    }
}
