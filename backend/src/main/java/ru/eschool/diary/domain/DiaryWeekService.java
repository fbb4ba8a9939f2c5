package ru.eschool.diary.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.stream.Stream;
import ru.eschool.audit.AccessLog;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Today;

/** Reads the diary's week. */
@ApplicationScoped
public class DiaryWeekService {
    private final PupilAccess pupils;
    private final DiaryWeekRepository weeks;
    private final AccessLog accessLog;

    DiaryWeekService(PupilAccess pupils, DiaryWeekRepository weeks, AccessLog accessLog) {
        this.pupils = pupils;
        this.weeks = weeks;
        this.accessLog = accessLog;
    }

    /**
     * The week, Monday to Sunday, around a day.
     *
     * @throws Problem as {@link PupilAccess#readable} says
     */
    @Transactional
    public WeekOfPupil week(UUID studentId, LocalDate day) {
        var from = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var to = from.plusDays(6);
        // Two years only in the week in which August begins.
        var years = Stream.of(from, to).map(Today::academicYearOf).distinct().toList();
        var pupil = pupils.readable(studentId, years, from, to);
        accessLog.read("getDiaryWeek", studentId, null, null);
        return years.stream()
                .map(year -> weeks.find(pupil, year, from, to))
                .reduce(WeekOfPupil::followedBy)
                .orElseThrow();
    }
}
