package ru.eschool.platform.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Moves the version of a record of which only what belongs to it has changed; at once, so that SQL reads it too. */
public final class Increments {
    private Increments() {}

    /** Moves it; a record that somebody has changed meanwhile is refused as stale. */
    public static void force(PanacheRepositoryBase<?, ?> records, Object record) {
        records.getEntityManager().lock(record, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        // A flush without other changes would leave the increment in its batch until the end of the transaction.
        records.getEntityManager()
                .unwrap(SharedSessionContractImplementor.class)
                .getJdbcCoordinator()
                .executeBatch();
    }
}
