package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.YearRecord;

/** Days without lessons, of the whole school or of certain grades. */
@Entity
@Table(name = "holiday")
class Holiday extends YearRecord {
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;

    /** Null for the whole school. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Integer> grades;

    /** For Hibernate. */
    protected Holiday() {}

    Holiday(int academicYear, YearChanges.Holiday change) {
        super(academicYear, Ids.next());
        describe(change);
    }

    final void describe(YearChanges.Holiday change) {
        name = change.name();
        startsOn = change.startsOn();
        endsOn = change.endsOn();
        // An equal list is no change.
        if (!Objects.equals(grades, change.grades())) {
            grades = change.grades();
        }
    }

    SchoolFacts.Holiday fact() {
        return new SchoolFacts.Holiday(id(), name, startsOn, endsOn, grades == null ? null : List.copyOf(grades));
    }
}
