package ru.eschool.live.domain;

import java.util.Set;
import java.util.UUID;

/**
 * What a listener may hear of, as the database proved it.
 *
 * @param everything whoever leads the school
 * @param ofStudents whether results are heard by pupil, as by families and class teachers, or by journal, as by teachers
 * @param person who listens
 * @param journals whose lessons, works and homework are heard
 * @param students whose results are heard
 */
record Audience(boolean everything, boolean ofStudents, UUID person, Set<UUID> journals, Set<UUID> students) {
    boolean hears(Heard change) {
        if (everything || change.ofSchool()) {
            return true;
        }
        if (change.studentId() != null && ofStudents) {
            return students.contains(change.studentId());
        }
        return change.journalId() != null && journals.contains(change.journalId())
                || !ofStudents && change.teachers().contains(person);
    }
}
