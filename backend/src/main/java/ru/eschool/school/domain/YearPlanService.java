package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;

/**
 * Plans the academic years of the school. The plan of a year is one thing under one version: its terms, holidays and moved days
 * make sense only together.
 */
@ApplicationScoped
public class YearPlanService {
    private final AcademicYears years;
    private final YearPlanLists plans;
    private final YearDays days;
    private final YearDivision division;
    private final YearFreeDays freeDays;
    private final YearCopy copy;
    private final YearObstacleLists obstacles;
    private final Acting acting;
    private final TransactionSynchronizationRegistry transaction;

    YearPlanService(
            AcademicYears years,
            YearPlanLists plans,
            YearDays days,
            YearDivision division,
            YearFreeDays freeDays,
            YearCopy copy,
            YearObstacleLists obstacles,
            Acting acting,
            TransactionSynchronizationRegistry transaction) {
        this.years = years;
        this.plans = plans;
        this.days = days;
        this.division = division;
        this.freeDays = freeDays;
        this.copy = copy;
        this.obstacles = obstacles;
        this.acting = acting;
        this.transaction = transaction;
    }

    /** The years of the school, the latest first. */
    @Transactional
    public List<YearPlan.Days> years() {
        return years.latestFirst().stream().map(AcademicYear::fact).toList();
    }

    /**
     * The plan of a year.
     *
     * @throws Problem 404 when the school has no such year
     */
    @Transactional
    public YearPlan plan(UUID yearId) {
        return plans.of(find(yearId));
    }

    /**
     * Begins the plan of a year.
     *
     * @param copyFrom the year whose terms, holidays and schemes of the grades are taken over, moved by whole weeks; null for an
     *     empty plan
     * @throws Problem 404 when the school has no year to copy from, 409 when it has the year already
     */
    @Transactional
    public YearPlan create(int academicYear, LocalDate startsOn, LocalDate endsOn, Integer copyFrom) {
        var year = new AcademicYear(acting.schoolId(), academicYear, startsOn, endsOn);
        days.check(year.fact(), startsOn, endsOn);
        var source = copyFrom == null
                ? null
                : years.find(copyFrom).orElseThrow(() -> Problem.notFound("academic-year-unknown"));
        years.persist(year);
        years.flush();
        obstacles.prepareTables(academicYear);
        if (source != null) {
            copy.into(year.fact(), source.fact());
        }
        years.flush();
        return plans.of(year);
    }

    /**
     * Changes the first and the last day. Terms that begin and end with the year go along.
     *
     * @param dryRun whether to say only what would come of it
     * @throws Problem 422 when something of the year would lie outside of it
     */
    @Transactional
    public YearPlan changeDays(UUID yearId, int version, LocalDate startsOn, LocalDate endsOn, boolean dryRun) {
        return change(yearId, version, dryRun, (year, before) -> days.change(year, before, startsOn, endsOn));
    }

    /**
     * Divides the year anew, by all its schemes.
     *
     * @throws Problem 400 when terms overlap or leave the year, 422 when lessons, marks or a closed term stand against it
     */
    @Transactional
    public YearPlan divide(UUID yearId, int version, List<YearChanges.Scheme> schemes, boolean dryRun) {
        return change(yearId, version, dryRun, (year, before) -> division.change(before, schemes));
    }

    /**
     * Says which grade has which terms.
     *
     * @throws Problem 422 when marks of terms, lessons or a closed term stand against it
     */
    @Transactional
    public YearPlan chooseSchemes(UUID yearId, int version, List<SchoolFacts.GradeScheme> chosen, boolean dryRun) {
        return change(yearId, version, dryRun, (year, before) -> division.choose(before, chosen));
    }

    /**
     * Says anew which days are free.
     *
     * @throws Problem 400 when holidays of a grade overlap, 422 when lessons or a closed term stand against it
     */
    @Transactional
    public YearPlan changeHolidays(UUID yearId, int version, List<YearChanges.Holiday> wanted, boolean dryRun) {
        return change(yearId, version, dryRun, (year, before) -> freeDays.changeHolidays(before, wanted));
    }

    /**
     * Says anew which days are taught as others.
     *
     * @throws Problem 400 when one lies in holidays, 422 when lessons or a closed term stand against it
     */
    @Transactional
    public YearPlan changeMovedDays(UUID yearId, int version, List<YearChanges.MovedDay> wanted, boolean dryRun) {
        return change(yearId, version, dryRun, (year, before) -> freeDays.changeMovedDays(before, wanted));
    }

    /**
     * Opens a planned year, so that it is worked in from its first day; an open one stays as it is.
     *
     * @throws Problem 422 when its plan is not complete
     */
    @Transactional
    public YearPlan open(UUID yearId, int version) {
        return change(yearId, version, false, (year, before) -> {
            if (year.status() == YearStatus.OPEN) {
                return;
            }
            if (before.schemes().stream().allMatch(scheme -> scheme.grades().isEmpty())) {
                throw Problem.refused("year-without-terms");
            }
            if (!before.gaps().isEmpty()) {
                throw Problem.refused("year-gap", before.gaps().getFirst().from());
            }
            year.open();
        });
    }

    private interface Change {
        void make(AcademicYear year, YearPlan before);
    }

    private YearPlan change(UUID yearId, int version, boolean dryRun, Change change) {
        var year = find(yearId);
        year.requireVersion(version);
        if (year.status() == YearStatus.ARCHIVED) {
            throw Problem.refused("year-archived");
        }
        // Whoever plans another part of the year at this moment is late from here on.
        years.touch(year);
        var before = plans.of(year);
        change.make(year, before);
        years.flush();
        var after = plans.of(year);
        if (year.status() == YearStatus.OPEN) {
            var torn = YearGaps.torn(before.gaps(), after.gaps());
            if (torn != null) {
                throw Problem.refused("year-gap", torn);
            }
        }
        if (dryRun) {
            transaction.setRollbackOnly();
        }
        return after;
    }

    private AcademicYear find(UUID yearId) {
        return years.find(yearId).orElseThrow(() -> Problem.notFound("academic-year-unknown"));
    }
}
