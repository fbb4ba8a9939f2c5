package ru.eschool.assessment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import ru.eschool.assessment.Assessment;
import ru.eschool.assessment.WorkType;

/** Reads the kinds of work in a transaction of its own. */
@ApplicationScoped
public class WorkTypeService {
    private final Assessment assessment;

    WorkTypeService(Assessment assessment) {
        this.assessment = assessment;
    }

    @Transactional
    public List<WorkType> list() {
        return assessment.workTypes();
    }
}
