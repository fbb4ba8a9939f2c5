package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ru.eschool.platform.Problem;

/** Says which days of a year are free, and which are taught as others. */
@ApplicationScoped
class YearFreeDays {
    private final Holidays holidays;
    private final MovedDays movedDays;
    private final YearObstacleLists obstacles;

    YearFreeDays(Holidays holidays, MovedDays movedDays, YearObstacleLists obstacles) {
        this.holidays = holidays;
        this.movedDays = movedDays;
        this.obstacles = obstacles;
    }

    void changeHolidays(YearPlan before, List<YearChanges.Holiday> wanted) {
        checkHolidays(before, wanted);
        int academicYear = before.days().academicYear();
        var kept = new HashSet<UUID>();
        for (var change : wanted) {
            var old = before.holidays().stream()
                    .filter(holiday -> holiday.id().equals(change.id()))
                    .findFirst()
                    .orElse(null);
            refuseHoliday(before, old, change);
            if (old == null) {
                holidays.add(new Holiday(academicYear, change));
            } else {
                kept.add(old.id());
                holidays.find(academicYear, old.id()).orElseThrow().describe(change);
            }
        }
        for (var old : before.holidays()) {
            if (!kept.contains(old.id())) {
                refuseInClosedTerm(before, old.name(), DaySets.of(old.startsOn(), old.endsOn()), old.grades());
                holidays.delete(holidays.find(academicYear, old.id()).orElseThrow());
            }
        }
    }

    private static void checkHolidays(YearPlan before, List<YearChanges.Holiday> wanted) {
        var invalid = Problem.invalid();
        var year = before.days();
        for (int at = 0; at < wanted.size(); at++) {
            var change = wanted.get(at);
            var pointer = "/items/" + at;
            if (change.id() != null
                    && before.holidays().stream().noneMatch(known -> known.id().equals(change.id()))) {
                invalid.at(pointer + "/id", "holiday-unknown");
            }
            if (!year.contain(change.startsOn())) {
                invalid.at(pointer + "/startsOn", "day-outside-year", year.startsOn(), year.endsOn());
            }
            if (!year.contain(change.endsOn())) {
                invalid.at(pointer + "/endsOn", "day-outside-year", year.startsOn(), year.endsOn());
            } else if (change.endsOn().isBefore(change.startsOn())) {
                invalid.at(pointer + "/endsOn", "ends-before-it-starts");
            }
            for (var other : wanted.subList(0, at)) {
                if (meet(change, other)) {
                    invalid.at(pointer + "/startsOn", "holiday-overlaps", other.name());
                    break;
                }
            }
            before.movedDays().stream()
                    .filter(moved -> lies(moved.day(), change.startsOn(), change.endsOn()))
                    .findFirst()
                    .ifPresent(moved -> invalid.at(pointer + "/startsOn", "holiday-moved-day", moved.day()));
        }
        if (!invalid.fields().isEmpty()) {
            throw invalid;
        }
    }

    private static boolean meet(YearChanges.Holiday one, YearChanges.Holiday other) {
        boolean days = !one.startsOn().isAfter(other.endsOn()) && !one.endsOn().isBefore(other.startsOn());
        return days
                && (one.grades() == null
                        || other.grades() == null
                        || one.grades().stream().anyMatch(other.grades()::contains));
    }

