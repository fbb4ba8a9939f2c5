package ru.eschool.audit;

import java.util.UUID;

/**
 * One value that is being entered, changed or removed; who does it, when and in which request is added by
 * {@link History}.
 *
 * @param lessonId null for a value that belongs to no lesson
 * @param workId null for a value that belongs to no work
 * @param studentId null for a value that belongs to no single pupil
 * @param oldValue null when nothing was there
 * @param newValue null when the value is removed
 * @param reason why, where the rules ask for it; else null
 */
public record ValueChange(
        int academicYear,
        ValueKind kind,
        UUID journalId,
        UUID lessonId,
        UUID workId,
        UUID studentId,
        String oldValue,
        String newValue,
        String reason) {

    /** A value of a lesson as a whole. */
    public static ValueChange ofLesson(
            int academicYear, ValueKind kind, UUID journalId, UUID lessonId, String oldValue, String newValue) {
        return new ValueChange(academicYear, kind, journalId, lessonId, null, null, oldValue, newValue, null);
    }
}
