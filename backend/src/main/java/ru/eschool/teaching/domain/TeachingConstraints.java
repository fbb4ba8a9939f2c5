package ru.eschool.teaching.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import ru.eschool.platform.NamedConstraints;

/** What the constraints of the load mean. */
@ApplicationScoped
class TeachingConstraints implements NamedConstraints {
    @Override
    public Collection<NamedConstraint> all() {
        return List.of(new NamedConstraint("teaching_load_twice", 409, "load-twice", "/teacherId"));
    }
}
