package ru.eschool.people.classes.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.people.PupilNames;

/**
 * A pupil's time in a group.
 *
 * @param until the last day; null while there is no end
 * @param className the class in which the pupil is today, or null
 */
public record GroupMember(
        UUID membershipId, UUID groupId, PupilNames.Pupil pupil, LocalDate since, LocalDate until, String className) {}
