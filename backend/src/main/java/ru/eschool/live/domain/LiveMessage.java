package ru.eschool.live.domain;

import java.util.List;
import java.util.UUID;

/**
 * What is said to a listener at once.
 *
 * @param position where to go on after it
 * @param complete false when more has changed than is named: the screen reads everything anew
 * @param changes null in a heartbeat
 */
public record LiveMessage(long position, boolean complete, List<Item> changes) {
    /** Changes that are named one by one; with more of them a screen reads everything anew anyway. */
    static final int MOST_CHANGES = 100;

    /** One thing that has changed; ids only. */
    public record Item(String kind, UUID journalId, UUID lessonId, UUID studentId) {}

    static LiveMessage of(long position, List<Item> changes) {
        return changes.size() > MOST_CHANGES ? incomplete(position) : new LiveMessage(position, true, changes);
    }

    static LiveMessage incomplete(long position) {
        return new LiveMessage(position, false, List.of());
    }

    static LiveMessage nothing(long position) {
        return new LiveMessage(position, true, List.of());
    }

    static LiveMessage heartbeat(long position) {
        return new LiveMessage(position, true, null);
    }

    public boolean isHeartbeat() {
        return changes == null;
    }
}
