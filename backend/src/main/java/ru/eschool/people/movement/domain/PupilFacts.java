package ru.eschool.people.movement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.persistence.DaySpan;

/**
 * What stands of a pupil when an order is judged.
 *
 * @param stays when the pupil was at the school, in order
 * @param places the groups that the pupil was or is in, in order
 */
record PupilFacts(UUID id, String name, List<Stay> stays, List<Place> places) {
    /** A time at the school. */
    record Stay(UUID id, DaySpan during) {}

    /**
     * A time in a group.
     *
     * @param classId null for a group of several classes
     */
    record Place(
            int academicYear,
            UUID id,
            String groupName,
            boolean wholeClass,
            UUID classId,
            Integer grade,
            DaySpan during) {
        boolean lastsOnOrAfter(LocalDate day) {
            return during.until() == null || during.until().isAfter(day);
        }

        boolean beginsBefore(LocalDate day) {
            return during.from().isBefore(day);
        }
    }

    /**
     * A class that an order names.
     *
     * @param endsOn the day before the next year may begin
     */
    record Target(
            UUID id,
            int academicYear,
            UUID groupId,
            String name,
            int grade,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean archived) {}

    Optional<Stay> stayOn(LocalDate day) {
        return stays.stream().filter(stay -> stay.during().contains(day)).findFirst();
    }

    Optional<Place> classOn(LocalDate day) {
        return places.stream()
                .filter(place -> place.wholeClass() && place.during().contains(day))
                .findFirst();
    }
}
