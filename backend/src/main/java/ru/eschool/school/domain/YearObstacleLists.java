package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;
import ru.eschool.school.TermScheme;

/** Reads what stands in a year already and keeps its plan from being changed; what is not free to be read is only counted. */
@ApplicationScoped
class YearObstacleLists {
    private final Database database;

    YearObstacleLists(Database database) {
        this.database = database;
    }

    /**
     * Lessons on certain days.
     *
     * @param firstOn null without lessons
     */
    record Lessons(int count, LocalDate firstOn, LocalDate lastOn) {
        boolean any() {
            return count > 0;
        }
    }

    /**
     * The lessons of grades on days.
     *
     * @param grades null for the whole school
     */
    Lessons lessons(int academicYear, Collection<Integer> grades, Set<LocalDate> days) {
        if (days.isEmpty() || grades != null && grades.isEmpty()) {
            return new Lessons(0, null, null);
        }
        return database.with(handle -> handle.createQuery(
                        "select * from planned_lessons(:year, :grades, cast(:days as date[]))")
                .bind("year", academicYear)
                .bind("grades", grades == null ? null : SqlArray.numbers(grades))
                .bind(
                        "days",
                        SqlArray.texts(days.stream().map(LocalDate::toString).toList()))
                .map((row, context) -> new Lessons(
                        row.getInt("lessons"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class)))
                .one());
    }

    /** How many marks of terms a grade has, whatever the term. */
    int termMarks(int academicYear, int grade) {
        return termMarks(academicYear, SqlArray.numbers(List.of(grade)), null, null);
    }

    /** How many marks of a term there are. */
    int termMarks(int academicYear, TermScheme scheme, int number) {
        return termMarks(academicYear, null, scheme.code(), number);
    }

    private int termMarks(int academicYear, SqlArray grades, String scheme, Integer number) {
        return database.with(handle -> handle.createQuery("select planned_term_marks(:year, :grades, :scheme, :number)")
                .bind("year", academicYear)
                .bind("grades", grades)
                .bind("scheme", scheme)
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
    }

    /** The weekdays that the state has made free in these days. */
    List<LocalDate> daysOff(LocalDate from, LocalDate to) {
        return database.with(handle -> handle.createQuery(
                        "select day from production_day where kind = 'DAY_OFF' and day between :from and :to")
                .bind("from", from)
                .bind("to", to)
                .mapTo(LocalDate.class)
                .list());
    }

    /** Makes the tables of a year, as every school of the installation needs them once. */
    void prepareTables(int academicYear) {
        database.with(handle -> handle.createQuery("select 1 from (select ensure_academic_year_partitions(:year)) made")
                .bind("year", academicYear)
                .mapTo(Integer.class)
                .list());
    }
}
