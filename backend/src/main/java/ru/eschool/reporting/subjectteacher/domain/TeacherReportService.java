package ru.eschool.reporting.subjectteacher.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.Assessment;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.audit.AccessLog;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.SchoolFrame;

/** Compiles the report of a subject teacher from the journals. */
@ApplicationScoped
public class TeacherReportService {
    private final TeacherReportLists lists;
    private final SchoolFrame school;
    private final Assessment assessment;
    private final AccessLog accessLog;
    private final Acting acting;
    private final SchoolClock clock;

    TeacherReportService(
            TeacherReportLists lists,
            SchoolFrame school,
            Assessment assessment,
            AccessLog accessLog,
            Acting acting,
            SchoolClock clock) {
        this.lists = lists;
        this.school = school;
        this.assessment = assessment;
        this.accessLog = accessLog;
        this.acting = acting;
        this.clock = clock;
    }

    /** Those whose report can be asked for today. */
    @Transactional
    public List<Teacher> teachers() {
        return lists.teachers(clock.today());
    }

    /**
     * The report.
     *
     * @param teacherId null for the caller
     * @param academicYear null for the current one
     * @param period key of a {@link Period}; null for all
     * @param operation the operation that reads, for the log
     * @throws Problem 404 for somebody who is not of the school's staff and for a year that the school does not have,
     *     403 for a teacher who asks for a colleague's report
     */
    @Transactional
    public TeacherReport report(UUID teacherId, Integer academicYear, String period, String operation) {
        var frame = lists.frame(teacherId, academicYear, clock.today())
                .orElseThrow(() -> Problem.notFound("report-teacher-not-found"));
        if (acting.is(Role.TEACHER) && !acting.personId().equals(frame.teacherId())) {
            throw Problem.forbidden("report-of-another-teacher");
        }
        accessLog.read(operation, null, null, null);
        return TeacherReportAssembly.of(facts(frame), period);
    }

    private TeacherFacts facts(TeacherFacts.Frame frame) {
        var countedOn = frame.nearest(clock.today());
        var journals = lists.journals(frame, countedOn);
        var ids = journals.stream().map(TeacherFacts.Journal::id).toList();
        return new TeacherFacts(
                frame,
                clock.instant().atZone(clock.zone()).toOffsetDateTime(),
                countedOn,
                journals,
                school.termsByGrade(frame.academicYear()),
                ids.isEmpty() ? List.<PeriodMark>of() : assessment.periodMarksOfJournals(frame.academicYear(), ids));
    }
}
