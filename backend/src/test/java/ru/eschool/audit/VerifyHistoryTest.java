package ru.eschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.audit.domain.HistorySealer;
import ru.eschool.audit.verification.ChainVerifier;
import ru.eschool.audit.verification.Finding;
import ru.eschool.audit.verification.Finding.Kind;
import ru.eschool.audit.verification.LoggedSeals;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** Ten thousand edits of the histories by a superuser of the database, of every kind: all are named, and nothing else is. */
@SchoolTest
class VerifyHistoryTest {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final int BATCHES = 30;
    private static final int VALUES_A_BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    HistorySealer sealer;

    private final Random chance = new Random(20261130);
    private final Set<Finding> edits = new HashSet<>();

    @Test
    void tenThousandDirectEditsAreAllNamed() throws Exception {
        try (var connection = SchoolDatabase.superuser()) {
            write(connection);
            var log = log(connection);
            assertEquals(Set.of(), found(log), "before anybody has touched anything");
            edit(connection);
            assertTrue(edits.size() >= 10_000, edits.size() + " edits");
            var began = System.nanoTime();
            var found = found(log);
            var took = Duration.ofNanos(System.nanoTime() - began);
            var missed = new HashSet<>(edits);
            missed.removeAll(found);
            var invented = new HashSet<>(found);
            invented.removeAll(edits);
            assertEquals(Set.of(), missed);
            assertEquals(Set.of(), invented);
            System.out.println(edits.size() + " edits among "
                    + text(
                            connection,
                            "select count(*) from (select from"
                                    + " value_history union all select from record_history) h")
                    + " rows named in " + took);
            assertTrue(took.compareTo(PATIENCE) < 0, "took " + took);
        }
    }

    /** Both histories in thirty seals: a thousand values of journals each, and some changes of records between them. */
    private void write(Connection connection) throws SQLException {
        for (int batch = 0; batch < BATCHES; batch++) {
            execute(connection, """
                    insert into value_history (school_id, academic_year, kind, journal_id, student_id, old_value, new_value,
                        actor_id, actor_role, request_id, at)
                    select :SCHOOL, 2026, 'MARK', :JOURNAL_MATHS_7A, :PUPIL_1, g::text, (g + 1)::text, :TEACHER, 'TEACHER', 'x', now()
                    from generate_series(1, %d) g""".formatted(VALUES_A_BATCH));
            // Numbers that a rolled back transaction took: gaps where a row could be put later.
            execute(connection, "select count(nextval('history_seq')) from generate_series(1, 100)");
            execute(
                    connection,
                    "update person_detail set phone = '+7900000" + (1000 + batch) + "' where school_id = :SCHOOL");
            sealer.sealUpTo(LATER);
        }
    }

    private void edit(Connection connection) throws SQLException {
        var last = Long.parseLong(text(connection, "select max(number) from history_seal"));
        cutOffTheEnd(connection, last);
        var values = numbers(connection, "select seq from value_history order by seq");
        var records = numbers(connection, "select seq from record_history order by seq");
        var unused = numbers(
                connection,
                "select g from generate_series(1, (select max(up_to_seq) from history_seal)) g"
                        + " where not exists (select from value_history v where v.seq = g)"
                        + " and not exists (select from record_history r where r.seq = g)");
        java.util.Collections.shuffle(values, chance);
        java.util.Collections.shuffle(records, chance);
        java.util.Collections.shuffle(unused, chance);

        alter(
                connection,
                values.subList(0, 4_000),
                List.of(
                        "new_value = '5'",
                        "actor_id = :DEPUTY",
                        "at = at - interval '1 day'",
                        "reason = 'ошибка'",
                        "student_id = :PUPIL_2",
                        "kind = 'ATTENDANCE'",
                        "old_value = null",
                        "request_id = 'y'"));
        remove(connection, "value_history", values.subList(4_000, 7_000));
        swap(connection, values.subList(7_000, 9_000));
        insert(connection, unused.subList(0, 1_500), values.get(9_500));
        for (var seq : records.subList(0, 40)) {
            execute(connection, "update record_history set actor_role = 'TEACHER' where seq = " + seq);
            edits.add(row(Kind.ROW_ALTERED, "record_history", seq));
        }
        for (var seq : records.subList(40, 80)) {
            execute(
                    connection,
                    "update record_history_value set new_values = '{\"phone\": \"+7\"}' where seq = " + seq);
            edits.add(row(Kind.VALUE_ALTERED, "record_history_value", seq));
        }
        for (var seq : records.subList(80, 120)) {
            execute(connection, "delete from record_history_value where seq = " + seq);
            edits.add(row(Kind.VALUE_REMOVED, "record_history_value", seq));
        }
        remove(connection, "record_history", records.subList(120, 160));
        execute(
                connection,
                "delete from record_history_value where seq = any ('{" + join(records.subList(120, 160)) + "}')");
        editSeals(connection);
    }

