package ru.eschool.journal.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a lesson took place: what the timetable and the record say together. */
@Schema(
        description =
                "CANCELLED when the timetable has taken the lesson off, HELD when it was recorded as held, PLANNED"
                        + " otherwise.")
public enum LessonStatus {
    PLANNED,
    HELD,
    CANCELLED;

    /**
     * The status of a lesson.
     *
     * @param cancelled whether the timetable has taken it off
     * @param held whether it was recorded as held
     */
    public static LessonStatus of(boolean cancelled, boolean held) {
        return cancelled ? CANCELLED : held ? HELD : PLANNED;
    }
}
