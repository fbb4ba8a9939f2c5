package ru.eschool.people.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecord;

/** Who is taught together; a class's own pupils are the members of its group of the kind WHOLE_CLASS. */
@Entity
@Table(name = "study_group")
class StudyGroup extends YearRecord {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private GroupKind kind;

    private String name;

    @Column(updatable = false)
    private UUID classId;

    @Column(updatable = false)
    private UUID subjectId;

    private Integer capacity;
    private Integer shift;
    private Integer schoolDays;
    private boolean atHome;
    private LocalDate endedOn;

    /** For Hibernate. */
    protected StudyGroup() {}

    /** The group of all pupils of a class, which bears its name. */
    static StudyGroup ofWholeClass(int academicYear, UUID id, UUID classId, String className) {
        var group = new StudyGroup(academicYear, id);
        group.kind = GroupKind.WHOLE_CLASS;
        group.name = className;
        group.classId = classId;
        return group;
    }

    /** A group of any other kind. */
    StudyGroup(GroupRecords.Nature nature, UUID id) {
        super(nature.academicYear(), id);
        kind = nature.kind();
        classId = nature.classId();
        subjectId = nature.subjectId();
    }

    private StudyGroup(int academicYear, UUID id) {
        super(academicYear, id);
    }

    void describe(GroupRecords.Description description) {
        name = description.name();
        capacity = description.capacity();
        shift = description.shift();
        schoolDays = description.schoolDays();
        atHome = description.atHome();
    }

    /** Calls it otherwise. */
    void rename(String newName) {
        name = newName;
    }

    /** Its last day; null lets it go on. */
    void end(LocalDate lastDay) {
        endedOn = lastDay;
    }
}
