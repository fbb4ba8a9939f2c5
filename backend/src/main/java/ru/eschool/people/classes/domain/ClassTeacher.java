package ru.eschool.people.classes.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Type;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.DaySpan;
import ru.eschool.platform.persistence.DaySpanType;
import ru.eschool.platform.persistence.YearRecord;

/** That somebody leads a class for a time, as its teacher or acting for the teacher. */
@Entity
@Table(name = "class_teacher")
class ClassTeacher extends YearRecord {
    @Column(updatable = false)
    private UUID classId;

    @Column(updatable = false)
    private UUID personId;

    @Type(DaySpanType.class)
    @Column(columnDefinition = "daterange")
    private DaySpan during;

    @Column(updatable = false)
    private boolean acting;

    /** For Hibernate. */
    protected ClassTeacher() {}

    ClassTeacher(int academicYear, UUID classId, UUID personId, DaySpan during, boolean acting) {
        super(academicYear, Ids.next());
        this.classId = classId;
        this.personId = personId;
        this.during = during;
        this.acting = acting;
    }

    UUID classId() {
        return classId;
    }

    UUID personId() {
        return personId;
    }

    DaySpan during() {
        return during;
    }

    boolean isActing() {
        return acting;
    }

    /** The first day that is no longer in it; null lets it go on. */
    void until(LocalDate day) {
        during = new DaySpan(during.from(), day);
    }
}
