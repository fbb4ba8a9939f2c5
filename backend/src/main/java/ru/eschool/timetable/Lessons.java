package ru.eschool.timetable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lessons of the acting person's school; every call is one statement in the caller's transaction. */
public interface Lessons {

    Optional<Lesson> find(int academicYear, UUID lessonId);

    /**
     * The lessons, held for this transaction: whoever else changes cells, works or the record of these lessons waits.
     * Always taken in the same order, so that two requests never wait for each other.
     */
    List<Lesson> lock(int academicYear, Collection<UUID> lessonIds);

    /** All lessons of a group in a subject that are not cancelled, in the order in which they are taught. */
    List<Lesson> taught(int academicYear, UUID groupId, UUID subjectId);

    /** The lessons of the same group and subject that follow this one and are not cancelled. */
    List<Lesson> next(Lesson lesson, int limit);

    /** Whether the person gives the lesson: its substitute if there is one, else its teacher. */
    boolean holds(UUID personId, int academicYear, UUID lessonId);
}
