package ru.eschool.reporting.subjectteacher.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.reporting.kit.rest.ReportTable;
import ru.eschool.reporting.subjectteacher.domain.Teacher;
import ru.eschool.reporting.subjectteacher.domain.TeacherReport;

/** Answers about the report of a subject teacher. */
final class TeacherReportAnswers {
    private TeacherReportAnswers() {}

    /** The report. */
    @Schema(
            description =
                    "The report of a subject teacher (отчёт учителя-предметника). A line of the table stands for a"
                            + " group in a period; its key is the journal's id, a space and the period's key.")
    record SubjectTeacherReport(
            UUID teacherId,
            String teacherName,
            @Schema(examples = "2026") int academicYear,

            @Schema(description = "Key of the period that was asked for.", examples = "QUARTER-1") @MayBeAbsent
            String period,

            @Schema(
                    description = "What can be asked for: terms that have begun, then year, exam, final where there are"
                            + " any.")
            List<ReportPeriod> periods,

            ReportTable table) {
        static SubjectTeacherReport of(TeacherReport report) {
            return new SubjectTeacherReport(
                    report.teacherId(),
                    report.teacherName(),
                    report.academicYear(),
                    report.asked() == null ? null : report.asked().key(),
                    report.periods().stream()
                            .map(period -> new ReportPeriod(period.key(), period.name()))
                            .toList(),
                    ReportTable.of(report.inForm()));
        }
    }

    /** A period. */
    @Schema(description = "A period of a report.")
    record ReportPeriod(
            @Schema(examples = "QUARTER-1") String key,
            @Schema(examples = "1 четверть") String name) {}

    /** Teachers. */
    @Schema(description = "Teachers who lead journals with marks, by name.")
    record SubjectTeacherList(List<SubjectTeacher> items) {
        static SubjectTeacherList of(List<Teacher> teachers) {
            return new SubjectTeacherList(teachers.stream()
                    .map(teacher -> new SubjectTeacher(teacher.id(), teacher.name()))
                    .toList());
        }
    }

    /** A teacher. */
    @Schema(description = "A teacher who leads journals with marks.")
    record SubjectTeacher(UUID id, String displayName) {}
}
