package ru.eschool.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/**
 * Every row that partners see keeps its id, says when it came and when it last changed, and leaves a tombstone when it is
 * deleted, whoever does it: here a superuser, behind the back of the service and of row-level security.
 */
@SchoolTest
class PublishedTablesTest {
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
    void whateverAMachineAccountReadsIsPublished() throws SQLException {
        var read = Reading.declared().entrySet().stream()
                .filter(table -> !scopes(table.getValue()).isEmpty())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        read.remove("tombstone");
        assertTrue(read.containsAll(Set.of("person", "mark")), read::toString);
        read.removeAll(published());
        assertEquals(Set.of(), read, "tables that machine accounts read and that are not published");
    }

    @Test
    void aTombstoneIsReadByTheScopesThatReadTheTable() throws SQLException {
        var wrong = new TreeMap<String, String>();
        for (var table : published()) {
            var scopes = scopes(new TreeSet<>(
                    strings("select unnest(readers) from published_table where name = '%s'".formatted(table))));
            var ofTable = scopes(Reading.declared().getOrDefault(table, Set.of()));
            // What both scopes read goes with the roster.
            if (!ofTable.containsAll(scopes) || scopes.isEmpty() != ofTable.isEmpty()) {
                wrong.put(table, scopes + " instead of " + ofTable);
            }
        }
        assertEquals(new TreeMap<>(), wrong);
    }

    @Test
    void aDeletedRowOfEachTableLeavesATombstoneWithItsMoments() throws SQLException {
        dropForeignKeys();
        var wrong = new ArrayList<String>();
        for (var table : published()) {
            var id = idColumn(table);
            execute("create temporary table gone as select * from " + table + " limit 1");
            execute("delete from %1$s t using gone g where t.school_id = g.school_id and t.%2$s = g.%2$s"
                    .formatted(table, id));
            if (!strings("""
                            select count(*) from gone g join tombstone t on t.school_id = g.school_id
                                and t.kind = '%s' and t.id = g.%s and t.created_at = g.created_at
                                and t.modified_at = g.modified_at and t.retired_at >= g.modified_at""".formatted(table, id)).equals(List.of("1"))) {
                wrong.add(table);
            }
            execute("drop table gone");
        }
        assertEquals(List.of(), wrong, "tables without a row, or whose row left no tombstone");
    }

    @Test
    void anyChangeOfARowMovesItsMomentAndNothingElse() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var table : published()) {
            execute("set local session_replication_role = replica");
            execute("update " + table + " set created_at = '2026-09-01', modified_at = '2026-09-01'");
            execute("set local session_replication_role = origin");
            execute("create temporary table before as select * from " + table);
            execute("update " + table + " set school_id = school_id");
            if (!strings("""
                            select distinct t.created_at = b.created_at and t.modified_at > b.modified_at
                            from %1$s t join before b on b.school_id = t.school_id and b.%2$s = t.%2$s""".formatted(table, idColumn(table))).equals(List.of("t"))) {
                wrong.add(table);
            }
            execute("drop table before");
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aLessonThatMovesTakesItsMarksAndAbsencesWithTheirIds() throws SQLException {
        var cells = """
                select id || ' ' || on_date || ' ' || (modified_at > created_at) from %s
                where lesson_id = :LESSON_9_NOV order by 1""";
        var marks = strings(Fixture.sql(cells.formatted("mark")));
        var absences = strings(Fixture.sql(cells.formatted("attendance")));
        assertEquals(2, marks.size());
        assertEquals(1, absences.size());
        execute(Fixture.sql("update lesson set on_date = '2026-11-10' where id = :LESSON_9_NOV"));
        for (var moved : List.of(marks, absences)) {
            moved.replaceAll(cell -> cell.replace("2026-11-09 false", "2026-11-10 true"));
        }
        assertEquals(marks, strings(Fixture.sql(cells.formatted("mark"))));
        assertEquals(absences, strings(Fixture.sql(cells.formatted("attendance"))));
    }

    @Test
    void theIdsAreUuidsInTheOrderOfTime() throws SQLException {
        assertEquals(List.of("7 8"), strings("""
                        select distinct substr(id::text, 15, 1) || ' ' || translate(substr(id::text, 20, 1), '89ab', '8888')
                        from (select next_id() as id from generate_series(1, 100)) ids"""));
        assertEquals(List.of("t"), strings("""
                        select abs(extract(epoch from clock_timestamp()) * 1000
                                   - ('x' || left(replace(next_id()::text, '-', ''), 12))::bit(48)::bigint) < 5000"""));
    }

    private static Set<String> scopes(Set<String> readers) {
        return readers.stream().filter(name -> name.contains(".")).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> published() throws SQLException {
        var tables = strings("select name from published_table order by 1");
        assertTrue(tables.contains("mark"), tables::toString);
        return tables;
    }

    private String idColumn(String table) throws SQLException {
        return strings("select id_column from published_table where name = '%s'".formatted(table))
                .getFirst();
    }

    private void dropForeignKeys() throws SQLException {
        for (var drop : strings("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                where contype = 'f' and conparentid = 0 and confrelid <> 'published_table'::regclass
                  and connamespace = 'public'::regnamespace""")) {
            execute(drop);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        return WritersCheck.strings(connection, sql);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
