package ru.eschool.audit;

/** What sort of value was changed. */
public enum ValueKind {
    MARK,
    ATTENDANCE,
    TOPIC,
    HOMEWORK,
    WORK,
    PLAN,
    PERIOD_MARK
}
