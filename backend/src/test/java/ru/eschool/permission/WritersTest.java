package ru.eschool.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** The policies of the database name the writers that the features declare, for every table that there is. */
@SchoolTest
class WritersTest {
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = SchoolDatabase.superuser();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void leave() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void everyTableOfASchoolDeclaresItsWritersAndHasThem() throws SQLException {
        assertEquals(List.of(), WritersCheck.faults(connection));
    }

    @Test
    void aTableThatNamesNoWritersIsFound() throws SQLException {
        execute("create table open_table (school_id uuid)");
        assertEquals(
                List.of(
                        "insert open_table: not declared",
                        "update open_table: not declared",
                        "delete open_table: not declared",
                        "open_table: not under forced row-level security",
                        "open_table: lacks own_school"),
                WritersCheck.faults(connection));
    }

    @Test
    void writersThatAreNotTheDeclaredOnesAreFound() throws SQLException {
        execute("select name_writers('academic_year', '{FAMILY}', '{delete}')");
        execute("drop policy writers_delete on mark");
        assertEquals(
                List.of(
                        "delete academic_year: [FAMILY] instead of []",
                        "delete academic_year: the privilege is there",
                        "delete mark: no policy instead of [TEACHER]"),
                WritersCheck.faults(connection));
    }

    @Test
    void whatIsNotOfASchoolIsReadOnly() throws SQLException {
        assertEquals(List.of(), WritersCheck.strings(connection, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f')
                  and (has_table_privilege('eschool_app', c.oid, 'insert, update, delete, truncate, trigger')
                       or has_any_column_privilege('eschool_app', c.oid, 'insert, update'))
                  and c.oid not in (select oid from (%s) of_schools)""".formatted(WritersCheck.OF_SCHOOLS)));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
