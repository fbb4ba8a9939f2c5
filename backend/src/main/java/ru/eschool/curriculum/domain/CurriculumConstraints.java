package ru.eschool.curriculum.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import ru.eschool.platform.NamedConstraints;

/** What the constraints of lesson plans and of the curriculum mean. */
@ApplicationScoped
class CurriculumConstraints implements NamedConstraints {
    @Override
    public Collection<NamedConstraint> all() {
        return List.of(
                new NamedConstraint("lesson_plan_school_id_subject_id_fkey", 422, "plan-subject-unknown", "/subjectId"),
                new NamedConstraint("curriculum_line_twice", 409, "curriculum-line-twice", "/subjectId"));
    }
}
