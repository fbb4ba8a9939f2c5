package ru.eschool.platform;

import java.util.Optional;

/**
 * What was read, with a stamp that is another one whenever the content may have changed.
 *
 * @param content empty when the caller holds the content with this stamp already
 */
public record Stamped<T>(String stamp, Optional<T> content) {

    /** The caller holds it already. */
    public static <T> Stamped<T> known(String stamp) {
        return new Stamped<>(stamp, Optional.empty());
    }
}
