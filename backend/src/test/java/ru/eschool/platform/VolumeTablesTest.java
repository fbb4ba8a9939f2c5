package ru.eschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** Tables that grow by the year register themselves, and a new year gives each of them its partition. */
@SchoolTest
class VolumeTablesTest {
    private static final String PARTITIONS_OF_2031 = """
            from pg_inherits i
            join pg_class parent on parent.oid = i.inhparent and parent.relkind = 'p'
            join pg_class part on part.oid = i.inhrelid
            where pg_get_expr(part.relpartbound, part.oid) = 'FOR VALUES IN (2031)'""";

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = SchoolDatabase.owner();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void leave() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void everyPartitionedTableIsRegistered() throws SQLException {
        var partitioned = strings("select relname from pg_class where relkind = 'p' order by 1");
        assertTrue(partitioned.containsAll(List.of("lesson", "mark", "value_history")), partitioned::toString);
        assertEquals(partitioned, strings("select name from volume_table order by 1"));
    }

    @Test
    void aNewYearGivesEveryRegisteredTableAPartitionThatIsReachedThroughTheTableAlone() throws SQLException {
        newYear();
        assertEquals(
                strings("select name || '_2031' from volume_table order by 1"),
                strings("select part.relname " + PARTITIONS_OF_2031
                        + " and part.relrowsecurity and part.relforcerowsecurity order by 1"));
        assertEquals(
                List.of(),
                strings("select part.relname " + PARTITIONS_OF_2031
                        + " and has_table_privilege('eschool_app', part.oid, 'select, insert, update, delete')"));
    }

    @Test
    void theTimetableAddsItsClashesToEachOfItsPartitions() throws SQLException {
        newYear();
        var clashes = "select conname || ' ' || regexp_replace(pg_get_constraintdef(oid), '\\s+', ' ', 'g')"
                + " from pg_constraint where contype = 'x' and conrelid = 'lesson_%d'::regclass order by 1";
        var known = strings(clashes.formatted(2026)).stream()
                .map(clash -> clash.replace("2026", "2031"))
                .toList();
        assertEquals(5, known.size());
        assertEquals(known, strings(clashes.formatted(2031)));
    }

    @Test
    void aTableThatRegistersLaterGetsTheYearsThatTheOthersHave() throws SQLException {
        execute("create table later (school_id uuid, academic_year int) partition by list (academic_year)");
        execute("select register_volume_table('later')");
        assertEquals(
                strings("select replace(inhrelid::regclass::text, 'mark', 'later') from pg_inherits"
                        + " where inhparent = 'mark'::regclass order by 1"),
                strings(
                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'later'::regclass order by 1"));
    }

    @Test
    void aFunctionThatIsNotThereCannotBeNamed() throws SQLException {
        execute("create table later (school_id uuid, academic_year int) partition by list (academic_year)");
        var refused =
                assertThrows(SQLException.class, () -> execute("select register_volume_table('later', 'missing')"));
        assertEquals("42883", refused.getSQLState());
    }

    @Test
    void theServiceCannotRegisterATable() throws SQLException {
        try (var application = SchoolDatabase.application();
                var statement = application.createStatement()) {
            for (var sql : List.of(
                    "select register_volume_table('term')",
                    "insert into volume_table (name) values ('term')",
                    "update volume_table set on_partition = 'give_account'",
                    "delete from volume_table",
                    "select add_lesson_clashes('lesson_2026', 2026)")) {
                assertEquals(
                        "42501",
                        assertThrows(SQLException.class, () -> statement.execute(sql), sql)
                                .getSQLState(),
                        sql);
            }
        }
    }

    private void newYear() throws SQLException {
        execute("select ensure_academic_year_partitions(2031)");
        // A second call finds everything there.
        execute("select ensure_academic_year_partitions(2031)");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
