package ru.eschool.timetable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** The lessons of the acting person's school; every call is one statement in the caller's transaction. */
public interface Lessons {

    Optional<Lesson> find(int academicYear, UUID lessonId);

    /**
     * The lessons, held for this transaction: whoever else changes cells, works or the record of these lessons waits.
     * Always taken in the same order, so that two requests never wait for each other.
     */
    List<Lesson> lock(int academicYear, Collection<UUID> lessonIds);

    /** All lessons of a journal that are not cancelled, in the order in which they are taught. */
    List<Lesson> ofJournal(int academicYear, UUID journalId);

    /** The lessons of the same journal that follow this one and are not cancelled. */
    List<Lesson> next(Lesson lesson, int limit);

    /** Whether the person gives the lesson: its substitute if there is one, else its teacher. */
    boolean holds(UUID personId, int academicYear, UUID lessonId);

    /**
     * Records what happened.
     *
     * @param seen the lesson as the caller saw it; its version must still be the stored one
     * @return the new version; empty when somebody was faster
     */
    OptionalInt record(Lesson seen, LessonRecord record);

    /**
     * The record of a lesson.
     *
     * @param topic null while there is none
     */
    record LessonRecord(String topic, LessonStatus status, boolean attendanceTaken) {}

    /**
     * Gives lessons their rows of the plan; lessons of the journal that are not named lose theirs. Versions stay: a
     * teacher who is just recording a lesson is not disturbed.
     */
    void plan(int academicYear, UUID journalId, Map<UUID, UUID> planItemByLesson);
}
