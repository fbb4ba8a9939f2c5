package ru.eschool.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers who was taught in a group, and when; a pupil may leave a group and come back. */
public interface Memberships {

    /**
     * All pupils who were ever in the group, each with the days of membership in order.
     *
     * @return empty for an unknown group
     */
    Map<UUID, List<DateRange>> ofGroup(int academicYear, UUID groupId);

    /** The pupils who are in the group on the day. */
    List<UUID> membersOn(int academicYear, UUID groupId, LocalDate date);

    /** Whether the pupil is in the group on the day: marks and absences exist only for such pupils. */
    boolean memberOn(int academicYear, UUID groupId, UUID studentId, LocalDate date);
}
