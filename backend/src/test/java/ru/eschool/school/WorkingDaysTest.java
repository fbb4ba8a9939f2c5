package ru.eschool.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.eschool.platform.Database;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** Legal terms of some working days, by the real calendars of 2025 to 2027. */
@SchoolTest
class WorkingDaysTest {
    @Inject
    WorkingDays workingDays;

    @Inject
    Database database;

    private WorkingDays.Due after(LocalDate event, int days) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.asSystem(handle -> workingDays.after(event, days)));
    }

    @ParameterizedTest
    @CsvSource({
        // An ordinary week: counted from the day after.
        "2026-11-09, 1, 2026-11-10",
        "2026-11-09, 3, 2026-11-12",
        // Over a weekend.
        "2026-11-12, 3, 2026-11-17",
        "2026-11-14, 1, 2026-11-16",
        // 1 May 2026 is a Friday: what began on its eve ends after the weekend.
        "2026-04-30, 1, 2026-05-04",
        // 9 May 2026 is a Saturday and moves to Monday, 11 May.
        "2026-05-07, 1, 2026-05-08",
        "2026-05-07, 2, 2026-05-12",
        // 8 March 2026 is a Sunday and moves to Monday.
        "2026-03-06, 1, 2026-03-10",
        // The bridge of May 2025: 1 and 2 May, moved from January, then 8 and 9 May, moved from February.
        "2025-04-30, 3, 2025-05-07",
        "2025-05-07, 1, 2025-05-12",
        // The working Saturday of 1 November 2025, for which 3 November was free.
        "2025-10-31, 1, 2025-11-01",
        "2025-10-31, 2, 2025-11-05",
        // 31 December was free in 2025, and 9 January in 2026.
        "2025-12-30, 1, 2026-01-12",
        "2025-12-29, 2, 2026-01-12",
        // 31 December 2026 is free; 2027 is known by the law alone.
        "2026-12-30, 1, 2027-01-11",
        // Autumn holidays of the schools, 26 October to 2 November, do not count.
        "2026-10-26, 3, 2026-10-29",
    })
    void aTermEndsOnItsLastWorkingDay(LocalDate event, int days, LocalDate end) {
        assertEquals(end, after(event, days).day());
    }

    @Test
    void aTermThatRunsIntoAYearKnownByLawAloneIsProvisional() {
        assertFalse(after(LocalDate.of(2026, 11, 9), 3).provisional());
        assertTrue(after(LocalDate.of(2026, 12, 30), 3).provisional());
        assertTrue(after(LocalDate.of(2027, 4, 30), 1).provisional());
        assertEquals(
                LocalDate.of(2027, 5, 4), after(LocalDate.of(2027, 4, 30), 1).day());
    }

    @Test
    void aYearThatTheCalendarDoesNotKnowIsSaidAndNotGuessed() {
        var due = after(LocalDate.of(2027, 12, 31), 3);
        assertEquals(null, due.day());
        assertEquals(2028, due.unknownYear());
        assertTrue(due.overOn(LocalDate.of(2030, 1, 1)).isEmpty());
        assertEquals(2024, after(LocalDate.of(2024, 5, 6), 1).unknownYear());
        assertEquals(
                LocalDate.of(2027, 12, 31), after(LocalDate.of(2027, 12, 30), 1).day());
    }

    @Test
    void theYearsHaveAsManyWorkingDaysAsTheStateSays() throws SQLException {
        var working = new TreeMap<Integer, Integer>();
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("""
                        select y.year, count(*) from production_year y
                        cross join generate_series(make_date(y.year, 1, 1), make_date(y.year, 12, 31), '1 day') d (day)
                        left join production_day p on p.day = d.day::date
                        where coalesce(p.kind = 'WORKING', extract(isodow from d.day) < 6) group by 1""")) {
            while (rows.next()) {
                working.put(rows.getInt(1), rows.getInt(2));
            }
        }
        // 2027 by the law has the two days that the Government will move still as working ones.
        assertEquals(Map.of(2025, 247, 2026, 247, 2027, 249), working);
    }

    @Test
    void anInstallationEntersAFurtherYear() throws SQLException {
        try {
            owner("select name_working_year(2028, 'DECREE', 'Проверка', '{2028-01-03,2028-01-08}', '{2028-01-09}')");
            var due = after(LocalDate.of(2027, 12, 31), 1);
            assertEquals(LocalDate.of(2028, 1, 4), due.day());
            assertEquals(
                    LocalDate.of(2028, 1, 9), after(LocalDate.of(2028, 1, 7), 1).day());
            assertThrows(
                    SQLException.class,
                    () -> owner("select name_working_year(2028, 'DECREE', 'Проверка', '{2027-01-03}')"));
        } finally {
            owner(
                    "delete from production_day where day >= '2028-01-01'; delete from production_year where year = 2028");
        }
    }

    @Test
    void theServiceChangesNoCalendar() {
        var refused = new ArrayList<String>();
        for (var statement : List.of(
                "delete from production_day",
                "update production_year set basis = 'LAW'",
                "select name_working_year(2028, 'LAW', 'x', '{}')")) {
            assertThrows(SQLException.class, () -> {
                try (var connection = SchoolDatabase.application();
                        var sql = connection.createStatement()) {
                    sql.execute(statement);
                }
            });
            refused.add(statement);
        }
        assertEquals(3, refused.size());
    }

    private static void owner(String statements) throws SQLException {
        try (var connection = SchoolDatabase.owner();
                var sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }
}
