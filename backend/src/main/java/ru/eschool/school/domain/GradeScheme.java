package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import ru.eschool.platform.persistence.OwnSchool;
import ru.eschool.school.TermScheme;

/** Which terms a grade has in a year. */
@Entity
@Table(name = "grade_scheme")
@IdClass(GradeScheme.Key.class)
@Filter(name = OwnSchool.FILTER, condition = OwnSchool.CONDITION)
class GradeScheme {
    record Key(UUID schoolId, int academicYear, int grade) implements Serializable {}

    @Id
    private UUID schoolId;

    @Id
    private int academicYear;

    @Id
    private int grade;

    private String scheme;

    /** For Hibernate. */
    protected GradeScheme() {}

    GradeScheme(UUID schoolId, int academicYear, int grade, TermScheme scheme) {
        this.schoolId = schoolId;
        this.academicYear = academicYear;
        this.grade = grade;
        choose(scheme);
    }

    final void choose(TermScheme chosen) {
        scheme = chosen.code();
    }

    int grade() {
        return grade;
    }

    SchoolFacts.GradeScheme fact() {
        return new SchoolFacts.GradeScheme(grade, TermScheme.of(scheme));
    }
}
