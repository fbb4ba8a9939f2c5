package ru.eschool.reporting.subjectteacher.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.reporting.kit.Report;

/**
 * The report of a subject teacher.
 *
 * @param asked the period that was asked for; null for all
 * @param periods those that can be asked for
 * @param totals all marks of a period together, where there is more than one group
 */
public record TeacherReport(
        String school,
        UUID teacherId,
        String teacherName,
        int academicYear,
        OffsetDateTime moment,
        LocalDate countedOn,
        Period asked,
        List<Period> periods,
        List<Line> lines,
        List<Total> totals) {

    /**
     * A group in a period.
     *
     * @param pupils how many there were on the counting day
     * @param counts what they reached; null for a journal with зачёт, of which nothing is counted
     */
    public record Line(
            UUID journalId, String subjectName, String groupName, Period period, int pupils, SummaryCounts counts) {}

    /** A period as a whole; a pupil of two groups counts in both. */
    public record Total(Period period, int pupils, SummaryCounts counts) {}

    /** The report in its customary form. */
    public Report inForm() {
        return TeacherForm.of(this);
    }
}
