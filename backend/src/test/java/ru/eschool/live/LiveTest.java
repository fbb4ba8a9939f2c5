package ru.eschool.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Metrics;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.eschool.events.domain.FeedReader;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** What an open screen hears, and that it hears nothing any more when the right has gone. */
@SchoolTest
class LiveTest {
    private static final String MARK_OF_PUPIL_1 = """
            insert into mark (school_id, academic_year, work_id, student_id, journal_id, lesson_id, on_date, entry, entered_at, changed_at, changed_by)
            values (:SCHOOL, 2026, :WORK_TODAY, :PUPIL_1, :JOURNAL_MATHS_7A, :LESSON_TODAY, '2026-11-12', '4', now(), now(), :TEACHER)""";
    private static final String MARK_OF_PUPIL_2 = MARK_OF_PUPIL_1.replace(":PUPIL_1", ":PUPIL_2");

    @Inject
    FeedReader reader;

    private Thread reading;

    /** The feed is read as often as in production. */
    @BeforeEach
    void read() {
        reading = Thread.ofPlatform().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    reader.pass();
                    Thread.sleep(250);
                } catch (InterruptedException over) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        reading.interrupt();
        reading.join();
    }

    @Test
    void aTeacherHearsOfTheOwnJournalByIdsAlone() throws Exception {
        try (var stream = open("teacher", "TEACHER")) {
            assertEquals(200, stream.status());
            assertEquals("no", stream.header("X-Accel-Buffering"));
            assertTrue(stream.header("Content-Type").startsWith("text/event-stream"));
            assertEquals(0, stream.next().get("changes").size());
            run(MARK_OF_PUPIL_1);
            var news = stream.next();
            assertTrue(news.get("complete").asBoolean());
            var change = news.get("changes").get(0);
            assertEquals("MARK", change.get("kind").asText());
            assertEquals(id("JOURNAL_MATHS_7A"), change.get("journalId").asText());
            assertEquals(id("LESSON_TODAY"), change.get("lessonId").asText());
            assertEquals(id("PUPIL_1"), change.get("studentId").asText());
            assertEquals(4, change.size(), change.toString());
        }
    }

    @Test
    void aTeacherHearsNothingOfTheJournalsOfOthers() throws Exception {
        try (var stream = open("teacher", "TEACHER")) {
            stream.next();
            run("update work set title = 'X' where id = :WORK_7B_TODAY");
            run("update lesson set room_id = :ROOM_23 where id = :LESSON_7B_TODAY");
            run("update lesson_record set topic = 'X' where journal_id = :JOURNAL_MATHS_7B");
            assertTrue(stream.isSilentFor(800));
        }
    }

    @Test
    void whoLeadsTheSchoolHearsOfAllOfItAndOfNoOther() throws Exception {
        try (var stream = open("deputy", "DEPUTY_HEAD")) {
            stream.next();
            run("update lesson set room_id = :ROOM_23 where id = :LESSON_7B_TODAY");
            assertEquals(List.of("LESSON " + id("LESSON_7B_TODAY")), stream.nextChanges());
            run("update lesson set room_id = null where id = :FOREIGN_LESSON");
            assertTrue(stream.isSilentFor(800));
        }
    }

    @Test
    void aGuardianHearsOfTheOwnChildAlone() throws Exception {
        try (var stream = open("guardian", "GUARDIAN")) {
            stream.next();
            run(MARK_OF_PUPIL_2);
            run("insert into homework (school_id, academic_year, id, lesson_id, group_id, student_id, text, given_at)"
                    + " values (:SCHOOL, 2026, gen_random_uuid(), :LESSON_TODAY, :GROUP_7A, :PUPIL_2, 'X', now())");
            run("update lesson set room_id = :ROOM_23 where id = :LESSON_7B_TODAY");
            assertTrue(stream.isSilentFor(800));
            run(MARK_OF_PUPIL_1);
            assertEquals(List.of("MARK " + id("LESSON_TODAY") + " " + id("PUPIL_1")), stream.nextChanges());
            run("update homework set text = '§ 13' where id = :HOMEWORK_11_NOV");
            assertEquals("HOMEWORK " + id("LESSON_9_NOV"), stream.nextChanges().getFirst());
            run("update lesson set room_id = null where id = :LESSON_RUSSIAN_TODAY");
            assertEquals(List.of("LESSON " + id("LESSON_RUSSIAN_TODAY")), stream.nextChanges());
        }
    }

    @Test
    void aSubstituteHearsWhenTheLessonIsGivenAndWhenItIsTaken() throws Exception {
        try (var stream = open("teacher2", "TEACHER")) {
            stream.next();
            run("update lesson set starts_at = '11:00', ends_at = '11:45', substitute_id = :TEACHER2"
                    + " where id = :LESSON_1A_TODAY");
            assertEquals(List.of("LESSON " + id("LESSON_1A_TODAY")), stream.nextChanges());
            run("update lesson set substitute_id = null where id = :LESSON_1A_TODAY");
            assertEquals(List.of("LESSON " + id("LESSON_1A_TODAY")), stream.nextChanges());
            // The journal is gone with the lesson.
            Thread.sleep(800);
            run("update lesson set room_id = :ROOM_21 where id = :LESSON_1A_TODAY");
            assertTrue(stream.isSilentFor(800));
        }
    }

    @Test
    void whatWasMissedIsToldFirstAndNothingTwice() throws Exception {
        String last;
        try (var stream = open("teacher", "TEACHER")) {
            stream.next();
            run(MARK_OF_PUPIL_1);
            stream.next();
            last = stream.lastId();
        }
        run(MARK_OF_PUPIL_2);
        run("update work set title = 'X' where id = :WORK_7B_TODAY");
        Thread.sleep(700);
        try (var stream = OpenStream.open(Tokens.of("teacher"), "TEACHER", last)) {
            assertEquals(List.of("MARK " + id("LESSON_TODAY") + " " + id("PUPIL_2")), stream.nextChanges());
            assertTrue(stream.isSilentFor(600));
            run("update work set title = 'Y' where id = :WORK_TODAY");
            assertEquals(List.of("WORK " + id("LESSON_TODAY")), stream.nextChanges());
        }
    }

    /** Readers come and go while others write; each goes on where it stopped. */
    @Test
    void comingAndGoingLosesNothing() throws Exception {
        var expected = new ArrayList<String>();
        var heard = new ArrayList<String>();
        String last;
        try (var stream = open("deputy", "DEPUTY_HEAD")) {
            stream.next();
            last = stream.lastId();
        }
        for (int turn = 0; turn < 6; turn++) {
            for (var lesson : List.of("LESSON_TODAY", "LESSON_RUSSIAN_TODAY", "LESSON_7B_TODAY")) {
                run("update lesson set room_id = null where id = :" + lesson);
                expected.add("LESSON " + id(lesson));
            }
            try (var stream = OpenStream.open(Tokens.of("deputy"), "DEPUTY_HEAD", last)) {
                while (heard.size() < expected.size()) {
                    heard.addAll(stream.nextChanges());
                }
                last = stream.lastId();
            }
        }
        assertEquals(expected, heard);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "9007199254740991"})
    void aPositionThatTheFeedDoesNotKeepBeginsAnew(String since) throws Exception {
        run(MARK_OF_PUPIL_1);
        Thread.sleep(600);
        try (var stream = OpenStream.open(Tokens.of("teacher"), "TEACHER", since)) {
            assertFalse(stream.next().get("complete").asBoolean());
            run(MARK_OF_PUPIL_2);
            assertTrue(stream.next().get("complete").asBoolean());
        }
    }

    @Test
    void aPositionThatIsNoNumberIsRefused() {
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("teacher"))
                .header("X-Acting-Role", "TEACHER")
                .header("Last-Event-ID", "-1")
                .get("/api/v1/schools/" + SchoolIds.SCHOOL + "/live?seconds=0")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "teacher  | TEACHER  | update role_assignment set during = daterange(lower(during), '2026-11-12') where person_id = :TEACHER",
                "teacher  | TEACHER  | delete from role_assignment where person_id = :TEACHER",
                "teacher  | TEACHER  | update account set status = 'BLOCKED' where login = 'teacher'",
                "student  | STUDENT  | update account set status = 'BLOCKED' where login = 'student'",
                "guardian | GUARDIAN | delete from role_assignment where person_id = :GUARDIAN",
                "guardian | GUARDIAN | insert into consent (school_id, id, person_id, signer_id, purpose, form_version, statement, stated_on, entered_by) values (:SCHOOL, gen_random_uuid(), :PUPIL_1, :GUARDIAN, 'JOURNAL', 1, 'WITHDRAWN', '2026-11-12', :REGISTRAR)",
                "student  | STUDENT  | insert into consent (school_id, id, person_id, signer_id, purpose, form_version, statement, stated_on, entered_by) values (:SCHOOL, gen_random_uuid(), :PUPIL_1, :GUARDIAN, 'JOURNAL', 1, 'WITHDRAWN', '2026-11-12', :REGISTRAR)",
                "guardian | GUARDIAN | update service_agreement set ended_on = '2026-11-12', ended_at = now(), ended_by = 'FAMILY' where guardian_id = :GUARDIAN",
            })
    void theStreamEndsWithinASecondAfterTheRight(String login, String role, String change) throws Exception {
        try (var stream = open(login, role)) {
            stream.next();
            run(change);
            assertTrue(stream.endsWithin(1000), change);
        }
    }

    @Test
    void aBlockedGuardianHearsNothingAfterASecond() throws Exception {
        try (var stream = open("guardian", "GUARDIAN")) {
            stream.next();
            run(
                    "update guardianship set blocked_at = now(), blocked_reason = 'Решение суда' where guardian_id = :GUARDIAN");
            assertTrue(stream.endsWithin(1000), "no child is left to hear of");
        }
    }

    @Test
    void aTeacherWhoGivesAJournalAwayHearsNoMoreOfIt() throws Exception {
        try (var stream = open("teacher", "TEACHER")) {
            stream.next();
            run("delete from journal_teacher where teacher_id = :TEACHER and journal_id = :JOURNAL_MATHS_7A");
            Thread.sleep(1000);
            run("update work set title = 'X' where id = :WORK_TODAY");
            assertTrue(stream.isSilentFor(800));
            run("update lesson set room_id = null where id = :LESSON_1A_TODAY");
            assertEquals(List.of("LESSON " + id("LESSON_1A_TODAY")), stream.nextChanges());
        }
    }

    @Test
    void theStreamEndsWithItsToken() throws Exception {
        try (var stream = OpenStream.open(Tokens.endingIn(2, "teacher"), "TEACHER", null)) {
            stream.next();
            assertTrue(stream.endsWithin(3200));
        }
    }

    @Test
    void theLineIsKeptAliveAndMovesOn() throws Exception {
        try (var stream = open("teacher", "TEACHER")) {
            stream.next();
            var first = stream.lastId();
            run("update lesson set room_id = :ROOM_23 where id = :LESSON_7B_TODAY");
            assertTrue(stream.beats(3000));
            assertTrue(stream.beats(3000));
            assertTrue(Long.parseLong(stream.lastId()) > Long.parseLong(first), "though nothing was heard");
        }
    }

    @Test
    void anAccountHasSoManyStreamsAndNoMore() throws Exception {
        var open = new ArrayList<OpenStream>();
        try {
            for (int number = 0; number < 8; number++) {
                open.add(open("teacher", "TEACHER"));
                assertEquals(200, open.getLast().status());
            }
            try (var more = open("teacher", "TEACHER")) {
                assertEquals(429, more.status());
            }
            try (var other = open("deputy", "DEPUTY_HEAD")) {
                assertEquals(200, other.status());
            }
        } finally {
            open.forEach(OpenStream::close);
        }
        run("update work set title = 'X' where id = :WORK_TODAY"); // a line that is gone shows when something is sent
        Thread.sleep(1000);
        try (var again = open("teacher", "TEACHER")) {
            assertEquals(200, again.status());
        }
    }

    @Test
    @SuppressWarnings("try") // the socket is held open and left alone
    void whoDoesNotReadIsHungUpOn() throws Exception {
        var dropped = Metrics.globalRegistry.find("eschool_live_dropped").counter();
        var before = dropped.count();
        try (var socket = unreadStream()) {
            Thread.sleep(300);
            var turn = 0;
            while (dropped.count() == before && turn++ < 600) {
                // Each message names a hundred things.
                run("insert into change_event (school_id, position, kind, action, ids)"
                        + " select :SCHOOL, greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint,"
                        + " (select coalesce(max(position), 0) from change_event)) + n, 'MARK', 'CHANGED',"
                        + " array[gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()]"
                        + " from generate_series(1, 99) n");
                reader.pass();
            }
            assertEquals(before + 1, dropped.count());
        }
    }

    /** A reader with the smallest window that never reads. */
    private static Socket unreadStream() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.getOutputStream()
                .write(("GET /api/v1/schools/" + SchoolIds.SCHOOL
                                + "/live HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of("deputy")
                                + "\r\nX-Acting-Role: DEPUTY_HEAD\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static OpenStream open(String login, String role) {
        return OpenStream.open(Tokens.of(login), role, null);
    }

    private static String id(String name) {
        return Fixture.named(name).toString();
    }

    private static void run(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(text));
        }
    }
}
