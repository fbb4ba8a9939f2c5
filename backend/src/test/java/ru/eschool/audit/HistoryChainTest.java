package ru.eschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.audit.domain.HistorySealer;
import ru.eschool.audit.verification.ChainVerifier;
import ru.eschool.audit.verification.Finding;
import ru.eschool.audit.verification.Finding.Kind;
import ru.eschool.audit.verification.LoggedSeals;
import ru.eschool.journal.JournalIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.FixedClock;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

@SchoolTest
class HistoryChainTest {
    @Inject
    HistorySealer sealer;

    @BeforeEach
    void threeMarksInTwoLinks() throws SQLException {
        enter("5", "null");
        enter("4", "1");
        sealer.sealUpTo(FixedClock.NOW);
        enter("3", "2");
        sealer.sealUpTo(FixedClock.NOW);
        assertEquals(2, Integer.parseInt(text("select count(*) from history_seal")));
    }

    @Test
    void whatNobodyTouchedHolds() throws SQLException {
        assertEquals(List.of(), found());
    }

    @Test
    void theDigestDoesNotDependOnTheTimeZone() throws SQLException {
        var digest = "select encode(digest, 'hex') from history_digest('" + SchoolIds.SCHOOL + "', 1, 0, "
                + "(select max(up_to_seq) from history_seal), '2026-11-12 09:00+03', 'x')";
        assertEquals(
                text("set timezone = 'Asia/Vladivostok'; " + digest),
                text("set timezone = 'Europe/Moscow'; " + digest));
    }

    @Test
    void anEditedValueIsNamed() throws SQLException {
        var row = seq("new_value = '4'");
        execute("update value_history set new_value = '5' where new_value = '4'");
        assertEquals(List.of(value(Kind.ROW_ALTERED, row)), found());
    }

    @Test
    void anotherAuthorIsNamed() throws SQLException {
        execute("update value_history set actor_id = '" + PeopleIds.TEACHER2 + "' where new_value = '3'");
        assertEquals(List.of(value(Kind.ROW_ALTERED, seq("new_value = '3'"))), found());
    }

    @Test
    void aRemovedRowIsNamed() throws SQLException {
        var row = seq("new_value = '4'");
        execute("delete from value_history where new_value = '4'");
        assertEquals(List.of(value(Kind.ROW_REMOVED, row)), found());
    }

    @Test
    void aRowThatIsSlippedInIsNamed() throws SQLException {
        // Numbers that a rolled back transaction took are gaps where a row could be put later.
        text("select nextval('history_seq')");
        enter("4", "3");
        sealer.sealUpTo(FixedClock.NOW);
        execute("insert into value_history select (jsonb_populate_record(h, jsonb_build_object('seq', h.seq - 1))).*"
                + " from value_history h where seq = (select max(seq) from value_history)");
        assertEquals(
                List.of(value(Kind.ROW_INSERTED, Long.parseLong(text("select max(seq) - 1 from value_history")))),
                found());
    }

    @Test
    void aRowBeforeTheBeginningIsNamed() throws SQLException {
        execute("insert into value_history select (jsonb_populate_record(h, jsonb_build_object('seq', -7))).*"
                + " from value_history h where new_value = '3'");
        assertEquals(List.of(value(Kind.ROW_INSERTED, -7)), found());
    }

    @Test
    void aRemovedSealIsNamed() throws SQLException {
        execute("delete from history_seal where number = 1");
        assertTrue(found().contains(seal(Kind.SEAL_REMOVED, 1)));
    }

    @Test
    void anEditedSealIsNamedAndNotTheOneAfterIt() throws SQLException {
        execute("update history_seal set sealed_at = sealed_at - interval '1 day' where number = 1");
        assertEquals(List.of(seal(Kind.SEAL_ALTERED, 1)), found());
        execute("update history_seal set sealed_at = sealed_at + interval '1 day', row_count = 7 where number = 1");
        assertEquals(List.of(seal(Kind.SEAL_ALTERED, 1)), found());
        execute("update history_seal set row_count = 2, digest = 'x' where number = 1");
        assertEquals(List.of(seal(Kind.SEAL_ALTERED, 1)), found());
    }

    @Test
    void aSealThatWasComputedAnewBreaksTheNextOne() throws SQLException {
        execute("update value_history set new_value = '2' where new_value = '4'");
        computeAnew(1);
        assertEquals(List.of(seal(Kind.SEAL_ALTERED, 2)), found());
    }

    @Test
    void aChainThatWasComputedAnewDisagreesWithTheLog() throws SQLException {
        var log = log();
        execute("update value_history set new_value = '2' where new_value = '4'");
        computeAnew(1);
        computeAnew(2);
        assertEquals(List.of(), found(), "the database alone cannot know");
        assertEquals(List.of(seal(Kind.SEAL_UNLIKE_LOG, 1), seal(Kind.SEAL_UNLIKE_LOG, 2)), found(log));
    }

    @Test
    void anEndThatWasCutOffWithItsSealIsMissingInTheEyesOfTheLog() throws SQLException {
        var log = log();
        execute("delete from history_seal where number = 2");
        execute("delete from value_history where new_value = '3'");
        assertEquals(List.of(), found(), "the database alone cannot know");
        assertEquals(List.of(seal(Kind.SEAL_REMOVED, 2)), found(log));
    }

