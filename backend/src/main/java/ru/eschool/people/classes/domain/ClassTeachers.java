package ru.eschool.people.classes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.persistence.YearRecords;

/** Who leads which class. */
@ApplicationScoped
class ClassTeachers extends YearRecords<ClassTeacher> {
    List<ClassTeacher> of(int academicYear, UUID classId) {
        return list("academicYear = ?1 and classId = ?2 order by id", academicYear, classId);
    }
}
