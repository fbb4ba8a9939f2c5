package ru.eschool.journal.lesson.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.YearRecord;
import ru.eschool.timetable.Lesson;

/** What a lesson gives to do. */
@Entity
@Table(name = "homework")
class Homework extends YearRecord {
    private UUID lessonId;
    private UUID groupId;

    /** Null for everybody. */
    private UUID studentId;

    private String text;
    private UUID dueLessonId;
    private LocalDate dueOn;
    private Instant givenAt;

    /** For Hibernate. */
    protected Homework() {}

    /** Homework for everybody. */
    Homework(Lesson lesson, Instant now) {
        super(lesson.academicYear(), Ids.next());
        this.lessonId = lesson.id();
        this.groupId = lesson.groupId();
        this.givenAt = now;
    }

    Homework describe(GivenHomework given) {
        text = given.text();
        dueLessonId = given.dueLessonId();
        dueOn = given.dueOn();
        return this;
    }
}
