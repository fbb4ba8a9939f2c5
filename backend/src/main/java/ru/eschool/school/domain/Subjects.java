package ru.eschool.school.domain;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.eschool.platform.persistence.SchoolRecords;
import ru.eschool.school.Subject;

/** The subjects of the school. */
@ApplicationScoped
class Subjects extends SchoolRecords<SchoolSubject> {
    List<Subject> inOrder() {
        return listAll(Sort.by("position", "name")).stream()
                .map(SchoolSubject::subject)
                .toList();
    }
}
