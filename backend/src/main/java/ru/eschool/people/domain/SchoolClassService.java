package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.school.SchoolFrame;

/** Lists the classes of the school. */
@ApplicationScoped
public class SchoolClassService {
    private final SchoolClassRepository classes;
    private final SchoolFrame school;

    SchoolClassService(SchoolClassRepository classes, SchoolFrame school) {
        this.classes = classes;
        this.school = school;
    }

    /**
     * A page of classes in the order of grade and letter.
     *
     * @param academicYear null means the current one
     * @throws Problem 400 for a cursor of another list
     */
    @Transactional
    public Page<SchoolClassRow> list(Integer academicYear, int limit, String cursor) {
        var after = cursor == null ? null : Cursor.decode(cursor, 2);
        var year = academicYear == null ? school.currentAcademicYear() : academicYear;
        var rows = classes.list(
                year, after == null ? 0 : grade(after.getFirst()), after == null ? "" : after.getLast(), limit + 1);
        return Page.cut(rows, limit, last -> Cursor.encode(last.grade(), last.letter()));
    }

    private static int grade(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException foreignCursor) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
