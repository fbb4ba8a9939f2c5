package ru.eschool.live.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A change that live screens hear of.
 *
 * @param ofSchool concerns everybody in the school, as the end of a term
 * @param teachers of a lesson: its teacher and its substitute
 */
record Heard(
        long position,
        String kind,
        UUID journalId,
        UUID lessonId,
        UUID studentId,
        boolean ofSchool,
        List<UUID> teachers) {
    /** What is told; other kinds have no live screen. */
    static final Set<String> KINDS = Set.of(
            "LESSON", "LESSON_RECORD", "WORK", "HOMEWORK", "MARK", "ATTENDANCE", "PERIOD_MARK", "TERM", "HOLIDAY");

    LiveMessage.Item told() {
        return new LiveMessage.Item(kind, journalId, lessonId, studentId);
    }
}
