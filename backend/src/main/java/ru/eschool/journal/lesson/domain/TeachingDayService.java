package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import ru.eschool.platform.SchoolClock;

/** Shows a teacher the day: the own lessons, substitutions included, and what is still to be recorded. */
@ApplicationScoped
public class TeachingDayService {
    private static final int SHOWN = 20;

    private final TeachingDayLists days;
    private final SchoolClock clock;

    TeachingDayService(TeachingDayLists days, SchoolClock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    public DayOfTeacher day(LocalDate date) {
        var now = clock.now();
        var lessons = days.lessons(SchoolClock.academicYearOf(date), date, begunUntil(date));
        var overdue = days.overdue(SchoolClock.academicYearOf(now.toLocalDate()), now.toLocalDate(), SHOWN);
        return new DayOfTeacher(date, lessons, overdue.newest(), overdue.count());
    }

    private LocalTime begunUntil(LocalDate date) {
        var now = clock.now();
        if (date.isAfter(now.toLocalDate())) {
            return null;
        }
        return date.isBefore(now.toLocalDate()) ? LocalTime.MAX : now.toLocalTime();
    }
}
