package ru.eschool.platform.persistence;

import ru.eschool.platform.Problem;
import ru.eschool.platform.Versions;

/** Something that is changed under a version, so that nobody overwrites what they have not seen. */
public interface Versioned {
    /** Grows with every change that was flushed. */
    int version();

    /**
     * Goes on only when the caller has seen the record as it stands.
     *
     * @param version the version that the caller has seen, or {@link Versions#ANY}
     * @throws Problem 412 when somebody changed the record in between
     */
    default void requireVersion(int version) {
        if (Versions.isStale(version, version())) {
            throw Problem.stale();
        }
    }
}
