package ru.eschool.reporting.summarysheet.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.Assessment;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.audit.AccessLog;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.reporting.kit.Report;
import ru.eschool.school.SchoolFrame;
import ru.eschool.school.Term;

/** Compiles the summary sheet of a class from its journals. */
@ApplicationScoped
public class SummarySheetService {
    private final SummarySheetLists sheets;
    private final PupilNames names;
    private final SchoolFrame school;
    private final Assessment assessment;
    private final AccessLog accessLog;
    private final Acting acting;
    private final SchoolClock clock;

    SummarySheetService(
            SummarySheetLists sheets,
            PupilNames names,
            SchoolFrame school,
            Assessment assessment,
            AccessLog accessLog,
            Acting acting,
            SchoolClock clock) {
        this.sheets = sheets;
        this.names = names;
        this.school = school;
        this.assessment = assessment;
        this.accessLog = accessLog;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The sheet.
     *
     * @param academicYear null for the class's own year
     * @param operation the operation that reads, for the log
     * @throws Problem 404 for a class that the school does not have in that year, 403 for a class teacher of another
     *     class
     */
    @Transactional
    public SummarySheet sheet(UUID classId, Integer academicYear, String operation) {
        var schoolClass = sheets.schoolClass(classId, academicYear, clock.today())
                .orElseThrow(() -> Problem.notFound("class-not-found"));
        if (acting.is(Role.CLASS_TEACHER) && !schoolClass.ledByCaller()) {
            throw Problem.forbidden("class-of-another-teacher");
        }
        accessLog.read(operation, null, classId, null);
        return SheetAssembly.of(facts(schoolClass, clock.today()));
    }

    /**
     * The sheet in its customary form, for a file.
     *
     * @throws Problem as {@link #sheet}
     */
    @Transactional
    public Report report(UUID classId, Integer academicYear, String operation) {
        return SheetReport.of(sheet(classId, academicYear, operation));
    }

    private SheetFacts facts(SheetFacts.SchoolClass schoolClass, LocalDate date) {
        var year = schoolClass.academicYear();
        var countedOn = schoolClass.countedOn(date);
        var pupils = pupils(schoolClass, countedOn);
        var students = pupils.stream().map(SheetFacts.Pupil::id).toList();
        var journals = sheets.journals(year, students).stream()
                .map(journal -> journal.ofClass(pupils, countedOn))
                .filter(journal -> !journal.memberships().isEmpty())
                .toList();
        var journalIds = journals.stream().map(SheetFacts.Journal::id).toList();
        var terms = school.terms(year, schoolClass.grade());
        return new SheetFacts(
                schoolClass,
                clock.instant().atZone(clock.zone()).toOffsetDateTime(),
                date,
                pupils,
                journals,
                terms,
                journals.isEmpty() ? List.<PeriodMark>of() : assessment.periodMarksOfJournals(year, journalIds),
                works(year, journalIds, students, terms, date),
                assessment.rules());
    }

    private List<SheetFacts.Pupil> pupils(SheetFacts.SchoolClass schoolClass, LocalDate countedOn) {
        var listed = sheets.pupils(schoolClass, countedOn);
        var named = names.inList(
                listed.stream().map(SummarySheetLists.Listed::pupil).toList());
        return listed.stream()
                .map(row -> new SheetFacts.Pupil(
                        row.pupil().id(), named.get(row.pupil().id()), row.stays()))
                .toList();
    }

    private List<SheetFacts.WorkMark> works(
            int year, List<UUID> journalIds, List<UUID> students, List<Term> terms, LocalDate date) {
        var open = terms.stream()
                .filter(term -> !term.closed() && !term.startsOn().isAfter(date))
                .toList();
        if (open.isEmpty() || journalIds.isEmpty()) {
            return List.of();
        }
        var from =
                open.stream().map(Term::startsOn).min(Comparator.naturalOrder()).orElseThrow();
        var to = open.stream().map(Term::endsOn).max(Comparator.naturalOrder()).orElseThrow();
        return sheets.works(year, journalIds, students, from, to);
    }
}
