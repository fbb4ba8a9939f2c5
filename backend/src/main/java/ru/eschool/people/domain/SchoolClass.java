package ru.eschool.people.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecord;

/** A class of an academic year: «7Б». */
@Entity
@Table(name = "school_class")
class SchoolClass extends YearRecord {
    private static final int FIRST_SHIFT = 1;
    private static final int FIVE_DAYS = 5;

    @Column(updatable = false)
    private int grade;

    private String letter;
    private int shift;
    private int schoolDays;
    private UUID bellScheduleId;

    /** For Hibernate. */
    protected SchoolClass() {}

    SchoolClass(int academicYear, UUID id, int grade, String letter) {
        super(academicYear, id);
        this.grade = grade;
        this.letter = letter;
        this.shift = FIRST_SHIFT;
        this.schoolDays = FIVE_DAYS;
    }

    void describe(ClassRecords.Description description) {
        letter = description.letter();
        shift = description.shift();
        schoolDays = description.schoolDays();
        bellScheduleId = description.bellScheduleId();
    }

    /** «7Б». */
    String name() {
        return grade + letter;
    }
}
