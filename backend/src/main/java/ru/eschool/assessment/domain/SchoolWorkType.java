package ru.eschool.assessment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import ru.eschool.assessment.WorkType;
import ru.eschool.platform.persistence.SchoolRecord;

/** A kind of work that the school marks. */
@Entity
@Table(name = "work_type")
class SchoolWorkType extends SchoolRecord {
    private String name;
    private String shortName;
    private BigDecimal defaultWeight;
    private boolean control;
    private int position;

    WorkType workType() {
        return new WorkType(id(), name, shortName, defaultWeight, control);
    }
}
