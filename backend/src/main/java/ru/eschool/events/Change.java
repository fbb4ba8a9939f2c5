package ru.eschool.events;

import java.util.Map;
import java.util.UUID;

/**
 * One row that was inserted, changed or deleted.
 *
 * @param position its place in the feed; grows, and is the microsecond at which it was placed
 * @param kind what the row is, as {@code MARK}
 * @param ids of the row and of what it belongs to, by column; what is empty is left out
 */
public record Change(UUID schoolId, long position, String kind, Action action, Map<String, UUID> ids) {
    /** What became of the row. */
    public enum Action {
        CREATED,
        CHANGED,
        REMOVED
    }

    /** The id in this column, null when the row has none there. */
    public UUID id(String column) {
        return ids.get(column);
    }
}
