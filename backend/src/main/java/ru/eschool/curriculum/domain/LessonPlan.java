package ru.eschool.curriculum.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ru.eschool.platform.persistence.SchoolRecord;

/** A lesson plan (КТП) of one subject and grade; its rows are {@link PlanItem}s. */
@Entity
@Table(name = "lesson_plan")
class LessonPlan extends SchoolRecord {
    private int academicYear;
    private UUID subjectId;
    private int grade;
    private String name;
    private String source;
    private UUID authorId;
    private Instant createdAt;

    /** For Hibernate. */
    protected LessonPlan() {}

    LessonPlan(NewPlan plan, UUID authorId, Instant createdAt) {
        super(plan.id());
        this.academicYear = plan.academicYear();
        this.subjectId = plan.subjectId();
        this.grade = plan.grade();
        this.name = plan.name();
        this.source = plan.source();
        this.authorId = authorId;
        this.createdAt = createdAt;
    }
}
