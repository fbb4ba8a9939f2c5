package ru.eschool.school.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Counts working days by a week of Monday to Friday and the days that differ from it. */
final class WorkingDayCount {
    private final Set<Integer> years;
    private final Map<LocalDate, Boolean> working;

    /**
     * @param years those that are known
     * @param working the days that differ from the week, and whether they are worked on
     */
    WorkingDayCount(Set<Integer> years, Map<LocalDate, Boolean> working) {
        this.years = years;
        this.working = working;
    }

    /**
     * Where the counting came to.
     *
     * @param day the last day that was reached
     * @param known whether the years of all days up to it are known; else the day is the first that is not
     */
    record Reached(LocalDate day, boolean known) {}

    /** The so-many-th working day after a day. */
    Reached after(LocalDate day, int workingDays) {
        var reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (!years.contains(reached.getYear())) {
                return new Reached(reached, false);
            }
            if (isWorking(reached)) {
                left--;
            }
        }
        return new Reached(reached, true);
    }

    private boolean isWorking(LocalDate day) {
        return working.getOrDefault(day, day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue());
    }
}
