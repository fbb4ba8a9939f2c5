package ru.eschool.school.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.OwnSchool;
import ru.eschool.platform.persistence.Versioned;

/** An academic year of the school, named by the calendar year in which it starts. */
@Entity
@Table(name = "academic_year")
@IdClass(AcademicYear.Key.class)
@Filter(name = OwnSchool.FILTER, condition = OwnSchool.CONDITION)
class AcademicYear implements Versioned {
    record Key(UUID schoolId, int academicYear) implements Serializable {}

    @Id
    private UUID schoolId;

    @Id
    private int academicYear;

    @Column(updatable = false)
    private UUID id;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private YearStatus status;

    @Version
    private int version;

    /** For Hibernate. */
    protected AcademicYear() {}

    /** A year that is planned. */
    AcademicYear(UUID schoolId, int academicYear, LocalDate startsOn, LocalDate endsOn) {
        this.schoolId = schoolId;
        this.academicYear = academicYear;
        this.id = Ids.next();
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.status = YearStatus.PLANNED;
        this.version = 1;
    }

    @Override
    public int version() {
        return version;
    }

    int academicYear() {
        return academicYear;
    }

    YearStatus status() {
        return status;
    }

    void last(LocalDate from, LocalDate to) {
        startsOn = from;
        endsOn = to;
    }

    void open() {
        status = YearStatus.OPEN;
    }

    YearPlan.Days fact() {
        return new YearPlan.Days(id, academicYear, startsOn, endsOn, status, version);
    }

    SchoolFacts.Year days() {
        return new SchoolFacts.Year(id, startsOn, endsOn);
    }
}
