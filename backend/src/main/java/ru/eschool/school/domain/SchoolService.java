package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.Subject;
import ru.eschool.school.Term;

/** Reads the school's frame for the people of the school. */
@ApplicationScoped
public class SchoolService {
    private final SchoolLists schools;
    private final AcademicYears years;
    private final Terms terms;
    private final Holidays holidays;
    private final MovedDays movedDays;
    private final GradeSchemes schemes;
    private final BellSchedules bells;
    private final Subjects subjects;
    private final Acting acting;
    private final SchoolClock clock;

    SchoolService(
            SchoolLists schools,
            AcademicYears years,
            Terms terms,
            Holidays holidays,
            MovedDays movedDays,
            GradeSchemes schemes,
            BellSchedules bells,
            Subjects subjects,
            Acting acting,
            SchoolClock clock) {
        this.schools = schools;
        this.years = years;
        this.terms = terms;
        this.holidays = holidays;
        this.movedDays = movedDays;
        this.schemes = schemes;
        this.bells = bells;
        this.subjects = subjects;
        this.acting = acting;
        this.clock = clock;
    }

    /** A year with everything that has a date in it. */
    public record Frame(
            int academicYear,
            SchoolFacts.Year year,
            LocalDate today,
            List<Term> terms,
            List<SchoolFacts.Holiday> holidays,
            List<YearPlan.MovedDay> movedDays,
            List<SchoolFacts.GradeScheme> gradeSchemes,
            List<SchoolFacts.BellRow> bells) {}

    /**
     * The schools in which the caller has a place, by name.
     *
     * @throws Problem 400 for a cursor of another list
     */
    @Transactional
    public Page<SchoolFacts.School> mine(int limit, String cursor) {
        var claim = acting.claim();
        var after = cursor == null ? SchoolLists.ListPosition.first() : position(cursor);
        var oneMore = claim.clientId() == null
                ? schools.ofPerson(claim.subject(), after, limit + 1)
                : schools.ofClient(claim.clientId(), after, limit + 1);
        return Page.cut(oneMore, limit, last -> Cursor.encode(last.shortName(), last.id()));
    }

    private static SchoolLists.ListPosition position(String cursor) {
        var key = Cursor.decode(cursor, 2);
        try {
            return new SchoolLists.ListPosition(key.getFirst(), UUID.fromString(key.getLast()));
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }

    /**
     * The frame of a year; of the current one when none is named.
     *
     * @throws Problem 404 when the school has no such year
     */
    @Transactional
    public Frame frame(Integer academicYear) {
        int year = academicYear == null ? schools.currentAcademicYear() : academicYear;
        var days = years.find(year).orElseThrow(() -> Problem.notFound("academic-year-unknown"));
        return new Frame(
                year,
                days.days(),
                clock.today(),
                terms.ofYear(year, clock.zone()),
                holidays.ofYear(year),
                movedDays.ofYear(year).stream().map(MovedDay::fact).toList(),
                schemes.ofYear(year),
                bells.rows());
    }

    /** All subjects in the order of the curriculum. */
    @Transactional
    public List<Subject> subjects() {
        return subjects.inOrder();
    }
}
