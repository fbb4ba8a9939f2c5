package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Today;
import ru.eschool.school.Subject;
import ru.eschool.school.Term;

/** Reads the school's frame for the people of the school. */
@ApplicationScoped
public class SchoolService {
    private final SchoolRepository schools;
    private final Acting acting;
    private final Today today;

    SchoolService(SchoolRepository schools, Acting acting, Today today) {
        this.schools = schools;
        this.acting = acting;
        this.today = today;
    }

    /** A year with everything that has a date in it. */
    public record Frame(
            int academicYear,
            SchoolFacts.Year year,
            LocalDate today,
            List<Term> terms,
            List<SchoolFacts.Holiday> holidays,
            List<SchoolFacts.GradeScheme> gradeSchemes,
            List<SchoolFacts.BellRow> bells) {}

    /** The schools in which the caller has a place, by name. */
    @Transactional
    public List<SchoolFacts.School> mine() {
        var claim = acting.claim();
        return claim.clientId() == null
                ? schools.ofPerson(claim.subject(), today.date())
                : schools.ofClient(claim.clientId());
    }

    /**
     * The frame of a year; of the current one when none is named.
     *
     * @throws Problem 404 when the school has no such year
     */
    @Transactional
    public Frame frame(Integer academicYear) {
        int year = academicYear == null ? schools.currentAcademicYear() : academicYear;
        var days = schools.year(year);
        if (days == null) {
            throw Problem.notFound("academic-year-unknown");
        }
        return new Frame(
                year,
                days,
                today.date(),
                schools.terms(year),
                schools.holidays(year),
                schools.gradeSchemes(year),
                schools.bells());
    }

    @Transactional
    public List<Subject> subjects() {
        return schools.subjects();
    }
}
