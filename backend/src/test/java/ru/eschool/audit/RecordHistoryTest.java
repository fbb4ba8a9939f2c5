package ru.eschool.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.eschool.audit.domain.HistorySealer;
import ru.eschool.audit.verification.ChainVerifier;
import ru.eschool.audit.verification.Finding;
import ru.eschool.audit.verification.Finding.Kind;
import ru.eschool.audit.verification.LoggedSeals;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** Every change of a record leaves a line, whoever made it, and its values can go without breaking the chain. */
@SchoolTest
class RecordHistoryTest {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    HistorySealer sealer;

    @Test
    void whatChangedIsKeptFieldByFieldWithWhoDidIt() throws SQLException {
        as(
                "REGISTRAR",
                "update person_detail set phone = '+79000000001', email = 'a@example.com' where person_id = :PUPIL_1");
        as("REGISTRAR", "update person_detail set phone = '+79000000002' where person_id = :PUPIL_1");
        assertEquals(
                List.of(
                        "CHANGED {email,phone} null -> {\"email\": \"a@example.com\", \"phone\": \"+79000000001\"}",
                        "CHANGED {phone} {\"phone\": \"+79000000001\"} -> {\"phone\": \"+79000000002\"}"),
                lines());
        assertEquals(
                List.of(Fixture.named("REGISTRAR").toString()),
                strings("select distinct actor_id from record_history"));
        assertEquals(List.of("REGISTRAR"), strings("select distinct actor_role from record_history"));
    }

    @Test
    void equalValuesLeaveNothing() throws SQLException {
        as("REGISTRAR", "update person_detail set birth_date = birth_date where person_id = :PUPIL_1");
        as("REGISTRAR", "update person_detail set version = version + 1 where person_id = :PUPIL_1");
        as("REGISTRAR", "update person set last_name = last_name || '' where school_id = :SCHOOL");
        assertEquals(List.of(), lines());
    }

    @Test
    void manyRecordsInOneStatementAreManyLines() throws SQLException {
        as("REGISTRAR", "update person_detail set citizenship = 'РФ' where school_id = :SCHOOL");
        var known = strings(Fixture.sql("select count(*) from person_detail where school_id = :SCHOOL"));
        assertEquals(known, strings("select count(*) from record_history"));
        assertEquals(known, strings("select count(distinct person_id) from record_history"));
    }

    @Test
    void aRecordThatComesAndGoesLeavesWhatItHeld() throws SQLException {
        as("DEPUTY", "insert into room (school_id, id, name, capacity) values (:SCHOOL, gen_random_uuid(), '404', 30)");
        as("DEPUTY", "update room set id = gen_random_uuid() where name = '404'");
        as("DEPUTY", "delete from room where name = '404'");
        var held = "{\"kind\": \"CLASSROOM\", \"name\": \"404\", \"shared\": false, \"capacity\": 30}";
        assertEquals(
                List.of(
                        "CREATED {capacity,kind,name,shared} null -> " + held,
                        "CREATED {capacity,kind,name,shared} null -> " + held,
                        "REMOVED {capacity,kind,name,shared} " + held + " -> null",
                        "REMOVED {capacity,kind,name,shared} " + held + " -> null"),
                lines().stream().sorted().toList());
    }

    @Test
    void whoeverSpeaksToTheDatabaseDirectlyIsSeenToo() throws SQLException {
        try (var connection = SchoolDatabase.owner();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(Fixture.sql("select set_config('eschool.school_id', :SCHOOL::text, true)"));
            sql.execute("alter table subject disable row level security");
            assertEquals(
                    1,
                    sql.executeUpdate(
                            Fixture.sql(
                                    "update subject set short_name = 'Мат.' where school_id = :SCHOOL and name = 'Математика'")));
            sql.execute("alter table subject enable row level security");
            connection.commit();
        }
        assertEquals(1, lines().size());
        assertEquals(List.of("null"), strings("select coalesce(actor_id::text, 'null') from record_history"));
    }

    @Test
    void theSealCoversBothHistoriesAndNamesWhatWasEdited() throws SQLException {
        fourLines();
        sealer.sealUpTo(LATER);
        assertEquals(List.of(), found());
        var rows = strings("select seq from record_history order by seq").stream()
                .map(Long::valueOf)
                .toList();
        superuser("update record_history set actor_role = 'TEACHER' where seq = " + rows.get(0));
        superuser("update record_history_value set new_values = '{\"phone\": \"+79999999999\"}' where seq = "
                + rows.get(1));
        superuser("delete from record_history_value where seq = " + rows.get(2));
        superuser("delete from record_history_value where seq = " + rows.get(3));
        superuser("delete from record_history where seq = " + rows.get(3));
        assertEquals(
                List.of(
                        new Finding(SchoolIds.SCHOOL, Kind.ROW_ALTERED, "record_history", rows.get(0)),
                        new Finding(SchoolIds.SCHOOL, Kind.VALUE_ALTERED, "record_history_value", rows.get(1)),
                        new Finding(SchoolIds.SCHOOL, Kind.VALUE_REMOVED, "record_history_value", rows.get(2)),
                        new Finding(SchoolIds.SCHOOL, Kind.ROW_REMOVED, "record_history", rows.get(3))),
                found());
    }

