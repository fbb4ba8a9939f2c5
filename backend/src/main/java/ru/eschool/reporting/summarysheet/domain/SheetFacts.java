package ru.eschool.reporting.summarysheet.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.eschool.assessment.AssessmentRules;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.assessment.Scale;
import ru.eschool.school.Term;

/**
 * What the tables hold for a summary sheet.
 *
 * @param today the school's date at the moment of the report
 * @param pupils the pupils of the class on the counting date, in order of the class list
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
     * @param teacherName the class teacher, or null
     */
    record SchoolClass(
            String schoolName,
            UUID id,
            String name,
            int grade,
            int academicYear,
            UUID teacherId,
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

    /** A pupil of the class. */
    record Pupil(UUID id, String displayName) {}

    /**
     * A journal that any of the pupils is or was taught in this year.
     *
     * @param students those of the pupils who are taught in it on the counting date
     */
    record Journal(UUID id, UUID subjectId, String subjectName, Scale scale, Set<UUID> students) {}

    /** A mark of a work. */
    record WorkMark(UUID journalId, UUID studentId, LocalDate date, String entry, BigDecimal weight) {}
}
