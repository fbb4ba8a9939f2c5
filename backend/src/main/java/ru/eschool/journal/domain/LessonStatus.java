package ru.eschool.journal.domain;

/** Whether a lesson took place: what the timetable and the record say together. */
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
