package ru.eschool.platform.persistence;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** A record of a school, changed as a whole under one version. */
@MappedSuperclass
public abstract class SchoolRecord extends SchoolPart implements Versioned {
    /** As the column's default has it for rows that come by SQL. */
    private static final int FIRST = 1;

    @Version
    int version;

    /** For Hibernate. */
    protected SchoolRecord() {}

    /** A new record with an id of its own; {@link SchoolRecords#add} puts it into the acting school. */
    protected SchoolRecord(UUID id) {
        super(id);
        this.version = FIRST;
    }

    @Override
    public int version() {
        return version;
    }
}
