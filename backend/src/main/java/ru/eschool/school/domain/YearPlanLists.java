package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;

/** Puts the plan of a year together. */
@ApplicationScoped
class YearPlanLists {
    private final Terms terms;
    private final OwnSchemes ownSchemes;
    private final GradeSchemes gradeSchemes;
    private final Holidays holidays;
    private final MovedDays movedDays;
    private final YearObstacleLists obstacles;
    private final SchoolClock clock;

    YearPlanLists(
            Terms terms,
            OwnSchemes ownSchemes,
            GradeSchemes gradeSchemes,
            Holidays holidays,
            MovedDays movedDays,
            YearObstacleLists obstacles,
            SchoolClock clock) {
        this.terms = terms;
        this.ownSchemes = ownSchemes;
        this.gradeSchemes = gradeSchemes;
        this.holidays = holidays;
        this.movedDays = movedDays;
        this.obstacles = obstacles;
        this.clock = clock;
    }

    YearPlan of(AcademicYear year) {
        var days = year.fact();
        var schemes = schemes(days.academicYear());
        var free = holidays.ofYear(days.academicYear());
        var moved = movedDays.ofYear(days.academicYear()).stream()
                .map(MovedDay::fact)
                .toList();
        var gaps = YearGaps.of(days, schemes, free, moved, obstacles.daysOff(days.startsOn(), days.endsOn()));
        return new YearPlan(days, schemes, free, moved, gaps);
    }

    /** The schemes that have terms, the customary ones first. */
    List<YearPlan.Scheme> schemes(int academicYear) {
        Map<TermScheme, List<Term>> byScheme = new TreeMap<>();
        terms.ofYear(academicYear, clock.zone())
                .forEach(term -> byScheme.computeIfAbsent(term.scheme(), none -> new ArrayList<>())
                        .add(term));
        var names =
                ownSchemes.ofYear(academicYear).stream().collect(Collectors.toMap(OwnScheme::scheme, OwnScheme::name));
        names.keySet().forEach(scheme -> byScheme.computeIfAbsent(scheme, none -> new ArrayList<>()));
        var grades = gradeSchemes.ofYear(academicYear).stream()
                .collect(Collectors.groupingBy(
                        SchoolFacts.GradeScheme::scheme,
                        Collectors.mapping(SchoolFacts.GradeScheme::grade, Collectors.toList())));
        return byScheme.entrySet().stream()
                .map(entry -> new YearPlan.Scheme(
                        entry.getKey(),
                        names.get(entry.getKey()),
                        grades.getOrDefault(entry.getKey(), List.of()),
                        List.copyOf(entry.getValue())))
                .toList();
    }
}
