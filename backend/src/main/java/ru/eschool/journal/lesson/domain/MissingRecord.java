package ru.eschool.journal.lesson.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a lesson's record lacks. */
@Schema(description = "What the record of a lesson lacks.")
public enum MissingRecord {
    TOPIC,
    HOMEWORK,
    ATTENDANCE
}
