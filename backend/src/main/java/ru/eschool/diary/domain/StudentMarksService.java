package ru.eschool.diary.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.Assessment;
import ru.eschool.audit.AccessLog;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.SchoolFrame;
import ru.eschool.school.Term;

/** Reads a pupil's marks of a term and says what they come to. */
@ApplicationScoped
public class StudentMarksService {
    private final PupilAccess pupils;
    private final StudentMarkLists marks;
    private final SchoolFrame school;
    private final Assessment assessment;
    private final AccessLog accessLog;
    private final SchoolClock clock;

    StudentMarksService(
            PupilAccess pupils,
            StudentMarkLists marks,
            SchoolFrame school,
            Assessment assessment,
            AccessLog accessLog,
            SchoolClock clock) {
        this.pupils = pupils;
        this.marks = marks;
        this.school = school;
        this.assessment = assessment;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * The marks of a term of this academic year.
     *
     * @param termId null for the current term of the pupil's grade; in holidays the one before
     * @throws Problem as {@link PupilAccess#readable} says; 404 for a term that the pupil's grade does not have
     */
    @Transactional
    public MarksOfPupil marks(UUID studentId, UUID termId) {
        var date = clock.today();
        var pupil = pupils.readable(studentId, date, date);
        int year = pupil.years().getLast();
        accessLog.read("getStudentMarks", studentId, null, null);
        var terms = pupil.grade() == null ? List.<Term>of() : school.terms(year, pupil.grade());
        if (terms.isEmpty() && termId == null) {
            return new MarksOfPupil(studentId, null, terms, List.of());
        }
        var term = termId == null ? current(terms, date) : chosen(terms, termId);
        var rules = assessment.rules();
        var subjects = marks.find(studentId, year, term).stream()
                .map(row -> MarksOfPupil.Subject.of(row, rules))
                .sorted(MarksOfPupil.BY_CONCERN)
                .toList();
        return new MarksOfPupil(studentId, term, terms, subjects);
    }

    private static Term current(List<Term> terms, LocalDate date) {
        return terms.stream()
                .filter(term -> !term.startsOn().isAfter(date))
                .reduce((earlier, later) -> later)
                .orElseGet(terms::getFirst);
    }

    private static Term chosen(List<Term> terms, UUID termId) {
        return terms.stream()
                .filter(term -> term.id().equals(termId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("term-not-found"));
    }
}
