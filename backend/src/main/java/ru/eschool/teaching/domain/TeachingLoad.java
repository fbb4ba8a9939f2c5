package ru.eschool.teaching.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.YearRecord;
import ru.eschool.teaching.LoadChanged;

/** A line of the load: one teacher, or nobody yet, of one group in one subject. */
@Entity
@Table(name = "teaching_load")
class TeachingLoad extends YearRecord {
    private UUID groupId;
    private UUID subjectId;
    private int grade;
    private UUID teacherId;
    private BigDecimal weeklyHours;
    private LocalDate since;
    private LocalDate until;
    private Instant confirmedAt;

    /** For Hibernate. */
    protected TeachingLoad() {}

    TeachingLoad(int academicYear, LoadLine line, int grade) {
        super(academicYear, Ids.next());
        describe(line, grade);
    }

    /** The same group, subject, hours and end with another teacher and beginning. */
    LoadLine lineOf(UUID teacher, LocalDate from) {
        return new LoadLine(groupId, subjectId, grade, teacher, weeklyHours, from, until);
    }

    final void describe(LoadLine line, int gradeOfGroup) {
        groupId = line.groupId();
        subjectId = line.subjectId();
        grade = gradeOfGroup;
        teacherId = line.teacherId();
        // Equal hours written with another scale are no change.
        if (weeklyHours == null || weeklyHours.compareTo(line.weeklyHours()) != 0) {
            weeklyHours = line.weeklyHours();
        }
        since = line.since();
        until = line.until();
    }

    /** Whether this is said of another group, subject, teacher or beginning than the line is about. */
    boolean isAboutOther(LoadLine line) {
        return !groupId.equals(line.groupId())
                || !subjectId.equals(line.subjectId())
                || !Objects.equals(teacherId, line.teacherId())
                || !since.equals(line.since());
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    void confirm(Instant moment) {
        confirmedAt = moment;
    }

    void end(LocalDate lastDay) {
        until = lastDay;
    }

    /** Whether the day lies in the line's time and is not its first. */
    boolean goesOnAt(LocalDate day) {
        return day.isAfter(since) && (until == null || !day.isAfter(until));
    }

    LoadChanged.Taught taught() {
        return new LoadChanged.Taught(groupId, subjectId);
    }

    UUID teacherId() {
        return teacherId;
    }

    LocalDate since() {
        return since;
    }

    LocalDate until() {
        return until;
    }
}
