package ru.eschool.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other features ask of a school's frame; all calls belong to the caller's school and transaction. */
public interface SchoolFrame {
    /** The terms of a year in which a grade is taught, in order; one statement. */
    List<Term> terms(int academicYear, int grade);

    /** The terms of a year by grade, in order; a grade whose scheme is not chosen is not in it. One statement. */
    Map<Integer, List<Term>> termsByGrade(int academicYear);

    /** The term of a grade that a day belongs to; between two terms (holidays) the one before. */
    default Optional<Term> termAt(int academicYear, int grade, LocalDate day) {
        return terms(academicYear, grade).stream()
                .filter(term -> !term.startsOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The school's settings by name as JSON text; only those that differ from the defaults. */
    Map<String, String> settings();

    /** The academic year that the school works in today: between two years the one before, until it is closed. */
    int currentAcademicYear();

    /** The academic year that a day belongs to; a day between two years belongs to the one that the school works in then. */
    int academicYearOf(LocalDate day);

    /** The school's full name, as it stands on forms. */
    String fullName();
}
