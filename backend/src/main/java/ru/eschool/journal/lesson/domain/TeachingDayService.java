package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import ru.eschool.platform.Today;

/** Shows a teacher the day: the own lessons, substitutions included, and what is still to be recorded. */
@ApplicationScoped
public class TeachingDayService {
    private static final int SHOWN = 20;

    private final TeachingDayLists days;
    private final Today today;

    TeachingDayService(TeachingDayLists days, Today today) {
        this.days = days;
        this.today = today;
    }

    @Transactional
    public DayOfTeacher day(LocalDate date) {
        var now = today.dateTime();
        var lessons = days.lessons(Today.academicYearOf(date), date, begunUntil(date));
        var overdue = days.overdue(Today.academicYearOf(now.toLocalDate()), now.toLocalDate(), SHOWN);
        return new DayOfTeacher(date, lessons, overdue.newest(), overdue.count());
    }

    private LocalTime begunUntil(LocalDate date) {
        var now = today.dateTime();
        if (date.isAfter(now.toLocalDate())) {
            return null;
        }
        return date.isBefore(now.toLocalDate()) ? LocalTime.MAX : now.toLocalTime();
    }
}
