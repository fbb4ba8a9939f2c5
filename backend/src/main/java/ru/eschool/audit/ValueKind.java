package ru.eschool.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of value was changed. */
@Schema(description = "What sort of value was changed; PERIOD_MARK is the mark of a term or of the year.")
public enum ValueKind {
    MARK,
    ATTENDANCE,
    TOPIC,
    HOMEWORK,
    WORK,
    PLAN,
    PERIOD_MARK
}
