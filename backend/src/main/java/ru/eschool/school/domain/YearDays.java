package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import ru.eschool.platform.Problem;
import ru.eschool.school.TermStatus;

/** Says from when to when a year lasts. */
@ApplicationScoped
class YearDays {
    private static final int LAST_MONTH = 8;

    private final AcademicYears years;
    private final Terms terms;
    private final YearObstacleLists obstacles;
    private final YearDivision division;

    YearDays(AcademicYears years, Terms terms, YearObstacleLists obstacles, YearDivision division) {
        this.years = years;
        this.terms = terms;
        this.obstacles = obstacles;
        this.division = division;
    }

    /** Refuses days that are not those of this year. */
    void check(YearPlan.Days year, LocalDate startsOn, LocalDate endsOn) {
        var invalid = Problem.invalid();
        if (startsOn.getYear() != year.academicYear()) {
            invalid.at("/startsOn", "year-starts-elsewhere", Integer.toString(year.academicYear()));
        }
        if (!endsOn.isAfter(startsOn)
                || endsOn.isAfter(LocalDate.of(year.academicYear() + 1, LAST_MONTH, 1)
                        .plusMonths(1)
                        .minusDays(1))) {
            invalid.at("/endsOn", "year-ends-elsewhere", Integer.toString(year.academicYear() + 1));
        }
        if (!invalid.fields().isEmpty()) {
            throw invalid;
        }
        years.latestFirst().stream()
                .map(AcademicYear::fact)
                .filter(other -> !other.id().equals(year.id()))
                .filter(other ->
                        !other.startsOn().isAfter(endsOn) && !other.endsOn().isBefore(startsOn))
                .findFirst()
                .ifPresent(other -> {
                    throw other.academicYear() == year.academicYear()
                            ? Problem.of(409, "year-exists")
                            : Problem.refused("year-overlaps", other.startsOn(), other.endsOn());
                });
    }

    void change(AcademicYear year, YearPlan before, LocalDate startsOn, LocalDate endsOn) {
        var days = before.days();
        check(days, startsOn, endsOn);
        var changed =
                new YearPlan.Days(days.id(), days.academicYear(), startsOn, endsOn, days.status(), days.version());
        refuseWhatLiesOutside(before, changed);
        for (var scheme : before.schemes()) {
            for (var term : scheme.terms()) {
                var from = term.startsOn().equals(days.startsOn()) ? startsOn : term.startsOn();
                var to = term.endsOn().equals(days.endsOn()) ? endsOn : term.endsOn();
                if (from.equals(term.startsOn()) && to.equals(term.endsOn())) {
                    continue;
                }
                if (from.isAfter(to)) {
                    throw Problem.refused("year-holds-more", term.name());
                }
                division.refuseMoving(days.academicYear(), term);
                terms.find(days.academicYear(), term.id())
                        .orElseThrow()
                        .describe(new YearChanges.Term(scheme.name() == null ? null : term.name(), from, to));
            }
        }
        year.last(startsOn, endsOn);
    }

    private void refuseWhatLiesOutside(YearPlan before, YearPlan.Days changed) {
        var days = before.days();
        for (var scheme : before.schemes()) {
            for (var term : scheme.terms()) {
                boolean goesAlong = term.status() == TermStatus.OPEN
                        && (Objects.equals(term.startsOn(), days.startsOn()) || changed.contain(term.startsOn()))
                        && (Objects.equals(term.endsOn(), days.endsOn()) || changed.contain(term.endsOn()));
                if (!goesAlong && !(changed.contain(term.startsOn()) && changed.contain(term.endsOn()))) {
                    throw Problem.refused("year-holds-more", term.name());
                }
            }
        }
        for (var holiday : before.holidays()) {
            if (!changed.contain(holiday.startsOn()) || !changed.contain(holiday.endsOn())) {
                throw Problem.refused("year-holds-more", holiday.name());
            }
        }
        for (var moved : before.movedDays()) {
            if (!changed.contain(moved.day())) {
                throw Problem.refused("year-holds-more", moved.reason());
            }
        }
        var lost = DaySets.without(
                DaySets.of(days.startsOn(), days.endsOn()), DaySets.of(changed.startsOn(), changed.endsOn()));
        var lessons = obstacles.lessons(days.academicYear(), null, lost);
        if (lessons.any()) {
            throw Problem.refused("year-lessons-outside", lessons.count(), lessons.firstOn(), lessons.lastOn());
        }
    }
}
