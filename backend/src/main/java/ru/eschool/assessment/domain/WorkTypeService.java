package ru.eschool.assessment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import ru.eschool.assessment.WorkType;

/** Reads the kinds of work in a transaction of its own. */
@ApplicationScoped
public class WorkTypeService {
    private final WorkTypes workTypes;

    WorkTypeService(WorkTypes workTypes) {
        this.workTypes = workTypes;
    }

    @Transactional
    public List<WorkType> list() {
        return workTypes.inOrder();
    }
}
