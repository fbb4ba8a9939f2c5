package ru.eschool.journal.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import ru.eschool.assessment.Scale;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.YearRecord;

/** The page of a subject and a group: opened by the teaching load, then given a plan. */
@Entity
@Table(name = "journal")
class Journal extends YearRecord {
    // Never in an UPDATE: naming columns of a key there makes PostgreSQL hold the row against the foreign keys of those
    // who
    // record lessons meanwhile.
    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    private UUID groupId;

    @Column(updatable = false)
    private int grade;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Scale scale;

    private UUID lessonPlanId;

    /** For Hibernate. */
    protected Journal() {}

    /** A new journal; grade 1 is taught without marks. */
    Journal(int academicYear, UUID subjectId, UUID groupId, int grade) {
        super(academicYear, Ids.next());
        this.subjectId = subjectId;
        this.groupId = groupId;
        this.grade = grade;
        this.scale = grade == 1 ? Scale.NO_MARKS : Scale.FIVE_POINT;
    }

    /**
     * Gives the journal a plan.
     *
     * @param planId null takes it away
     * @return whether it is another one than before
     */
    boolean plan(UUID planId) {
        var other = !Objects.equals(lessonPlanId, planId);
        lessonPlanId = planId;
        return other;
    }
}
