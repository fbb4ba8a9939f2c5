package ru.eschool.curriculum.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import ru.eschool.curriculum.CurriculumPart;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.YearRecord;

/** A line of the curriculum: how many hours a week a grade has a subject. */
@Entity
@Table(name = "curriculum_line")
class CurriculumLine extends YearRecord {
    private int grade;
    private UUID subjectId;
    private BigDecimal weeklyHours;

    @Enumerated(EnumType.STRING)
    private CurriculumPart part;

    /** For Hibernate. */
    protected CurriculumLine() {}

    CurriculumLine(int academicYear, int grade, UUID subjectId, BigDecimal weeklyHours, CurriculumPart part) {
        super(academicYear, Ids.next());
        this.grade = grade;
        this.subjectId = subjectId;
        describe(weeklyHours, part);
    }

    /** The same subject, grade, hours and part in another year. */
    CurriculumLine in(int year) {
        return new CurriculumLine(year, grade, subjectId, weeklyHours, part);
    }

    final void describe(BigDecimal hours, CurriculumPart ofPart) {
        // Equal hours written with another scale are no change.
        if (weeklyHours == null || weeklyHours.compareTo(hours) != 0) {
            weeklyHours = hours;
        }
        part = ofPart;
    }
}
