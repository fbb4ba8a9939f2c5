package ru.eschool.platform;

import java.util.Optional;

/**
 * What was read, with a stamp that is another one whenever the content may have changed.
 *
 * @param content empty when the caller holds the content with this stamp already
 */
public record StampedContent<T>(String stamp, Optional<T> content) {

    /** The caller holds it already. */
    public static <T> StampedContent<T> known(String stamp) {
        return new StampedContent<>(stamp, Optional.empty());
    }
}
