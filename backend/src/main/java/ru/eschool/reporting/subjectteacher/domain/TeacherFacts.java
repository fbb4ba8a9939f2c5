package ru.eschool.reporting.subjectteacher.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.assessment.Scale;
import ru.eschool.platform.persistence.DaySpan;
import ru.eschool.school.Term;

/**
 * What the tables hold for the report of a teacher.
 *
 * @param countedOn the day of the report, within the academic year
 * @param journals the marked journals that the teacher leads on that day, in order of subjects, grades and groups
 * @param terms by grade
 */
record TeacherFacts(
        Frame frame,
        OffsetDateTime moment,
        LocalDate countedOn,
        List<Journal> journals,
        Map<Integer, List<Term>> terms,
        List<PeriodMark> periodMarks) {

    /** The teacher, the school and the academic year. */
    record Frame(
            String school,
            UUID teacherId,
            String teacherName,
            int academicYear,
            LocalDate yearStartsOn,
            LocalDate yearEndsOn) {

        /** The day of the report: today, or the nearest day of the year. */
        LocalDate nearest(LocalDate today) {
            if (today.isBefore(yearStartsOn)) {
                return yearStartsOn;
            }
            return today.isAfter(yearEndsOn) ? yearEndsOn : today;
        }
    }

    /** A journal with everybody who has been in its group so far. */
    record Journal(
            UUID id, String subjectName, String groupName, int grade, Scale scale, List<Membership> memberships) {
        List<UUID> students(LocalDate day) {
            return memberships.stream()
                    .filter(membership -> membership.during().contains(day))
                    .map(Membership::studentId)
                    .toList();
        }
    }

    /** A pupil's days in the group; who leaves the school leaves the group with it. */
    record Membership(UUID studentId, DaySpan during) {}
}
