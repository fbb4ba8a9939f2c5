package ru.eschool.platform.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ru.eschool.platform.Database;

/**
 * The records of one kind in the acting school. Inside a transaction only; the first statement opens the caller's
 * session, whether it is Hibernate's or Jdbi's.
 */
public abstract class SchoolRecords<T extends SchoolPart> implements PanacheRepositoryBase<T, SchoolKey> {
    @Inject
    Database database;

    /** The record, to be changed; empty when the school has none with this id. */
    public Optional<T> find(UUID id) {
        return findByIdOptional(new SchoolKey(ownSchool(), id));
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

    /**
     * Changes many records, those of the ids that the school has. No record of the transaction is watched for changes
     * afterwards.
     */
    public void changeAll(Collection<UUID> ids, Consumer<T> change) {
        Slices.each(this, ids, slice -> list("id in ?1", slice).forEach(change));
    }

    /** Removes many records. No record of the transaction is watched for changes afterwards. */
    public void removeAll(Collection<UUID> ids) {
        Slices.each(this, ids, slice -> list("id in ?1", slice).forEach(this::delete));
    }

    /** Moves the version of a record of which only what belongs to it has changed; at once, so that SQL reads it too. */
    public void touch(T record) {
        Increments.force(this, record);
    }

    private UUID ownSchool() {
        return database.school().orElseThrow(() -> new IllegalStateException("Records belong to a school"));
    }
}
