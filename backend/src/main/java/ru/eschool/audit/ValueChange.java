package ru.eschool.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        Kind kind,
        UUID journalId,
        UUID lessonId,
        UUID workId,
        UUID studentId,
        String oldValue,
        String newValue,
        String reason) {

    /** What sort of value it is. */
    @Schema(name = "ValueKind")
    public enum Kind {
        MARK,
        ATTENDANCE,
        TOPIC,
        HOMEWORK,
        WORK,
        PLAN,
        PERIOD_MARK
    }

    /** A value of a lesson as a whole. */
    public static ValueChange ofLesson(
            int academicYear, Kind kind, UUID journalId, UUID lessonId, String oldValue, String newValue) {
        return new ValueChange(academicYear, kind, journalId, lessonId, null, null, oldValue, newValue, null);
    }
}
