package ru.eschool.timetable;

/** Whether a lesson took place. */
public enum LessonStatus {
    PLANNED,
    HELD,
    CANCELLED
}