    @Test
    void destroyedValuesLeaveTheChainWhole() throws SQLException {
        fourLines();
        sealer.sealUpTo(LATER);
        assertEquals(List.of("4"), owner("select destroy_recorded_values(:SCHOOL, :PUPIL_1, 'Акт № 7 от 12.11.2026')"));
        assertEquals(List.of("0"), strings("select count(*) from record_history_value"));
        assertEquals(List.of(), found());
        sealer.sealUpTo(LATER);
        assertEquals(List.of("2"), strings("select count(*) from history_seal"));
        assertEquals(List.of(), found());
        // What was changed and when stays, and so does the act.
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + Fixture.named("PUPIL_1") + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body("items[0].action", equalTo("DESTROYED"))
                .body("items[0].reason", equalTo("Акт № 7 от 12.11.2026"))
                .body("items[7].action", equalTo("CHANGED"))
                .body("items[7].destroyed", equalTo(true))
                .body("items[7].fields.name", contains("phone"))
                .body("items[7].fields[0].newValue", nullValue());
        superuser(
                "delete from record_history where action = 'DESTROYED' and destroys = (select min(seq) from record_history)");
        assertEquals(2, found().size(), "the act is gone, and so the value is gone without one");
    }

    @Test
    void whoGuessesTheValueCannotTryItAgainstTheDigest() throws SQLException {
        as("REGISTRAR", "update person_detail set phone = '+79000000001' where person_id = :PUPIL_1");
        as("REGISTRAR", "update person_detail set phone = '+79000000001' where person_id = :PUPIL_2");
        assertEquals(List.of("2"), strings("select count(distinct value_digest) from record_history"));
    }

    @Test
    void aDestructionNamesItsAct() {
        assertThrows(SQLException.class, () -> owner("select destroy_recorded_values(:SCHOOL, :PUPIL_1, ' ')"));
        assertThrows(SQLException.class, () -> {
            try (var connection = SchoolDatabase.application();
                    var sql = connection.createStatement()) {
                sql.execute(Fixture.sql("select destroy_recorded_values(:SCHOOL, :PUPIL_1, 'Акт')"));
            }
        });
    }

    @Test
    void whatAnAccountHasDoneIsFoundByAnIndex() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(Fixture.sql("""
                    insert into value_history (school_id, academic_year, kind, journal_id, actor_id, actor_role, request_id, at)
                    select :SCHOOL, 2026, 'MARK', :JOURNAL_MATHS_7A, gen_random_uuid(), 'TEACHER', 'x', now() - g * interval '1 minute'
                    from generate_series(1, 5000) g;
                    insert into record_history (school_id, record, record_key, action, fields, value_digest, actor_id, at)
                    select :SCHOOL, 'room', 'x', 'CREATED', '{}', 'x', gen_random_uuid(), now() - g * interval '1 minute'
                    from generate_series(1, 5000) g;
                    analyze value_history, record_history"""));
            for (var history : List.of("value_history", "record_history")) {
                var plan = new StringBuilder();
                try (var rows = sql.executeQuery(Fixture.sql("explain select * from " + history
                        + " where school_id = :SCHOOL and actor_id = :TEACHER and at >= now() - interval '1 day'"))) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                assertTrue(
                        Pattern.compile("Index Cond: \\(\\(school_id = .*actor_id = .*at >= ")
                                .matcher(plan)
                                .find(),
                        plan.toString());
            }
            connection.rollback();
        }
    }

    private static void fourLines() throws SQLException {
        for (int phone = 1; phone <= 4; phone++) {
            as("REGISTRAR", "update person_detail set phone = '+7900000000" + phone + "' where person_id = :PUPIL_1");
        }
    }

    /** As the service's role in a session of the person; the policies about writers rest, since no operation writes yet. */
    private static void as(String person, String statement) throws SQLException {
        superuser("select set_config('eschool.school_id', :SCHOOL::text, true), set_config('eschool.person_id', :"
                + person + "::text, true), set_config('eschool.role', '" + person + "', true); " + statement);
    }

    private static void superuser(String statements) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(Fixture.sql(statements));
            connection.commit();
        }
    }

    private static List<String> owner(String query) throws SQLException {
        try (var connection = SchoolDatabase.owner();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(Fixture.sql(query))) {
            rows.next();
            return List.of(rows.getString(1));
        }
    }

    private static List<String> lines() throws SQLException {
        return strings("""
                select h.action || ' ' || h.fields::text || ' ' || coalesce(v.old_values::text, 'null') || ' -> '
                    || coalesce(v.new_values::text, 'null')
                from record_history h join record_history_value v using (school_id, seq) order by seq""");
    }

    private static List<String> strings(String query) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static List<Finding> found() throws SQLException {
        var findings = new ArrayList<Finding>();
        // As the owner, whom row-level security binds: that is how the command looks.
        try (var connection = SchoolDatabase.owner();
                var sql = connection.createStatement()) {
            sql.execute("select set_config('eschool.scope', 'SYSTEM', false)");
            connection.setAutoCommit(false);
            var verifier = new ChainVerifier(connection, new LoggedSeals(), findings::add, progress -> {});
            for (var school : verifier.schools()) {
                verifier.check(school);
            }
        }
        return findings;
    }
}
