package ru.eschool.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/**
 * Every session × every table of a school × insert, update and delete, as the service's role with none of the service's
 * checks: whoever is not declared a writer writes nothing, and whoever is does get through.
 */
@SchoolTest
class SessionWritesTest {
    private static final Map<Writing, Set<String>> DECLARED = Writing.declared();
    private static final String DENIED = "42501";

    /** Rows for what has writers that change it and stands empty in the fixture. */
    private static final String ROWS = """
            insert into change_inbox (school_id, kind, action, ids) values (:SCHOOL, 'TEST', 'CREATED', '{}');
            insert into change_event (school_id, position, kind, action, ids) values (:SCHOOL, 1, 'TEST', 'CREATED', '{}');
            insert into idempotency_key (school_id, account_id, key, operation, request_hash, created_at)
            values (:SCHOOL, gen_random_uuid(), gen_random_uuid(), 'test', '', now());
            insert into access_slip (school_id, id, person_id, salt, code_hash, issued_by, expires_at)
            values (:SCHOOL, gen_random_uuid(), :PUPIL_2, '', '', :ADMIN, now());
            insert into lesson_plan (school_id, id, academic_year, subject_id, grade, name, created_at)
            values (:SCHOOL, :NOWHERE, 2026, :MATHS, 7, 'X', now());
            insert into plan_item (school_id, plan_id, id, position, topic, hours)
            values (:SCHOOL, :NOWHERE, gen_random_uuid(), 1, 'X', 1);
            insert into people_import (school_id, id, file_name, status, content, created_by, created_at)
            values (:SCHOOL, gen_random_uuid(), 'x.csv', 'PREVIEWED', '{}', :ADMIN, now());
            insert into people_import_file (school_id, import_id, content) select school_id, id, '' from people_import;
            insert into people_import_matching (school_id, id, head_key, content, changed_by, changed_at)
            values (:SCHOOL, gen_random_uuid(), repeat('0', 64), '{}', :ADMIN, now());
            insert into access_event (school_id, kind, person_id, account_id)
            select school_id, 'RESET', id, account_id from person where id = :GUARDIAN;""";

    /** Who writes in a lesson may hold its row, for which PostgreSQL asks the same right, but not change it… */
    private static final Writing HELD = new Writing("lesson", "update");
    /** …unless a load is handed over. */
    private static final String HANDS_OVER = "DEPUTY_HEAD";

    private enum Outcome {
        /** The policy of writers or a missing privilege. */
        REFUSED,
        /** A policy that looks at the row, which was given no pupil and no journal. */
        REFUSED_FOR_THE_ROW,
        /** No row was there for the session to write. */
        NOTHING,
        /** Written, or stopped by a constraint, which comes after the policies. */
        WRITTEN
    }

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        try (var superuser = SchoolDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(Fixture.sql(ROWS));
        }
        connection = SchoolDatabase.application();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void leave() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aSessionWritesWhatItsRoleOrScopeIsDeclaredForAndNothingElse() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var session : Sessions.all().entrySet()) {
            execute(session.getValue());
            var names = strings("select unnest(array[session_role(), session_scope()])");
            for (var declared : DECLARED.entrySet()) {
                var writer = !Collections.disjoint(declared.getValue(), names);
                var outcome = attempt(declared.getKey());
                if (!(writer ? mayBeOfAWriter(declared.getKey(), names, outcome) : outcome != Outcome.WRITTEN)) {
                    wrong.add(
                            session.getKey() + (writer ? ", a writer: " : ": ") + declared.getKey() + " → " + outcome);
                }
            }
            connection.rollback();
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean mayBeOfAWriter(Writing writing, Collection<String> names, Outcome outcome) {
        if (HELD.equals(writing) && !names.contains(HANDS_OVER)) {
            return outcome == Outcome.REFUSED_FOR_THE_ROW;
        }
        return outcome == Outcome.WRITTEN
                || outcome == Outcome.REFUSED_FOR_THE_ROW && writing.command().equals("insert");
    }

    private Outcome attempt(Writing writing) throws SQLException {
        var savepoint = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql(writing)) == 0 ? Outcome.NOTHING : Outcome.WRITTEN;
        } catch (SQLException refused) {
            return !refused.getSQLState().equals(DENIED)
                    ? Outcome.WRITTEN
                    : refused.getMessage().matches("(?s).*(\"writers_\\w+\"|permission denied).*")
                            ? Outcome.REFUSED
                            : Outcome.REFUSED_FOR_THE_ROW;
        } finally {
            connection.rollback(savepoint);
        }
    }

    /** Names no row and reads no column, so that nothing but the right to write decides. */
    private String sql(Writing writing) throws SQLException {
        var table = writing.table();
        return switch (writing.command()) {
            case "insert" ->
                "insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", keys(table).keySet()),
                                String.join(", ", keys(table).values()));
            case "update" -> "update %s set %s".formatted(table, assignment(table));
            default -> "delete from " + table;
        };
    }

    /** The columns by which a row is let into a school and a partition. */
    private Map<String, String> keys(String table) throws SQLException {
        var keys = new TreeMap<String, String>();
        for (var column : strings(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
                        + table + "' and column_name in ('school_id', 'academic_year')")) {
            keys.put(column, column.equals("school_id") ? "'" + SchoolIds.SCHOOL + "'" : "2026");
        }
        return keys.isEmpty() ? Map.of("id", "gen_random_uuid()") : keys;
    }

    /** A change of the first column that the service may change at all. */
    private String assignment(String table) throws SQLException {
        var changeable = strings("select attname from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                + " and has_column_privilege(attrelid, attnum, 'update') order by attname <> 'school_id', attnum");
        var column = changeable.isEmpty() ? keys(table).keySet().iterator().next() : changeable.getFirst();
        return column + " = " + (column.equals("school_id") ? "'" + SchoolIds.SCHOOL + "'" : "default");
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
