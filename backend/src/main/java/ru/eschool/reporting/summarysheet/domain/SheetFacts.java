package ru.eschool.reporting.summarysheet.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.assessment.AssessmentRules;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.assessment.Scale;
import ru.eschool.platform.persistence.DaySpan;
import ru.eschool.school.Term;

/**
 * What the tables hold for a summary sheet.
 *
 * @param today the school's date at the moment of the report
 * @param pupils everybody who has been in the class up to the counting date, in order of the class list
 * @param journals the marked journals of these pupils, in order of subjects
 * @param works marks of works in the terms that are open and have begun
 */
record SheetFacts(
        SchoolClass schoolClass,
        OffsetDateTime moment,
        LocalDate today,
        List<Pupil> pupils,
        List<Journal> journals,
        List<Term> terms,
        List<PeriodMark> periodMarks,
        List<WorkMark> works,
        AssessmentRules rules) {

    /**
     * The class and its year.
     *
     * @param teacherName whoever leads the class, acting for its teacher or as such; or null
     */
    record SchoolClass(
            String schoolName,
            UUID id,
            String name,
            int grade,
            int academicYear,
            boolean ledByCaller,
            String teacherName,
            LocalDate yearStartsOn,
            LocalDate yearEndsOn) {

        /** The day on which pupils are counted: today, or the nearest day of the year. */
        LocalDate countedOn(LocalDate today) {
            if (today.isBefore(yearStartsOn)) {
                return yearStartsOn;
            }
            return today.isAfter(yearEndsOn) ? yearEndsOn : today;
        }
    }

    /**
     * A pupil of the class.
     *
     * @param stays when: who leaves the school leaves the class
     */
    record Pupil(UUID id, String displayName, List<DaySpan> stays) {
        boolean belongs(LocalDate day) {
            return stays.stream().anyMatch(stay -> stay.contains(day));
        }
    }

    /** A journal that any of the pupils is or was taught in this year. */
    record Journal(UUID id, UUID subjectId, String subjectName, Scale scale, List<Membership> memberships) {
        boolean teaches(UUID studentId, LocalDate day) {
            return memberships.stream()
                    .anyMatch(membership -> membership.studentId().equals(studentId)
                            && membership.during().contains(day));
        }

        /** The journal without those who came to it after they had left the class; they concern another class. */
        Journal ofClass(List<Pupil> pupils, LocalDate countedOn) {
            var left = pupils.stream()
                    .filter(pupil -> !pupil.belongs(countedOn))
                    .collect(Collectors.toMap(Pupil::id, Pupil::stays));
            return new Journal(
                    id,
                    subjectId,
                    subjectName,
                    scale,
                    memberships.stream()
                            .filter(membership -> !left.containsKey(membership.studentId())
                                    || left.get(membership.studentId()).stream()
                                            .anyMatch(stay -> stay.overlaps(membership.during())))
                            .toList());
        }
    }

    /** A pupil's days in a journal's group. */
    record Membership(UUID studentId, DaySpan during) {}

    /** A mark of a work. */
    record WorkMark(UUID journalId, UUID studentId, LocalDate date, String entry, BigDecimal weight) {}
}
