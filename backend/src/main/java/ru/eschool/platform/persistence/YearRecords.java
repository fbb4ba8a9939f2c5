package ru.eschool.platform.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Database;

/**
 * The records of one kind in the academic years of the acting school. Inside a transaction only; the first statement
 * opens the caller's session, whether it is Hibernate's or Jdbi's.
 */
public abstract class YearRecords<T extends YearPart> implements PanacheRepositoryBase<T, YearKey> {
    @Inject
    Database database;

    /** The record, to be changed; empty when the year has none with this id. */
    public Optional<T> find(int academicYear, UUID id) {
        return findByIdOptional(new YearKey(ownSchool(), academicYear, id));
    }

    /** The record, held for this transaction: whoever else holds or changes it waits. */
    public Optional<T> hold(int academicYear, UUID id) {
        return findByIdOptional(new YearKey(ownSchool(), academicYear, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Puts a new record into the acting school. */
    public T add(T record) {
        record.schoolId = ownSchool();
        persist(record);
        return record;
    }

    /**
     * Puts many new records into the acting school. No record of the transaction is watched for changes afterwards.
     */
    public void addAll(Collection<T> added) {
        Slices.each(this, added, slice -> slice.forEach(this::add));
    }

    /** Removes many records of a year. No record of the transaction is watched for changes afterwards. */
    public void removeAll(int academicYear, Collection<UUID> ids) {
        Slices.each(
                this,
                ids,
                slice -> list("academicYear = ?1 and id in ?2", academicYear, slice)
                        .forEach(this::delete));
    }

    /** Moves the version of a record of which only what belongs to it has changed; at once, so that SQL reads it too. */
    public void touch(T record) {
        Increments.force(this, record);
    }

    private UUID ownSchool() {
        return database.school().orElseThrow(() -> new IllegalStateException("Records belong to a school"));
    }
}
