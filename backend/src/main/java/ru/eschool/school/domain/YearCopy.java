package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ru.eschool.platform.Acting;

/**
 * Takes the frame of one year over into the plan of another: what differs by a few days is corrected sooner than entered.
 * Terms and holidays move by whole weeks and keep their weekday; a single free day is a feast and keeps its date. Moved days are
 * decided anew every year.
 */
@ApplicationScoped
class YearCopy {
    private static final int WEEK = 7;

    private final YearPlanLists plans;
    private final Terms terms;
    private final OwnSchemes ownSchemes;
    private final GradeSchemes gradeSchemes;
    private final Holidays holidays;
    private final Acting acting;

    YearCopy(
            YearPlanLists plans,
            Terms terms,
            OwnSchemes ownSchemes,
            GradeSchemes gradeSchemes,
            Holidays holidays,
            Acting acting) {
        this.plans = plans;
        this.terms = terms;
        this.ownSchemes = ownSchemes;
        this.gradeSchemes = gradeSchemes;
        this.holidays = holidays;
        this.acting = acting;
    }

    void into(YearPlan.Days year, YearPlan.Days source) {
        // To the nearest week, so that the years do not drift apart.
        long apart = ChronoUnit.DAYS.between(
                LocalDate.of(source.academicYear(), 9, 1), LocalDate.of(year.academicYear(), 9, 1));
        long days = Math.floorDiv(apart + WEEK / 2, WEEK) * WEEK;
        for (var scheme : plans.schemes(source.academicYear())) {
            copy(year, source, scheme, days);
        }
        copyHolidays(year, source, days);
    }

    private void copy(YearPlan.Days year, YearPlan.Days source, YearPlan.Scheme scheme, long days) {
        var moved = new ArrayList<YearChanges.Term>();
        for (var term : scheme.terms()) {
            moved.add(new YearChanges.Term(
                    scheme.name() == null ? null : term.name(),
                    term.startsOn().equals(source.startsOn())
                            ? year.startsOn()
                            : term.startsOn().plusDays(days),
                    term.endsOn().equals(source.endsOn())
                            ? year.endsOn()
                            : term.endsOn().plusDays(days)));
        }
        // A year that is much shorter has no room for them.
        if (moved.isEmpty() || !fit(year, moved)) {
            return;
        }
        if (scheme.scheme().isOwn()) {
            ownSchemes.add(new OwnScheme(year.academicYear(), scheme.scheme(), scheme.name()));
            ownSchemes.flush();
        }
        for (int number = 1; number <= moved.size(); number++) {
            terms.add(new SchoolTerm(year.academicYear(), scheme.scheme(), number, moved.get(number - 1)));
        }
        for (int grade : scheme.grades()) {
            gradeSchemes.persist(new GradeScheme(acting.schoolId(), year.academicYear(), grade, scheme.scheme()));
        }
    }

    private static boolean fit(YearPlan.Days year, List<YearChanges.Term> moved) {
        LocalDate previous = null;
        for (var term : moved) {
            if (!year.contain(term.startsOn())
                    || !year.contain(term.endsOn())
                    || term.endsOn().isBefore(term.startsOn())
                    || previous != null && !term.startsOn().isAfter(previous)) {
                return false;
            }
            previous = term.endsOn();
        }
        return true;
    }

    private void copyHolidays(YearPlan.Days year, YearPlan.Days source, long days) {
        var taken = new ArrayList<YearChanges.Holiday>();
        for (var holiday : holidays.ofYear(source.academicYear())) {
            boolean feast = holiday.startsOn().equals(holiday.endsOn());
            int years = year.academicYear() - source.academicYear();
            var from = feast
                    ? holiday.startsOn().plusYears(years)
                    : holiday.startsOn().plusDays(days);
            var to = feast ? from : holiday.endsOn().plusDays(days);
            var copied = new YearChanges.Holiday(null, holiday.name(), from, to, holiday.grades());
            boolean free = year.contain(from)
                    && year.contain(to)
                    && taken.stream()
                            .noneMatch(other -> !other.startsOn().isAfter(to)
                                    && !other.endsOn().isBefore(from));
            if (free) {
                taken.add(copied);
                holidays.add(new Holiday(year.academicYear(), copied));
            }
        }
    }
}
