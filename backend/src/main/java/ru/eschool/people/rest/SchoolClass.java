package ru.eschool.people.rest;

import java.util.List;
import java.util.UUID;
import ru.eschool.people.domain.SchoolClassRow;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;

/**
 * A class of a year, as the API shows it.
 *
 * @param name «7Б»
 * @param classTeacher absent while nobody leads the class
 */
public record SchoolClass(
        UUID id,
        int academicYear,
        String name,
        int grade,
        String letter,
        int shift,
        PersonName classTeacher,
        int studentCount) {
    static SchoolClass of(SchoolClassRow row) {
        return new SchoolClass(
                row.id(),
                row.academicYear(),
                row.name(),
                row.grade(),
                row.letter(),
                row.shift(),
                row.classTeacher(),
                row.studentCount());
    }

    /** A part of the list of classes. */
    public record SchoolClassList(List<SchoolClass> items, String nextCursor) {
        static SchoolClassList of(Page<SchoolClassRow> page) {
            return new SchoolClassList(
                    page.items().stream().map(SchoolClass::of).toList(), page.nextCursor());
        }
    }
}
