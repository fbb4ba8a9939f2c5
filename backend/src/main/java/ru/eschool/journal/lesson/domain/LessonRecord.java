package ru.eschool.journal.lesson.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.persistence.YearRecord;

/** What is recorded of a lesson. Its id is the lesson's; a lesson without it has nothing recorded and counts as version 0. */
@Entity
@Table(name = "lesson_record")
@AttributeOverride(name = "id", column = @Column(name = "lesson_id"))
class LessonRecord extends YearRecord {
    private UUID journalId;

    /** A plan that is laid over the lessons does not disturb a teacher who is just recording one of them. */
    @OptimisticLock(excluded = true)
    private UUID planItemId;

    private String topic;

    /** When the topic was first entered, which shows what was entered late. */
    private Instant topicAt;

    private boolean held;
    private Instant attendanceTakenAt;

    /** For Hibernate. */
    protected LessonRecord() {}

    private LessonRecord(int academicYear, UUID lessonId, int version, UUID journalId) {
        super(academicYear, lessonId, version);
        this.journalId = journalId;
    }

    /** The record of a lesson that gets a row of the plan before anything is recorded: still as the teacher saw it. */
    static LessonRecord planned(OpenJournal journal, UUID lessonId) {
        return new LessonRecord(journal.academicYear(), lessonId, UNSEEN, journal.id());
    }

    /** The record of a lesson that a teacher begins. */
    static LessonRecord begun(OpenJournal journal, UUID lessonId) {
        return new LessonRecord(journal.academicYear(), lessonId, FIRST, journal.id());
    }

    /**
     * Gives the lesson its row of the plan.
     *
     * @param itemId null takes it away
     */
    void plan(UUID itemId) {
        planItemId = itemId;
    }

    /**
     * Records what happened.
     *
     * @param text the topic; null while there is none
     */
    void enter(String text, boolean tookPlace, boolean attendanceTaken, Instant now) {
        topic = text;
        topicAt = text == null ? null : topicAt == null ? now : topicAt;
        held = tookPlace;
        attendanceTakenAt = !attendanceTaken ? null : attendanceTakenAt == null ? now : attendanceTakenAt;
    }
}
