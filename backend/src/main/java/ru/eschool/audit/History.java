package ru.eschool.audit;

import java.util.List;
import java.util.UUID;

/** The history of values: append-only, with old value, new value, person, role, time and request (002). */
public interface History {

    /** At most so many changes are answered at once. */
    int LIMIT = 200;

    /** Adds changes by the acting person, in this order, within the current transaction; one statement for all. */
    void append(List<ValueChange> changes);

    /** Changes of one pupil's cell in one work, newest first, at most {@link #LIMIT}. */
    List<RecordedChange> ofCell(int academicYear, UUID journalId, UUID workId, UUID studentId);

    /**
     * Changes in one lesson, newest first, at most {@link #LIMIT}.
     *
     * @param studentId only this pupil's changes; null for all
     */
    List<RecordedChange> ofLesson(int academicYear, UUID journalId, UUID lessonId, UUID studentId);
}
