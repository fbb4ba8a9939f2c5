package ru.eschool.assessment.domain;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.eschool.assessment.WorkType;
import ru.eschool.platform.persistence.SchoolRecords;

/** The kinds of work of the school. */
@ApplicationScoped
class WorkTypes extends SchoolRecords<SchoolWorkType> {
    List<WorkType> inOrder() {
        return listAll(Sort.by("position", "name")).stream()
                .map(SchoolWorkType::workType)
                .toList();
    }
}
