package ru.eschool.people.personnel.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import ru.eschool.people.EducationLevel;

/** An education that somebody who works at the school has. */
@Entity
@Table(name = "staff_education")
class StaffEducation extends StaffPart<StaffDescription.Education> {
    @Enumerated(EnumType.STRING)
    private EducationLevel level;

    private String institution;
    private String speciality;
    private Integer graduatedIn;
    private String document;

    /** For Hibernate. */
    protected StaffEducation() {}

    StaffEducation(UUID personId) {
        super(personId);
    }

    @Override
    void describe(StaffDescription.Education description) {
        level = description.level();
        institution = description.institution();
        speciality = description.speciality();
        graduatedIn = description.graduatedIn();
        document = description.document();
    }
}