    private static boolean lies(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private void refuseHoliday(YearPlan before, SchoolFacts.Holiday old, YearChanges.Holiday change) {
        boolean sameGrades = old != null && Objects.equals(old.grades(), change.grades());
        var now = DaySets.of(change.startsOn(), change.endsOn());
        var then = old == null ? Set.<LocalDate>of() : DaySets.of(old.startsOn(), old.endsOn());
        if (sameGrades && now.equals(then)) {
            return;
        }
        if (sameGrades) {
            refuseInClosedTerm(before, change.name(), DaySets.difference(now, then), change.grades());
        } else {
            refuseInClosedTerm(before, change.name(), now, change.grades());
            if (old != null) {
                refuseInClosedTerm(before, change.name(), then, old.grades());
            }
        }
        var lessons = obstacles.lessons(
                before.days().academicYear(), change.grades(), sameGrades ? DaySets.without(now, then) : now);
        if (lessons.any()) {
            throw Problem.refused(
                    "holiday-lessons", change.name(), lessons.count(), lessons.firstOn(), lessons.lastOn());
        }
    }

    void changeMovedDays(YearPlan before, List<YearChanges.MovedDay> wanted) {
        checkMovedDays(before, wanted);
        int academicYear = before.days().academicYear();
        var kept = new HashSet<UUID>();
        for (var change : wanted) {
            var old = before.movedDays().stream()
                    .filter(moved -> moved.id().equals(change.id()))
                    .findFirst()
                    .orElse(null);
            if (old == null || !old.day().equals(change.day()) || old.taughtAs() != change.taughtAs()) {
                refuseMovedDay(before, change.day());
                if (old != null && !old.day().equals(change.day())) {
                    refuseMovedDay(before, old.day());
                }
            }
            if (old == null) {
                movedDays.add(new MovedDay(academicYear, change));
            } else {
                kept.add(old.id());
                movedDays.find(academicYear, old.id()).orElseThrow().describe(change);
            }
        }
        for (var old : before.movedDays()) {
            if (!kept.contains(old.id())) {
                refuseMovedDay(before, old.day());
                movedDays.delete(movedDays.find(academicYear, old.id()).orElseThrow());
            }
        }
    }

    private static void checkMovedDays(YearPlan before, List<YearChanges.MovedDay> wanted) {
        var invalid = Problem.invalid();
        var year = before.days();
        var seen = new HashSet<LocalDate>();
        for (int at = 0; at < wanted.size(); at++) {
            var change = wanted.get(at);
            var pointer = "/items/" + at;
            if (change.id() != null
                    && before.movedDays().stream().noneMatch(known -> known.id().equals(change.id()))) {
                invalid.at(pointer + "/id", "moved-day-unknown");
            }
            if (!year.contain(change.day())) {
                invalid.at(pointer + "/day", "day-outside-year", year.startsOn(), year.endsOn());
            } else if (!seen.add(change.day())) {
                invalid.at(pointer + "/day", "moved-day-twice");
            }
            if (change.day().getDayOfWeek().getValue() == change.taughtAs()) {
                invalid.at(pointer + "/taughtAs", "moved-day-as-itself");
            }
            before.holidays().stream()
                    .filter(holiday -> lies(change.day(), holiday.startsOn(), holiday.endsOn()))
                    .findFirst()
                    .ifPresent(holiday -> invalid.at(pointer + "/day", "moved-day-in-holiday", holiday.name()));
        }
        if (!invalid.fields().isEmpty()) {
            throw invalid;
        }
    }

    /** What is taught on a day stands in the timetable already, or in a closed term. */
    private void refuseMovedDay(YearPlan before, LocalDate day) {
        var days = Set.of(day);
        refuseInClosedTerm(before, null, days, null);
        var lessons = obstacles.lessons(before.days().academicYear(), null, days);
        if (lessons.any()) {
            throw Problem.refused("moved-day-lessons", day, lessons.count());
        }
    }

    private static void refuseInClosedTerm(
            YearPlan before, String name, Set<LocalDate> days, Collection<Integer> grades) {
        for (var scheme : before.schemes()) {
            if (grades != null && scheme.grades().stream().noneMatch(grades::contains)) {
                continue;
            }
            var closed = new TreeSet<>(DaySets.ofClosedTerms(scheme.terms()));
            closed.retainAll(days);
            if (!closed.isEmpty()) {
                var day = closed.getFirst();
                throw name == null
                        ? Problem.refused("moved-day-closed-term", day)
                        : Problem.refused("holiday-closed-term", name, day);
            }
        }
    }
}
