package ru.eschool.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lesson plans of the acting person's school, for features that attach them to lessons. */
public interface LessonPlans {

    /** The plan with its rows in teaching order; empty when the school has no such plan. */
    Optional<Plan> find(UUID planId);

    /** Hours that the curriculum gives the subject in a grade over the year; empty when it names none. */
    Optional<Integer> hoursOfCurriculum(int academicYear, int grade, UUID subjectId);

    /**
     * A plan ready to be attached.
     *
     * @param items rows in teaching order
     */
    record Plan(UUID id, String name, UUID subjectId, int grade, int academicYear, List<Item> items) {

        /** Lesson hours of all rows together: so many lessons the plan fills. */
        public int hours() {
            return items.stream().mapToInt(Item::hours).sum();
        }
    }

    /**
     * One row of a plan.
     *
     * @param hours consecutive lessons this row takes, at least 1
     * @param homework null when the plan names none
     */
    record Item(UUID id, int position, String section, String topic, int hours, String homework) {}
}
