package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.YearRecord;

/** A day on which the school teaches by the timetable of another weekday. */
@Entity
@Table(name = "moved_day")
class MovedDay extends YearRecord {
    private LocalDate day;
    private int taughtAs;
    private String reason;

    /** For Hibernate. */
    protected MovedDay() {}

    MovedDay(int academicYear, YearChanges.MovedDay change) {
        super(academicYear, Ids.next());
        describe(change);
    }

    final void describe(YearChanges.MovedDay change) {
        day = change.day();
        taughtAs = change.taughtAs();
        reason = change.reason();
    }

    LocalDate day() {
        return day;
    }

    YearPlan.MovedDay fact() {
        return new YearPlan.MovedDay(id(), day, taughtAs, reason);
    }
}
