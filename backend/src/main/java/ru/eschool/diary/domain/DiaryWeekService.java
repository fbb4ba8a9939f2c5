package ru.eschool.diary.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.function.Predicate;
import ru.eschool.audit.AccessLog;
import ru.eschool.platform.Problem;
import ru.eschool.platform.StampedContent;

/** Reads the diary's week. */
@ApplicationScoped
public class DiaryWeekService {
    private final PupilAccess pupils;
    private final DiaryWeekLists weeks;
    private final AccessLog accessLog;

    DiaryWeekService(PupilAccess pupils, DiaryWeekLists weeks, AccessLog accessLog) {
        this.pupils = pupils;
        this.weeks = weeks;
        this.accessLog = accessLog;
    }

    /**
     * The week, Monday to Sunday, around a day.
     *
     * @param known tells whether the caller holds the week with this stamp already
     * @return without its content when the caller holds it
     * @throws Problem as {@link PupilAccess#readable} says
     */
    @Transactional
    public StampedContent<WeekOfPupil> week(UUID studentId, LocalDate day, Predicate<String> known) {
        var from = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var to = from.plusDays(6);
        var pupil = pupils.readable(studentId, from, to);
        accessLog.read("getDiaryWeek", studentId, null, null);
        // The stamp is older than what is read now: a change in between makes the next read a full one, never a false
        // one.
        return known.test(pupil.stamp())
                ? StampedContent.known(pupil.stamp())
                : new StampedContent<>(
                        pupil.stamp(),
                        pupil.years().stream()
                                .map(year -> weeks.find(pupil, year, from, to))
                                .reduce(WeekOfPupil::followedBy));
    }
}
