package ru.eschool.people.classes.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.people.domain.GroupKind;

/**
 * A group of pupils who are taught together.
 *
 * @param schoolClass whose pupils it takes; null where it takes those of several classes
 * @param subject what a subgroup divides its class for, or null
 * @param capacity how many it takes; null without a limit
 * @param shift null where it is that of the class, and so the school days
 * @param endedOn the last day; null while it goes on
 * @param members how many it has today
 */
public record GroupFacts(
        UUID id,
        int academicYear,
        GroupKind kind,
        String name,
        Named schoolClass,
        Named subject,
        Integer capacity,
        Integer shift,
        Integer schoolDays,
        boolean atHome,
        LocalDate endedOn,
        int members,
        int version) {

    /** Something with a name. */
    public record Named(UUID id, String name) {}
}