    /** The last three seals with everything that they covered. */
    private void cutOffTheEnd(Connection connection, long last) throws SQLException {
        var after = text(connection, "select after_seq from history_seal where number = " + (last - 2));
        execute(
                connection,
                "delete from value_history where seq > " + after + "; delete from record_history where seq > "
                        + after + "; delete from record_history_value where seq > " + after
                        + "; delete from history_seal where number > " + (last - 3));
        for (var number = last - 2; number <= last; number++) {
            edits.add(row(Kind.SEAL_REMOVED, "history_seal", number));
        }
    }

    private void alter(Connection connection, List<Long> rows, List<String> changes) throws SQLException {
        for (int place = 0; place < changes.size(); place++) {
            var part = new ArrayList<Long>();
            for (int row = place; row < rows.size(); row += changes.size()) {
                part.add(rows.get(row));
            }
            execute(
                    connection,
                    "update value_history set " + changes.get(place) + " where seq = any ('{" + join(part) + "}')");
        }
        rows.forEach(seq -> edits.add(row(Kind.ROW_ALTERED, "value_history", seq)));
    }

    private void remove(Connection connection, String table, List<Long> rows) throws SQLException {
        execute(connection, "delete from " + table + " where seq = any ('{" + join(rows) + "}')");
        rows.forEach(seq -> edits.add(row(Kind.ROW_REMOVED, table, seq)));
    }

    /** Two rows change places: each is then another than the one that was sealed there. */
    private void swap(Connection connection, List<Long> rows) throws SQLException {
        for (int first = 0; first < rows.size(); first += 2) {
            execute(connection, """
                    update value_history set seq = case seq when %1$d then -%2$d when %2$d then -%1$d end where seq in (%1$d, %2$d)""".formatted(rows.get(first), rows.get(first + 1)));
        }
        execute(connection, "update value_history set seq = -seq where seq < 0");
        rows.forEach(seq -> edits.add(row(Kind.ROW_ALTERED, "value_history", seq)));
    }

    private void insert(Connection connection, List<Long> places, long like) throws SQLException {
        execute(
                connection,
                "insert into value_history select (jsonb_populate_record(h, jsonb_build_object('seq', g))).*"
                        + " from value_history h, unnest('{" + join(places) + "}'::bigint[]) g where h.seq = " + like);
        places.forEach(seq -> edits.add(row(Kind.ROW_INSERTED, "value_history", seq)));
    }

    private void editSeals(Connection connection) throws SQLException {
        execute(
                connection,
                "update history_seal set digest = sha256('x') where number = 3;"
                        + "update history_seal set sealed_at = sealed_at - interval '1 hour' where number = 7;"
                        + "update history_seal set row_count = row_count + 1 where number = 11;");
        List.of(3, 7, 11).forEach(number -> edits.add(row(Kind.SEAL_ALTERED, "history_seal", number)));
        // One that somebody computed anew: the log knows another, and the next one does not follow from it.
        execute(
                connection,
                "update history_seal s set digest = d.digest, prints = d.prints, row_count = d.row_count"
                        + " from history_seal o join history_seal b on b.number = o.number - 1 and b.school_id = o.school_id,"
                        + " history_digest(o.school_id, o.number, o.after_seq, o.up_to_seq, o.sealed_at, b.digest) d"
                        + " where o.number = 20 and s.number = 20");
        var from = Long.parseLong(text(connection, "select after_seq from history_seal where number = 20"));
        var upTo = Long.parseLong(text(connection, "select up_to_seq from history_seal where number = 20"));
        // What was edited inside it is hidden by the new prints; that something was, is not.
        edits.removeIf(edit ->
                Set.of(Kind.ROW_ALTERED, Kind.ROW_INSERTED, Kind.ROW_REMOVED).contains(edit.kind())
                        && edit.number() > from
                        && edit.number() <= upTo);
        edits.add(row(Kind.SEAL_UNLIKE_LOG, "history_seal", 20));
        edits.add(row(Kind.SEAL_ALTERED, "history_seal", 21));
    }

    private static Finding row(Kind kind, String table, long number) {
        return new Finding(SchoolIds.SCHOOL, kind, table, number);
    }

    private static Set<Finding> found(LoggedSeals log) throws SQLException {
        var findings = new ArrayList<Finding>();
        try (var connection = SchoolDatabase.owner();
                var sql = connection.createStatement()) {
            sql.execute("select set_config('eschool.scope', 'SYSTEM', false)");
            connection.setAutoCommit(false);
            var verifier = new ChainVerifier(connection, log, findings::add, progress -> {});
            for (var school : verifier.schools()) {
                verifier.check(school);
            }
        }
        assertEquals(new HashSet<>(findings).size(), findings.size(), "each is named once");
        return new HashSet<>(findings);
    }

    private static LoggedSeals log(Connection connection) throws Exception {
        var log = new LoggedSeals();
        try (var sql = connection.createStatement();
                var seals = sql.executeQuery("select * from history_seal")) {
            while (seals.next()) {
                log.read(new BufferedReader(new StringReader(LoggedSeals.line(
                        seals.getObject("school_id", UUID.class),
                        seals.getLong("number"),
                        seals.getLong("up_to_seq"),
                        LATER,
                        seals.getBytes("digest")))));
            }
        }
        return log;
    }

    private static String join(List<Long> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(Fixture.sql(statements));
        }
    }

    private static List<Long> numbers(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
