package ru.eschool.people.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.persistence.DaySpan;

/**
 * What an order has changed of a pupil's places, so that another one can put it back.
 *
 * @param opened places that began
 * @param ended places that were ended
 * @param removed places that would have begun later
 * @param enrolmentOpened the time at the school that began, or null
 * @param enrolmentEnded the time at the school that was ended, or null
 */
public record PlaceTrace(
        List<Place> opened, List<Ended> ended, List<Place> removed, UUID enrolmentOpened, Ended enrolmentEnded) {
    /** A time in a group. */
    public record Place(int academicYear, UUID id, UUID groupId, boolean wholeClass, DaySpan during) {}

    /**
     * Something that was ended.
     *
     * @param academicYear 0 for what belongs to no year
     * @param before the first day that it no longer had, or null
     * @param until the first day that it no longer has
     */
    public record Ended(int academicYear, UUID id, LocalDate before, LocalDate until) {}
}
