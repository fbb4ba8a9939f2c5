package ru.eschool.people.domain;

import java.util.UUID;
import ru.eschool.platform.PersonName;

/**
 * A class of a year.
 *
 * @param classTeacher null while nobody leads the class
 * @param studentCount pupils of the class today
 */
public record SchoolClassRow(
        UUID id,
        int academicYear,
        String name,
        int grade,
        String letter,
        int shift,
        PersonName classTeacher,
        int studentCount) {}
