package ru.eschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.audit.domain.HistorySealer;
import ru.eschool.audit.domain.HistoryVerifier;
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

    @Inject
    HistoryVerifier verifier;

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
    void whatNobodyTouchedHolds() {
        assertTrue(verifier.verify(SchoolIds.SCHOOL).isEmpty());
        assertTrue(verifier.verify(SchoolIds.FOREIGN_SCHOOL).isEmpty());
    }

    @Test
    void theDigestDoesNotDependOnTheTimeZone() throws SQLException {
        var digest = "select encode(digest, 'hex') from history_digest('" + SchoolIds.SCHOOL + "', 0, "
                + "(select max(up_to_seq) from history_seal), 'x')";
        assertEquals(
                text("set timezone = 'Asia/Vladivostok'; " + digest),
                text("set timezone = 'Europe/Moscow'; " + digest));
    }

    @Test
    void anEditedValueIsFound() throws SQLException {
        execute("update value_history set new_value = '5' where new_value = '4'");
        assertEquals(1, verifier.verify(SchoolIds.SCHOOL).getFirst().number());
    }

    @Test
    void anotherAuthorIsFound() throws SQLException {
        execute("update value_history set actor_id = '" + PeopleIds.TEACHER2 + "' where new_value = '3'");
        assertEquals(2, verifier.verify(SchoolIds.SCHOOL).getFirst().number());
    }

    @Test
    void aRemovedRowIsFound() throws SQLException {
        execute("delete from value_history where new_value = '4'");
        var broken = verifier.verify(SchoolIds.SCHOOL).getFirst();
        assertEquals(2, broken.expectedRows());
        assertEquals(1, broken.foundRows());
    }

    @Test
    void aRowThatIsSlippedInIsFound() throws SQLException {
        // Numbers that a rolled back transaction took are gaps where a row could be put later.
        execute("update value_history set seq = seq + 1000 where new_value = '3'");
        execute("update history_seal set up_to_seq = up_to_seq + 1000 where number = 2");
        execute("update history_seal s set digest = d.digest from history_digest('" + SchoolIds.SCHOOL
                + "', (select after_seq from history_seal where number = 2),"
                + " (select up_to_seq from history_seal where number = 2),"
                + " (select digest from history_seal where number = 1)) d where s.number = 2");
        assertTrue(verifier.verify(SchoolIds.SCHOOL).isEmpty());
        execute("insert into value_history select (jsonb_populate_record(h, jsonb_build_object('seq', h.seq - 1))).*"
                + " from value_history h where new_value = '3'");
        assertEquals(2, verifier.verify(SchoolIds.SCHOOL).getFirst().number());
    }

    @Test
    void aRemovedSealIsFound() throws SQLException {
        execute("delete from history_seal where number = 1");
        assertEquals(2, verifier.verify(SchoolIds.SCHOOL).getFirst().number());
    }

    @Test
    void aSealThatWasComputedAnewBreaksTheNextOne() throws SQLException {
        execute("update value_history set new_value = '2' where new_value = '4'");
        execute("update history_seal s set digest = d.digest from history_digest('" + SchoolIds.SCHOOL
                + "', 0, (select up_to_seq from history_seal where number = 1), convert_to('" + SchoolIds.SCHOOL
                + "', 'UTF8')) d where s.number = 1");
        assertEquals(2, verifier.verify(SchoolIds.SCHOOL).getFirst().number());
    }

    @Test
    void freshRowsWaitForStragglers() throws SQLException {
        enter("5", "3");
        sealer.sealUpTo(FixedClock.NOW.minus(Duration.ofSeconds(1)));
        assertEquals("2", text("select count(*) from history_seal"));
        assertTrue(verifier.verify(SchoolIds.SCHOOL).isEmpty());
    }

    @Test
    void theServicesRoleCannotChangeHistory() {
        assertThrows(SQLException.class, () -> executeAsService("update value_history set new_value = '5'"));
        assertThrows(SQLException.class, () -> executeAsService("delete from value_history"));
        assertThrows(SQLException.class, () -> executeAsService("delete from history_seal"));
        assertThrows(SQLException.class, () -> executeAsService("update access_log set role = 'TEACHER'"));
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
