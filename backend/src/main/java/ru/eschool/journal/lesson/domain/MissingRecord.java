package ru.eschool.journal.lesson.domain;

/** What a lesson's record lacks. */
public enum MissingRecord {
    TOPIC,
    HOMEWORK,
    ATTENDANCE
}
