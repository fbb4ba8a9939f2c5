package ru.eschool.people.personnel.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is still somebody's at the school and does not go with a dismissal by itself.
 *
 * @param roles those that would end, by name
 * @param lessonsUntil the day of the last lesson ahead; null without lessons
 */
public record StaffDuties(
        List<String> roles, List<Led> classes, List<Taught> journals, int lessonsAhead, LocalDate lessonsUntil) {

    /** A class that the person leads. */
    public record Led(UUID id, String name) {}

    /** A journal in which the person teaches. */
    public record Taught(UUID id, String groupName, String subjectName) {}
}
