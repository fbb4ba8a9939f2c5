package ru.eschool.audit;

import java.util.List;
import java.util.UUID;

/** The history of values: append-only, with old value, new value, person, role, time and request (002). */
public interface History {

    /** Adds changes by the acting person, in this order, within the current transaction; one statement for all. */
    void append(List<ValueChange> changes);

    /**
     * A part of a list that is read newest first.
     *
     * @param before only what came before this place
     * @param limit so many at most
     */
    record Part(long before, int limit) {}

    /** Changes of one pupil's cell in one work. */
    List<RecordedChange> ofCell(int academicYear, UUID journalId, UUID workId, UUID studentId, Part part);

    /**
     * Changes in one lesson.
     *
     * @param studentId only this pupil's changes; null for all
     */
    List<RecordedChange> ofLesson(int academicYear, UUID journalId, UUID lessonId, UUID studentId, Part part);
}
