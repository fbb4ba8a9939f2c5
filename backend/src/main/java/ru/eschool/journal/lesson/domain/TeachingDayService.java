package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.SchoolFrame;

/** Shows a teacher the day: the own lessons, substitutions included, and what is still to be recorded. */
@ApplicationScoped
public class TeachingDayService {
    private static final int SHOWN = 20;

    private final TeachingDayLists days;
    private final SchoolFrame school;
    private final SchoolClock clock;

    TeachingDayService(TeachingDayLists days, SchoolFrame school, SchoolClock clock) {
        this.days = days;
        this.school = school;
        this.clock = clock;
    }

    @Transactional
    public DayOfTeacher day(LocalDate date) {
        var today = clock.today();
        var lessons = days.lessons(school.academicYearOf(date), date, begunUntil(date));
        var overdue = days.overdue(school.currentAcademicYear(), today, SHOWN);
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
