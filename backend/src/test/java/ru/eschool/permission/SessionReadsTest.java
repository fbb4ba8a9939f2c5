package ru.eschool.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/**
 * Every session × every table of a school, as the service's role with none of the service's checks: whoever is not
 * declared a reader sees no row, and whoever is sees some.
 */
@SchoolTest
class SessionReadsTest {
    private static final Map<String, Set<String>> DECLARED = Reading.declared();

    /** Rows for what stands empty in the fixture, so that each reader has something to see. */
    private static final String ROWS = """
            insert into tombstone (school_id, kind, id, created_at, modified_at, retired_at)
            select :SCHOOL, kind, gen_random_uuid(), now(), now(), now() from unnest(array['mark', 'person']) kind;
            insert into change_inbox (school_id, kind, action, ids) values (:SCHOOL, 'TEST', 'CREATED', '{}');
            insert into change_event (school_id, position, kind, action, ids) values (:SCHOOL, 1, 'TEST', 'CREATED', '{}');
            insert into idempotency_key (school_id, account_id, key, operation, request_hash, created_at)
            values (:SCHOOL, gen_random_uuid(), gen_random_uuid(), 'test', '', now());
            insert into access_slip (school_id, id, person_id, salt, code_hash, issued_by, expires_at)
            values (:SCHOOL, gen_random_uuid(), :PUPIL_1, '', '', :ADMIN, now());
            insert into access_event (school_id, kind, person_id, account_id)
            select school_id, 'RESET', id, account_id from person where id = :GUARDIAN;
            insert into people_import (school_id, id, file_name, status, content, created_by, created_at)
            values (:SCHOOL, gen_random_uuid(), 'x.csv', 'PREVIEWED', '{}', :ADMIN, now());
            insert into people_import_file (school_id, import_id, content) select school_id, id, '' from people_import;
            insert into people_import_matching (school_id, id, head_key, content, changed_by, changed_at)
            values (:SCHOOL, gen_random_uuid(), repeat('0', 64), '{}', :ADMIN, now());
            insert into access_log (school_id, academic_year, id, at, role, operation, student_id, request_id)
            values (:SCHOOL, 2026, gen_random_uuid(), now(), 'TEACHER', 'test', :PUPIL_1, 'x');
            insert into value_history (school_id, academic_year, kind, journal_id, student_id, actor_id, actor_role, request_id, at)
            values (:SCHOOL, 2026, 'MARK', :JOURNAL_MATHS_7A, :PUPIL_1, :TEACHER, 'TEACHER', 'x', now());
            insert into history_seal (school_id, number, after_seq, up_to_seq, row_count, digest, sealed_at)
            values (:SCHOOL, 1, 0, 1, 1, '', now());
            insert into person_detail (school_id, person_id, birth_date)
            values (:SCHOOL, :PUPIL_1, '2013-05-06'), (:SCHOOL, :GUARDIAN, '1985-05-06'), (:SCHOOL, :TEACHER, '1980-05-06') on conflict do nothing;
            insert into attendance (school_id, academic_year, lesson_id, student_id, journal_id, on_date, code, changed_at, changed_by)
            select school_id, academic_year, id, :PUPIL_1, :JOURNAL_MATHS_7A, on_date, 'ILL', now(), :TEACHER from lesson
            where school_id = :SCHOOL and id = :LESSON_TODAY;
            insert into homework (school_id, academic_year, id, lesson_id, group_id, text, given_at)
            select school_id, academic_year, gen_random_uuid(), id, group_id, 'X', now() from lesson
            where school_id = :SCHOOL and id = :LESSON_TODAY on conflict do nothing;""";

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        try (var superuser = SchoolDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(Fixture.sql(ROWS));
            var empty = new ArrayList<String>();
            for (var table : DECLARED.keySet()) {
                if (WritersCheck.strings(superuser, "select 1 from " + table + " limit 1")
                        .isEmpty()) {
                    empty.add(table);
                }
            }
            assertEquals(List.of(), empty, "tables without a row to see");
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
    void aSessionReadsWhatItsRoleOrScopeIsDeclaredForAndNothingElse() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var session : Sessions.all().entrySet()) {
            execute(session.getValue());
            var names = WritersCheck.strings(
                    connection, "select unnest(array[session_role(), session_scope()] || session_grants())");
            for (var declared : DECLARED.entrySet()) {
                var reader = !Collections.disjoint(declared.getValue(), names);
                if (reader != sees(declared.getKey())) {
                    wrong.add(session.getKey()
                            + (reader ? ", a reader, sees nothing of " : " sees ")
                            + declared.getKey());
                }
            }
            connection.rollback();
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoIsNotNamedReachesNoTableThatNamesNoReaders() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var session : Sessions.all().entrySet()) {
            execute(session.getValue());
            if (WritersCheck.strings(connection, "select session_school()").getFirst() == null) {
                for (var table : tables()) {
                    if (!DECLARED.containsKey(table) && sees(table)) {
                        wrong.add(session.getKey() + " sees " + table);
                    }
                }
            }
            connection.rollback();
        }
        assertEquals(List.of(), wrong);
    }

    private List<String> tables() throws SQLException {
        return WritersCheck.strings(connection, "select name from (" + WritersCheck.OF_SCHOOLS + ") t order by 1");
    }

    private boolean sees(String table) throws SQLException {
        return !WritersCheck.strings(connection, "select 1 from " + table + " limit 1")
                .isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
