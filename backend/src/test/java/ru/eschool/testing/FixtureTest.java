package ru.eschool.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** The fixture that every other test stands on. */
@SchoolTest
class FixtureTest {
    @Test
    void everyRowPointsToARowThatIsThere() throws SQLException {
        try (var connection = SchoolDatabase.superuser()) {
            connection.setAutoCommit(false);
            assertDoesNotThrow(() -> addForeignKeysAnew(connection));
            connection.rollback();
        }
    }

    @Test
    void aRowThatPointsNowhereIsFound() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(Fixture.sql("update journal set subject_id = :GROUP_7A where id = :JOURNAL_MATHS_7A"));
            assertThrows(SQLException.class, () -> addForeignKeysAnew(connection));
            connection.rollback();
        }
    }

    @Test
    void aMisspeltNameIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Fixture.sql("select :PUPL_1"));
        assertEquals("select '08:30'::time, now()::DATE", Fixture.sql("select '08:30'::time, now()::DATE"));
    }

    /** Fails when a row points nowhere: PostgreSQL looks at the rows there are when a foreign key is added. */
    private static void addForeignKeysAnew(Connection connection) throws SQLException {
        var keys = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                               format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                                      pg_get_constraintdef(oid))
                        from pg_constraint where contype = 'f' and conparentid = 0
                          and connamespace = 'public'::regnamespace""")) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getString(2));
            }
        }
        assertFalse(keys.isEmpty());
        try (var statement = connection.createStatement()) {
            for (var key : keys.entrySet()) {
                statement.execute(key.getKey());
                statement.execute(key.getValue());
            }
        }
    }
}
