package ru.eschool.journal.lesson.domain;

import java.util.UUID;

/**
 * How a plan fits the lessons of a journal.
 *
 * @param journalVersion the version of the journal with the plan
 * @param lessonCount lessons that are not cancelled
 * @param attached lessons with a row of the plan
 * @param curriculumHours what the curriculum gives the subject in the year; null when it does not name it
 */
public record PlanFit(
        int journalVersion,
        UUID lessonPlanId,
        String planName,
        int plannedHours,
        int lessonCount,
        int attached,
        Integer curriculumHours) {
    /** Hours of the plan without a lesson. */
    public int left() {
        return Math.max(0, plannedHours - lessonCount);
    }

    /** Lessons without a row of the plan. */
    public int unplanned() {
        return lessonCount - attached;
    }
}
