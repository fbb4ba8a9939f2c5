package ru.eschool.people.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecord;

/** Who is taught together; a class's own pupils are the members of its group of the kind WHOLE_CLASS. */
@Entity
@Table(name = "study_group")
class StudyGroup extends YearRecord {
    @Enumerated(EnumType.STRING)
    private GroupKind kind;

    private String name;
    private UUID classId;

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

    private StudyGroup(int academicYear, UUID id) {
        super(academicYear, id);
    }
}
