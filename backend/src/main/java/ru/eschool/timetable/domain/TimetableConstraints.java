package ru.eschool.timetable.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import ru.eschool.platform.NamedConstraints;

/** What a clash of lessons means. */
@ApplicationScoped
class TimetableConstraints implements NamedConstraints {
    @Override
    public Collection<NamedConstraint> all() {
        return List.of(
                new NamedConstraint("lesson_group_clash", 409, "lesson-group-clash", "/groupId"),
                new NamedConstraint("lesson_class_clash", 409, "lesson-class-clash", "/groupId"),
                new NamedConstraint("lesson_joint_apart", 409, "lesson-joint-apart", "/startsAt"),
                new NamedConstraint("lesson_teacher_clash", 409, "lesson-teacher-clash", "/teacherId"),
                new NamedConstraint("lesson_room_clash", 409, "lesson-room-clash", "/roomId"));
    }
}