    @Test
    void aSealOfAVersionWithoutPrintsHoldsAndTellsThatItsRowsAreBroken() throws SQLException {
        execute("delete from history_seal");
        execute("insert into history_seal (school_id, number, after_seq, up_to_seq, row_count, digest, sealed_at)"
                + " select '" + SchoolIds.SCHOOL + "', 1, 0, max(h.seq), count(*), sha256(convert_to('"
                + SchoolIds.SCHOOL
                + "' || string_agg(jsonb_build_array(h.academic_year, h.seq, h.kind, h.journal_id, h.lesson_id, h.work_id,"
                + " h.student_id, h.old_value, h.new_value, h.reason, h.actor_id, h.actor_role, h.approved_by, h.request_id,"
                + " trunc(extract(epoch from h.at) * 1000000)::bigint)::text, e'\\n' order by h.seq), 'UTF8')), now()"
                + " from value_history h");
        enter("5", "3");
        sealer.sealUpTo(FixedClock.NOW);
        assertEquals("2", text("select count(*) from history_seal"));
        assertEquals(List.of(), found());
        execute("update value_history set new_value = '2' where new_value = '4'");
        assertEquals(List.of(value(Kind.ROWS_BROKEN, 1)), found());
        // Nobody passes off a seal with prints for one without.
        execute("update history_seal set prints = null where number = 2");
        assertTrue(found().contains(seal(Kind.SEAL_ALTERED, 2)) || found().contains(value(Kind.ROWS_BROKEN, 2)));
    }

    @Test
    void freshRowsWaitForStragglers() throws SQLException {
        enter("5", "3");
        sealer.sealUpTo(FixedClock.NOW.minus(Duration.ofSeconds(1)));
        assertEquals("2", text("select count(*) from history_seal"));
        assertEquals(List.of(), found());
    }

    @Test
    void theServicesRoleCannotChangeHistory() {
        assertThrows(SQLException.class, () -> executeAsService("update value_history set new_value = '5'"));
        assertThrows(SQLException.class, () -> executeAsService("delete from value_history"));
        assertThrows(SQLException.class, () -> executeAsService("delete from history_seal"));
        assertThrows(SQLException.class, () -> executeAsService("update access_log set role = 'TEACHER'"));
    }

    private static Finding value(Kind kind, long seq) {
        return new Finding(SchoolIds.SCHOOL, kind, "value_history", seq);
    }

    private static Finding seal(Kind kind, long number) {
        return new Finding(SchoolIds.SCHOOL, kind, "history_seal", number);
    }

    private static long seq(String where) throws SQLException {
        return Long.parseLong(text("select seq from value_history where " + where));
    }

    private static List<Finding> found() throws SQLException {
        return found(new LoggedSeals());
    }

    private static List<Finding> found(LoggedSeals log) throws SQLException {
        var findings = new ArrayList<Finding>();
        try (var connection = SchoolDatabase.superuser()) {
            connection.setAutoCommit(false);
            var verifier = new ChainVerifier(connection, log, findings::add, progress -> {});
            for (var school : verifier.schools()) {
                verifier.check(school);
            }
        }
        return findings;
    }

    /** What the service wrote into its log when it made the seals that stand. */
    private static LoggedSeals log() throws SQLException {
        var log = new LoggedSeals();
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var seals = statement.executeQuery("select * from history_seal")) {
            while (seals.next()) {
                log.read(new BufferedReader(new StringReader("{\"message\":\""
                        + LoggedSeals.line(
                                seals.getObject("school_id", UUID.class),
                                seals.getLong("number"),
                                seals.getLong("up_to_seq"),
                                FixedClock.NOW,
                                seals.getBytes("digest"))
                        + "\"}")));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return log;
    }

    /** As somebody would who knows how seals are made. */
    private static void computeAnew(int number) throws SQLException {
        execute("update history_seal s set digest = d.digest, prints = d.prints, row_count = d.row_count"
                + " from history_seal o left join history_seal b on b.number = o.number - 1 and b.school_id = o.school_id,"
                + " history_digest(o.school_id, o.number, o.after_seq, o.up_to_seq, o.sealed_at,"
                + " coalesce(b.digest, convert_to(o.school_id::text, 'UTF8'))) d"
                + " where o.number = " + number + " and s.number = o.number");
    }

    private static void enter(String entry, String version) {
        var changed = Api.jsonAs("teacher", "TEACHER")
                .body("{\"changes\":[{\"workId\":\"" + JournalIds.WORK_TODAY + "\",\"studentId\":\"" + PeopleIds.PUPIL_1
                        + "\",\"entry\":\"" + entry + "\",\"version\":" + version + "}]}")
                .patch("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/marks");
        assertEquals("SAVED", changed.then().statusCode(200).extract().path("results[0].status"));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void executeAsService(String sql) throws SQLException {
        try (var connection = SchoolDatabase.application();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            var rows = statement.execute(sql) || statement.getMoreResults() ? statement.getResultSet() : null;
            rows.next();
            return rows.getString(1);
        }
    }
}
