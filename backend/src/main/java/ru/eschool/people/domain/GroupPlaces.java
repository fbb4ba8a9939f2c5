package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.persistence.DaySpan;

/** The times of pupils in groups that are no classes, as records. */
@ApplicationScoped
public class GroupPlaces {
    private final Memberships memberships;

    GroupPlaces(Memberships memberships) {
        this.memberships = memberships;
    }

    /** A pupil's time in a group. */
    public record Place(UUID id, UUID groupId, UUID studentId, DaySpan during) {}

    /** Everybody's times in the groups. */
    public List<Place> of(int academicYear, Collection<UUID> groupIds) {
        return memberships.list("academicYear = ?1 and groupId in ?2", academicYear, groupIds).stream()
                .map(GroupMembership::inGroup)
                .toList();
    }

    /** Puts a pupil into a group. */
    public void add(int academicYear, UUID groupId, UUID studentId, DaySpan during) {
        memberships.add(GroupMembership.inGroup(academicYear, groupId, studentId, during));
    }

    /** Ends a time before a day, or lets it go on when the day is null; a time that would be empty goes. */
    public void until(int academicYear, Place place, LocalDate day) {
        var membership = memberships.find(academicYear, place.id()).orElseThrow();
        if (day == null || place.during().from().isBefore(day)) {
            membership.until(day);
        } else {
            memberships.delete(membership);
        }
    }

    public void flush() {
        memberships.flush();
    }
}
