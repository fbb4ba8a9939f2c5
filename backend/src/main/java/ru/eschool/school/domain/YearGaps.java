package ru.eschool.school.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the school days that belong to no term, whose lessons nobody could assess. A school day is one from Monday to Friday
 * that neither the state nor the school has free, and a moved day. Saturdays are left out: many schools have none, and where
 * lessons stand on them, no term can be cut.
 */
final class YearGaps {
    private YearGaps() {}

    /** The gaps of every scheme that a grade has. */
    static List<YearPlan.Gap> of(
            YearPlan.Days year,
            List<YearPlan.Scheme> schemes,
            List<SchoolFacts.Holiday> holidays,
            List<YearPlan.MovedDay> movedDays,
            Collection<LocalDate> daysOff) {
        var moved = movedDays.stream().map(YearPlan.MovedDay::day).collect(Collectors.toSet());
        var off = new HashSet<>(daysOff);
        var school = new TreeSet<LocalDate>();
        for (var day : DaySets.of(year.startsOn(), year.endsOn())) {
            boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            if (moved.contains(day) || weekday && !off.contains(day)) {
                school.add(day);
            }
        }
        var gaps = new ArrayList<YearPlan.Gap>();
        schemes.stream()
                .filter(scheme -> !scheme.grades().isEmpty())
                .forEach(scheme -> gaps.addAll(of(scheme, school, holidays)));
        return gaps;
    }

    private static List<YearPlan.Gap> of(
            YearPlan.Scheme scheme, Set<LocalDate> schoolDays, List<SchoolFacts.Holiday> holidays) {
        var days = DaySets.without(schoolDays, DaySets.ofTerms(scheme.terms()));
        holidays.stream()
                .filter(holiday -> holiday.grades() == null || holiday.grades().containsAll(scheme.grades()))
                .forEach(holiday -> days.removeAll(DaySets.of(holiday.startsOn(), holiday.endsOn())));
        var gaps = new ArrayList<YearPlan.Gap>();
        LocalDate from = null;
        LocalDate to = null;
        for (var day : days) {
            if (to == null || day.isAfter(to.plusDays(1))) {
                if (from != null) {
                    gaps.add(new YearPlan.Gap(scheme.scheme(), from, to));
                }
                from = day;
            }
            to = day;
        }
        if (from != null) {
            gaps.add(new YearPlan.Gap(scheme.scheme(), from, to));
        }
        return gaps;
    }

    /** The first day of a gap that was none before; null when the change tears none. */
    static LocalDate torn(List<YearPlan.Gap> before, List<YearPlan.Gap> after) {
        return after.stream()
                .flatMap(gap -> gap.from()
                        .datesUntil(gap.to().plusDays(1))
                        .filter(day -> before.stream()
                                .noneMatch(known -> known.scheme().equals(gap.scheme())
                                        && !day.isBefore(known.from())
                                        && !day.isAfter(known.to()))))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
