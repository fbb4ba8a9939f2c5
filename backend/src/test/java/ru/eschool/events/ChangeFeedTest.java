package ru.eschool.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.eschool.events.domain.FeedRetention;
import ru.eschool.events.domain.Placer;
import ru.eschool.journal.JournalIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.timetable.TimetableIds;

/** Whoever reads the feed by position misses nothing and gets nothing twice, however many write and place meanwhile. */
@SchoolTest
class ChangeFeedTest {
    private static final int WRITERS = 20;
    private static final int TRANSACTIONS = 60;

    @Inject
    Placer placer;

    @Inject
    ChangeFeed feed;

    @Inject
    FeedRetention retention;

    @Test
    void twentyWritersTwoPlacersAndAReaderLoseAndDoubleNothing() throws Exception {
        var running = new AtomicBoolean(true);
        var seen = new ArrayList<Change>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Two instances place; one of them at a time gets the lock.
            var placers = IntStream.range(0, 2)
                    .mapToObj(number -> threads.submit(() -> {
                        while (running.get()) {
                            placer.place();
                        }
                        return null;
                    }))
                    .toList();
            var reader = threads.submit(() -> {
                while (running.get()) {
                    readOn(seen, 37);
                }
                return null;
            });
            var written = new HashMap<String, Integer>();
            for (var writer : IntStream.range(0, WRITERS)
                    .mapToObj(number -> threads.submit(() -> write(number)))
                    .toList()) {
                writer.get().forEach((schedule, times) -> written.merge(schedule, times, Integer::sum));
            }
            running.set(false);
            for (Future<?> ended : placers) {
                ended.get();
            }
            reader.get();
            placer.place();
            readOn(seen, 1000);

            var read = new HashMap<String, Integer>();
            seen.forEach(change -> read.merge(change.id("id").toString(), 1, Integer::sum));
            assertEquals(written, read, "changes written (expected) and read (actual), by row");
            var positions = seen.stream().map(Change::position).toList();
            assertEquals(positions.stream().distinct().sorted().toList(), positions, "positions grow");
            assertEquals(
                    positions,
                    feed.after(0, 100_000).stream().map(Change::position).toList(),
                    "and stay");
        }
    }

    private void readOn(List<Change> seen, int most) {
        List<Change> more;
        do {
            more = feed.after(seen.isEmpty() ? 0 : seen.getLast().position(), most);
            seen.addAll(more);
        } while (more.size() == most);
    }

    /** Transactions of some rows each, slow ones and some that are rolled back; how often each row was written. */
    private static Map<String, Integer> write(int number) throws SQLException, InterruptedException {
        var random = ThreadLocalRandom.current();
        var written = new HashMap<String, Integer>();
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int turn = 0; turn < TRANSACTIONS; turn++) {
                var schedules = new HashSet<String>();
                for (int row = random.nextInt(1, 5); row > 0; row--) {
                    var schedule = UUID.randomUUID().toString();
                    schedules.add(schedule);
                    sql.execute("insert into bell_schedule (school_id, id, name, shift) values ('%s', '%s', 'X', 1)"
                            .formatted(SchoolIds.SCHOOL, schedule));
                    if (random.nextInt(4) == 0) {
                        Thread.sleep(random.nextInt(5));
                    }
                }
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    schedules.forEach(schedule -> written.merge(schedule, 1, Integer::sum));
                }
            }
        }
        return written;
    }

    @Test
    void whatBeganEarlierAndIsCommittedLaterComesAfterWhatWasRead() throws SQLException {
        try (var slow = SchoolDatabase.superuser()) {
            slow.setAutoCommit(false);
            change(slow, "GUARDIAN");
            run("update guardianship set kinship = 'X' where guardian_id = :GUARDIAN2 and student_id = :PUPIL_2");
            placer.place();
            var first = feed.after(0, 10);
            assertEquals(List.of(id("GUARDIAN2")), guardians(first));
            slow.commit();
            placer.place();
            assertEquals(
                    List.of(id("GUARDIAN")),
                    guardians(feed.after(first.getLast().position(), 10)));
        }
    }

    @Test
    void aChangeComesAfterTheOneForWhichItWaited() throws Exception {
        try (var older = SchoolDatabase.superuser();
                var newer = SchoolDatabase.superuser();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            older.setAutoCommit(false);
            newer.setAutoCommit(false);
            change(older, "GUARDIAN2"); // begins first, so that its transaction has the lower number
            change(newer, "GUARDIAN");
            var waiting = threads.submit((Callable<Void>) () -> {
                change(older, "GUARDIAN");
                older.commit();
                return null;
            });
            Thread.sleep(200);
            newer.commit();
            waiting.get();
        }
        placer.place();
        assertEquals(List.of(id("GUARDIAN"), id("GUARDIAN2"), id("GUARDIAN")), guardians(feed.after(0, 10)));
    }

    @Test
    void aPlacerThatIsKilledLeavesEverythingForTheNext() throws Exception {
        run("update subject set short_name = 'X' where school_id = :SCHOOL");
        var waiting = count("select count(*) from change_inbox");
        run("""
                create function pg_temp_slow() returns trigger language plpgsql as $$
                begin perform pg_sleep(20); return null; end $$;
                create trigger slow after insert on change_event for each statement execute function pg_temp_slow()""");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var placing = threads.submit(() -> placer.place());
            while (count("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'eschool_app'"
                            + " and state = 'active' and query like '%with taken%'")
                    == 0) {
                Thread.sleep(20);
            }
            assertThrows(Exception.class, placing::get);
        } finally {
            run("drop trigger slow on change_event; drop function pg_temp_slow()");
        }
        assertEquals(0, feed.after(0, 10).size());
        assertEquals(waiting, placer.place());
        assertEquals(waiting, feed.after(0, 100).size());
        assertEquals(0, placer.place());
    }

    @Test
    void aMarkIsNamedByItsIdsAlone() {
        Api.jsonAs("teacher", "TEACHER")
                .body("{\"changes\":[{\"workId\":\"" + JournalIds.WORK_TODAY + "\",\"studentId\":\"" + PeopleIds.PUPIL_2
                        + "\",\"entry\":\"4\",\"version\":null,\"comment\":\"Молодец\"}]}")
                .patch("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/marks")
                .then()
                .statusCode(200);
        placer.place();
        var change = feed.after(SchoolIds.SCHOOL, 0, 10).getFirst();
        assertEquals("MARK", change.kind());
        assertEquals(Change.Action.CREATED, change.action());
        assertEquals(JournalIds.WORK_TODAY, change.id("work_id"));
        assertEquals(PeopleIds.PUPIL_2, change.id("student_id"));
        assertEquals(JournalIds.JOURNAL_MATHS_7A, change.id("journal_id"));
        assertEquals(TimetableIds.LESSON_TODAY, change.id("lesson_id"));
        assertEquals(
                Set.of("id", "work_id", "student_id", "journal_id", "lesson_id"),
                change.ids().keySet());
        assertEquals(List.of(), feed.after(SchoolIds.FOREIGN_SCHOOL, 0, 10));
    }

    @Test
    void whoHasLostARowHearsOfItToo() throws SQLException {
        run("update lesson set substitute_id = :DEPUTY where id = :LESSON_TODAY");
        run("update lesson set substitute_id = null where id = :LESSON_TODAY");
        placer.place();
        var substitutes = feed.after(0, 10).stream()
                .map(change -> change.id("substitute_id"))
                .filter(PeopleIds.DEPUTY::equals)
                .toList();
        assertEquals(2, substitutes.size(), "when it was given and when it was taken");
    }

    @Test
    void aBlockedAccountIsAnEventOfItsPlaces() throws SQLException {
        run("update account set status = 'BLOCKED' where login = 'teacher'");
        placer.place();
        var change = feed.after(SchoolIds.SCHOOL, 0, 10).getFirst();
        assertEquals("ACCOUNT", change.kind());
        assertEquals(PeopleIds.TEACHER, change.id("person_id"));
    }

    @Test
    void whatIsRolledBackIsNoEvent() throws SQLException {
        try (var connection = SchoolDatabase.superuser()) {
            connection.setAutoCommit(false);
            change(connection, "GUARDIAN");
            connection.rollback();
        }
        assertEquals(0, placer.place());
    }

    @Test
    void whatIsOlderThanTheFeedKeepsIsClearedAway() throws SQLException {
        run("update subject set name = 'Алгебра' where id = :MATHS");
        placer.place();
        run(
                "insert into change_event (school_id, position, kind, action, ids) select :SCHOOL,"
                        + " (extract(epoch from clock_timestamp() - interval '31 days') * 1000000)::bigint, 'ROOM', 'CREATED', '{}'");
        assertEquals(1, retention.forgetSome());
        assertEquals(List.of(id("MATHS")), ids(feed.after(0, 10)));
    }

    /** Every table of a school is published, or it is said here why not. */
    @Test
    void everyTableOfASchoolIsPublished() throws SQLException {
        var unpublished = new TreeSet<>(List.of(
                "access_event", // read by its own screen; whom it concerns is told by ACCOUNT and ROLE_ASSIGNMENT
                "access_slip", // a secret between two people
                "access_log", // who has read is nobody's news
                "change_event",
                "change_inbox",
                "file_usage", // a sum
                "group_week", // stamps of what is published itself
                "history_seal",
                "idempotency_key",
                "job", // watched by the one who began it
                "job_input",
                "notice", // read by the one whom it is for
                "people_import", // shown to the one who imports
                "people_import_file",
                "people_import_matching", // how the next list is read
                "record_history", // written with the record that is published
                "record_history_value",
                "school_stamp",
                "staff_attestation", // moves the version of the staff member, who is published; so do these
                "staff_course",
                "staff_education",
                "staff_position",
                "service_account_grant",
                "stored_file", // of what it hangs on
                "tombstone", // of what is published itself
                "value_history")); // written with the value that is published
        var found = strings("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id')
                  and 3 > (select count(*) from pg_trigger t where t.tgrelid = c.oid
                           and t.tgname in ('publish_insert', 'publish_update', 'publish_delete'))
                order by 1""");
        assertEquals(List.copyOf(unpublished), found);
    }

    @Test
    void aRegistrationNamesIdsThatThereAreInAnOrderThatStays() {
        assertThrows(SQLException.class, () -> run("select publish_changes('room', 'ROOM', '{id,no_such}')"));
        assertThrows(SQLException.class, () -> run("select publish_changes('room', 'ROOM', '{id,name}')"), "a name");
        assertThrows(
                SQLException.class,
                () -> run("select publish_changes('room', 'ROOM', '{school_id}')"),
                "another order");
        assertFalse(feed.head() > 0);
    }

    private static List<String> ids(List<Change> changes) {
        return changes.stream().map(change -> change.id("id").toString()).toList();
    }

    private static String id(String name) {
        return Fixture.named(name).toString();
    }

    private static List<String> guardians(List<Change> changes) {
        return changes.stream()
                .map(change -> change.id("guardian_id").toString())
                .toList();
    }

    // No table whose stamp for the whole school the other transaction would wait for.
    private static void change(Connection connection, String guardian) throws SQLException {
        try (var sql = connection.createStatement()) {
            assertEquals(
                    1,
                    sql.executeUpdate(Fixture.sql("update guardianship set kinship = 'X' where guardian_id = :"
                            + guardian + " and blocked_at is null")));
        }
    }

    private static void run(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(text));
        }
    }

    private static int count(String text) throws SQLException {
        return Integer.parseInt(strings(text).getFirst());
    }

    private static List<String> strings(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(text)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            assertTrue(found.size() < 1000);
            return found;
        }
    }
}
