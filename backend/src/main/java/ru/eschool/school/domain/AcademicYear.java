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
import ru.eschool.platform.persistence.OwnSchool;

/** An academic year of the school, named by the calendar year in which it starts. */
@Entity
@Table(name = "academic_year")
@IdClass(AcademicYear.Key.class)
@Filter(name = OwnSchool.FILTER, condition = OwnSchool.CONDITION)
class AcademicYear {
    record Key(UUID schoolId, int academicYear) implements Serializable {}

    enum Status {
        PLANNED,
        OPEN,
        ARCHIVED
    }

    @Id
    private UUID schoolId;

    @Id
    private int academicYear;

    // Given by the database, for those who know years by id.
    @Column(insertable = false, updatable = false)
    private UUID id;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Version
    private int version;

    SchoolFacts.Year days() {
        return new SchoolFacts.Year(id, startsOn, endsOn);
    }
}
