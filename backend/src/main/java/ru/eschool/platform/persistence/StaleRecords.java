package ru.eschool.platform.persistence;

import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import ru.eschool.platform.Problem;

/** Recognises that somebody else changed a record first, however that came to light. */
public final class StaleRecords {
    private StaleRecords() {}

    /**
     * Whether the failure, or what it was caused by, says that the caller's version is no longer the stored one: the
     * version of If-Match was compared, or Hibernate found no row of the version that it had read.
     */
    public static boolean cause(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || (cause instanceof Problem problem && problem.status() == Problem.STALE)) {
                return true;
            }
        }
        return false;
    }
}
