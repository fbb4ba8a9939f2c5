package ru.eschool.diary.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whose diary it is.
 *
 * @param displayName «Фамилия Имя»
 * @param className the class during the days asked for; null while the pupil has none
 * @param grade null together with the class
 * @param visible whether the acting person's relation to the pupil lets the diary be read
 * @param stamp another one whenever something has changed in the weeks that the days asked for belong to: a lesson, its
 *     homework, works, marks or absences, or the names, groups and holidays shown with them
 * @param years the academic years that the days asked for belong to, the later one last; never empty
 * @param holidays holidays that touch the days asked for
 */
public record Pupil(
        UUID id,
        String displayName,
        String className,
        Integer grade,
        boolean visible,
        String stamp,
        List<Integer> years,
        List<Holiday> holidays) {

    /** Days without lessons, both ends included. */
    public record Holiday(String name, LocalDate startsOn, LocalDate endsOn) {
        boolean contains(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    /** The name of the holiday on a day, or null. */
    public String holidayOn(LocalDate day) {
        for (var holiday : holidays) {
            if (holiday.contains(day)) {
                return holiday.name();
            }
        }
        return null;
    }
}
