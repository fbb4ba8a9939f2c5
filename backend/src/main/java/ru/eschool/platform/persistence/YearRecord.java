package ru.eschool.platform.persistence;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** A record of one academic year of a school, changed as a whole under one version. */
@MappedSuperclass
public abstract class YearRecord extends YearPart implements Versioned {
    /** As the column's default has it for rows that come by SQL. */
    protected static final int FIRST = 1;

    /** The version of what nobody has seen yet, not even as empty. */
    protected static final int UNSEEN = 0;

    @Version
    int version;

    /** For Hibernate. */
    protected YearRecord() {}

    /** A new record with an id of its own; {@link YearRecords#add} puts it into the acting school. */
    protected YearRecord(int academicYear, UUID id) {
        this(academicYear, id, FIRST);
    }

    /** A new record that does not begin with the first version. */
    protected YearRecord(int academicYear, UUID id, int version) {
        super(academicYear, id);
        this.version = version;
    }

    @Override
    public int version() {
        return version;
    }
}
