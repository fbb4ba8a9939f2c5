package ru.eschool.people.classes.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.people.domain.ClassLists;
import ru.eschool.platform.PersonName;

/**
 * A class with all who have led it.
 *
 * @param leaders the newest first
 */
public record ClassCard(ClassLists.ClassRow row, List<Led> leaders) {
    /**
     * That somebody leads the class, as its teacher or acting for the teacher.
     *
     * @param until the last day; null while there is no end
     */
    public record Led(UUID id, PersonName person, LocalDate from, LocalDate until, boolean acting, int version) {}
}
