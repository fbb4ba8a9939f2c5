package ru.eschool.journal.domain;

/** What a lesson's record lacks. */
public enum MissingRecord {
    TOPIC,
    HOMEWORK,
    ATTENDANCE
}
