package ru.eschool.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A school year: quarters, half-years, school holidays and public holidays with their official carry-over. */
final class SchoolCalendar {
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    record Term(String scheme, int number, LocalDate startsOn, LocalDate endsOn) {}

    /** @param grade the only grade that has it; null for the whole school */
    record Holiday(String name, LocalDate startsOn, LocalDate endsOn, Integer grade) {
        Holiday(String name, LocalDate startsOn, LocalDate endsOn) {
            this(name, startsOn, endsOn, null);
        }

        boolean covers(LocalDate date) {
            return !date.isBefore(startsOn) && !date.isAfter(endsOn);
        }
    }

    final int year;
    final LocalDate startsOn;
    final LocalDate endsOn;
    final List<Term> terms;
    final List<Holiday> holidays;

    SchoolCalendar(int year) {
        this.year = year;
        var first = LocalDate.of(year, 9, 1);
        startsOn = first.getDayOfWeek() == DayOfWeek.SUNDAY ? first.plusDays(1) : first;
        endsOn = LocalDate.of(year + 1, 5, 26);
        var autumnEnd = lastSaturdayUpTo(LocalDate.of(year, 10, 26));
        var winterStart = LocalDate.of(year, 12, 31);
        var winterEnd = LocalDate.of(year + 1, 1, 10);
        var marchEnd = lastSaturdayUpTo(LocalDate.of(year + 1, 3, 21));
        var secondStart = LocalDate.of(year, 11, 5);
        var fourthStart = marchEnd.plusDays(9);
        terms = List.of(
                new Term("QUARTER", 1, startsOn, autumnEnd),
                new Term("QUARTER", 2, secondStart, winterStart.minusDays(1)),
                new Term("QUARTER", 3, winterEnd.plusDays(1), marchEnd),
                new Term("QUARTER", 4, fourthStart, endsOn),
                new Term("HALF_YEAR", 1, startsOn, winterStart.minusDays(1)),
                new Term("HALF_YEAR", 2, winterEnd.plusDays(1), endsOn));
        var days = new ArrayList<Holiday>();
        days.add(new Holiday("Осенние каникулы", autumnEnd.plusDays(1), LocalDate.of(year, 11, 3)));
        days.add(new Holiday("День народного единства", LocalDate.of(year, 11, 4), LocalDate.of(year, 11, 4)));
        days.add(new Holiday("Зимние каникулы", winterStart, winterEnd));
        // The first grade rests a week more in the middle of the third quarter (SP 2.4.3648-20).
        var firstGrade = LocalDate.of(year + 1, 2, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.MONDAY));
        days.add(new Holiday("Дополнительные каникулы первоклассников", firstGrade, firstGrade.plusDays(6), 1));
        publicHoliday(days, "День защитника Отечества", LocalDate.of(year + 1, 2, 23));
        publicHoliday(days, "Международный женский день", LocalDate.of(year + 1, 3, 8));
        days.add(new Holiday("Весенние каникулы", marchEnd.plusDays(1), fourthStart.minusDays(1)));
        publicHoliday(days, "Праздник Весны и Труда", LocalDate.of(year + 1, 5, 1));
        publicHoliday(days, "День Победы", LocalDate.of(year + 1, 5, 9));
        holidays = List.copyOf(days);
    }

    /** The year in five modules: quarters, of which the long third is two. */
    List<Term> modules() {
        var quarters = terms.subList(0, 4);
        var third = quarters.get(2);
        var half = third.startsOn().plusWeeks(5).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return List.of(
                new Term("OWN_1", 1, quarters.get(0).startsOn(), quarters.get(0).endsOn()),
                new Term("OWN_1", 2, quarters.get(1).startsOn(), quarters.get(1).endsOn()),
                new Term("OWN_1", 3, third.startsOn(), half),
                new Term("OWN_1", 4, half.plusDays(1), third.endsOn()),
                new Term("OWN_1", 5, quarters.get(3).startsOn(), quarters.get(3).endsOn()));
    }

    /** The second Saturday of April, on which Monday's lessons are made up for. */
    LocalDate workingSaturday() {
        return LocalDate.of(year + 1, 4, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SATURDAY));
    }

    /** The year that a date belongs to: from August on it is the new one, as the service itself reckons. */
    static int yearOf(LocalDate date) {
        return date.getMonthValue() < 8 ? date.getYear() - 1 : date.getYear();
    }

    boolean isSchoolDay(LocalDate date, int daysPerWeek) {
        return !date.isBefore(startsOn)
                && !date.isAfter(endsOn)
                && date.getDayOfWeek().getValue() <= daysPerWeek
                && holidays.stream().noneMatch(h -> h.grade == null && h.covers(date));
    }

    /** Whether one grade alone has a day off that is a school day for the others. */
    boolean isOffFor(int grade, LocalDate date) {
        return holidays.stream().anyMatch(h -> h.grade != null && h.grade == grade && h.covers(date));
    }

    List<LocalDate> schoolDays(int daysPerWeek) {
        return startsOn.datesUntil(endsOn.plusDays(1))
                .filter(d -> isSchoolDay(d, daysPerWeek))
                .toList();
    }

    Term termOf(String scheme, LocalDate schoolDay) {
        return terms.stream()
                .filter(t -> t.scheme.equals(scheme) && !schoolDay.isBefore(t.startsOn) && !schoolDay.isAfter(t.endsOn))
                .findFirst()
                .orElseThrow();
    }

    /** Terms of a scheme that ended early enough for their marks to be set: two days (001 §3.2). */
    List<Term> finishedTerms(String scheme, LocalDate today) {
        return terms.stream()
                .filter(t -> t.scheme.equals(scheme) && t.endsOn.plusDays(2).isBefore(today))
                .toList();
    }

    /** The last day of the term that is under way, in holidays of the next one: so far controls are announced. */
    LocalDate announcedUntil(String scheme, LocalDate today) {
        return terms.stream()
                .filter(t -> t.scheme.equals(scheme) && !t.endsOn.isBefore(today))
                .map(Term::endsOn)
                .min(Comparator.naturalOrder())
                .orElse(endsOn);
    }

    static OffsetDateTime instant(LocalDateTime local) {
        return local.atZone(ZONE).toOffsetDateTime();
    }

    private static LocalDate lastSaturdayUpTo(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    }

    /** A public holiday on a weekend moves to the next working day (Labour Code, article 112). */
    private static void publicHoliday(List<Holiday> days, String name, LocalDate date) {
        days.add(new Holiday(name, date, date));
        int past = date.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        if (past > 0) {
            var monday = date.plusDays(3L - past);
            days.add(new Holiday(name + " (перенос)", monday, monday));
        }
    }
}
