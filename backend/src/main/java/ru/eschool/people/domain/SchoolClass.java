package ru.eschool.people.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecord;

/** A class of an academic year: «7Б». */
@Entity
@Table(name = "school_class")
class SchoolClass extends YearRecord {
    private static final int FIRST_SHIFT = 1;

    private int grade;
    private String letter;
    private int shift;
    private UUID classTeacherId;
    private UUID bellScheduleId;

    /** For Hibernate. */
    protected SchoolClass() {}

    SchoolClass(int academicYear, UUID id, int grade, String letter) {
        super(academicYear, id);
        this.grade = grade;
        this.letter = letter;
        this.shift = FIRST_SHIFT;
    }
}
