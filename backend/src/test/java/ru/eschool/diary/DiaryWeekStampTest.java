package ru.eschool.diary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.eschool.diary.domain.DiaryWeekService;
import ru.eschool.people.PeopleIds;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.testing.Tokens;

/** A week that is unchanged is not read again; whatever a week shows, a change of it is. */
@SchoolTest
class DiaryWeekStampTest {
    private static final List<String> CHANGES = List.of(
            "insert into lesson_record (school_id, academic_year, lesson_id, journal_id, topic) values (:SCHOOL, 2026,"
                    + " :LESSON_TODAY, :JOURNAL_MATHS_7A, 'Дроби')",
            "update lesson_record set topic = 'Дроби' where lesson_id = :LESSON_9_NOV",
            "update lesson set status = 'CANCELLED' where id = :LESSON_TODAY",
            "update lesson set substitute_id = :DEPUTY where id = :LESSON_TODAY",
            "update lesson set room_id = :ROOM_21 where id = :LESSON_RUSSIAN_TODAY",
            "update lesson set on_date = '2026-11-20' where id = :LESSON_TOMORROW",
            "update lesson set on_date = '2026-11-10' where id = :LESSON_CLOSED_TERM",
            "delete from lesson where id = :LESSON_TOMORROW",
            "update homework set text = '§ 13' where id = :HOMEWORK_11_NOV",
            "update homework set due_lesson_id = null, due_on = '2026-11-20' where id = :HOMEWORK_11_NOV",
            "delete from homework where id = :HOMEWORK_11_NOV",
            "insert into homework (school_id, academic_year, id, lesson_id, group_id, text, due_on, given_at)"
                    + " values (:SCHOOL, 2026, gen_random_uuid(), :LESSON_TODAY, :GROUP_7A, '§ 1', '2026-11-13', now())",
            "update homework_file set homework_id = :HOMEWORK_11_NOV where file_id = :HOMEWORK_FILE",
            "insert into mark (school_id, academic_year, work_id, student_id, journal_id, lesson_id, on_date, entry,"
                    + " entered_at, changed_at, changed_by) values (:SCHOOL, 2026, :WORK_TODAY, :PUPIL_1, :JOURNAL_MATHS_7A,"
                    + " :LESSON_TODAY, '2026-11-12', '4', now(), now(), :TEACHER)",
            "update mark set comment = 'Молодец' where work_id = :WORK_9_NOV and student_id = :PUPIL_1",
            "delete from mark where work_id = :WORK_9_NOV and student_id = :PUPIL_1",
            "insert into attendance (school_id, academic_year, lesson_id, student_id, journal_id, on_date, code,"
                    + " changed_at, changed_by) values (:SCHOOL, 2026, :LESSON_TODAY, :PUPIL_1, :JOURNAL_MATHS_7A, '2026-11-12', 'ILL',"
                    + " now(), :TEACHER)",
            "update work set title = 'Дроби' where id = :WORK_9_NOV",
            "update work_type set name = 'Проверочная работа' where id = :CONTROL",
            "update subject set name = 'Алгебра' where id = :MATHS",
            "update room set name = '21а' where id = :ROOM_21",
            "update person set last_name = 'Иванова' where id = :TEACHER",
            "insert into holiday (school_id, academic_year, id, name, starts_on, ends_on)"
                    + " values (:SCHOOL, 2026, gen_random_uuid(), 'Карантин', '2026-11-13', '2026-11-14')",
            "update school_class set letter = 'Я' where id = :CLASS_7A",
            "update academic_year set ends_on = '2027-05-31' where academic_year = 2026",
            "update journal set lesson_plan_id = null where id = :JOURNAL_MATHS_7A",
            "update study_group set name = '7 А' where id = :GROUP_7A",
            "update group_membership set during = daterange(lower(during), '2026-11-12') where student_id = :PUPIL_1");

    private static final List<String> LOSSES = List.of(
            "update guardianship set blocked_at = '2026-11-12', blocked_reason = 'Решение суда' where guardian_id = :GUARDIAN",
            "insert into consent (school_id, id, person_id, signer_id, purpose, form_version, statement, stated_on, entered_by)"
                    + " values (:SCHOOL, gen_random_uuid(), :PUPIL_1, :GUARDIAN, 'JOURNAL', 1, 'WITHDRAWN', '2026-11-12', :REGISTRAR)",
            "update service_agreement set ended_on = '2026-11-12', ended_at = now(), ended_by = 'FAMILY'"
                    + " where guardian_id = :GUARDIAN",
            "update account set status = 'BLOCKED' where login = 'guardian'",
            "delete from role_assignment where person_id = :GUARDIAN");

    /** Of the pupil's own row nothing is shown, and it stays as long as the pupil is in a group. */
    private static final String PUPIL = "student";

    private static final Set<String> STAMPS = Set.of("group_week", "school_stamp");
    private static final Pattern TABLE = Pattern.compile("^(?:insert into|update|delete from) (\\w+)");

    @Inject
    DiaryWeekService weeks;

    @Inject
    Acting acting;

    @Inject
    Database database;

    @Test
    void anUnchangedWeekTakesTwoStatements() {
        var tag = tag("2026-11-12");
        assertEquals(2, Statements.count(() -> assertEquals(304, again("2026-11-12", tag))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsSeen(String change) throws SQLException {
        var tag = tag("2026-11-12");
        run(change);
        assertEquals(200, again("2026-11-12", tag), change);
    }

    static List<String> changes() {
        return CHANGES;
    }

    /** The relation is proved before the stamps are compared. */
    @ParameterizedTest
    @MethodSource("losses")
    void aRightThatIsGoneIsNotAnsweredFromAKnownWeek(String loss) throws SQLException {
        var tag = tag("2026-11-12");
        run(loss);
        assertTrue(Set.of(403, 404).contains(again("2026-11-12", tag)), loss);
    }

    static List<String> losses() {
        return LOSSES;
    }

    /**
     * Whoever adds a table to the week's SQL says here by which change of it the week is another one. A transaction holds a
     * lock for reading on every table that it has read, those of functions and policies included.
     */
    @Test
    @ActivateRequestContext
    void everyTableThatAWeekReadsIsTriedAbove() {
        acting.claim(new Acting.Claim(
                Tokens.subject("guardian"),
                null,
                Set.of("family"),
                SchoolIds.SCHOOL,
                Role.GUARDIAN,
                Set.of(Role.GUARDIAN),
                "",
                java.time.Instant.MAX));
        var read = QuarkusTransaction.requiringNew().call(() -> {
            weeks.week(PeopleIds.PUPIL_1, LocalDate.of(2026, 11, 12), stamp -> false);
            return database.with(
                    handle -> handle.createQuery("""
                            select distinct c.relname from pg_locks l join pg_class c on c.oid = l.relation
                            where l.pid = pg_backend_pid() and l.mode = 'AccessShareLock' and c.relkind in ('r', 'p')
                              and not c.relispartition and c.relnamespace = 'public'::regnamespace""").mapTo(String.class).set());
        });
        assertTrue(read.contains("lesson") && read.contains("guardianship"), read.toString());
        var tried = Stream.concat(CHANGES.stream(), LOSSES.stream())
                .map(TABLE::matcher)
                .map(change -> {
                    assertTrue(change.find());
                    return change.group(1);
                })
                .collect(Collectors.toSet());
        var untried = new TreeSet<>(read);
        untried.removeAll(tried);
        untried.removeAll(STAMPS);
        untried.remove(PUPIL);
        assertEquals(Set.of(), untried);
    }

    @Test
    void aChangeOfAnotherWeekOrGroupLeavesTheWeekKnown() throws SQLException {
        var tag = tag("2026-11-12");
        run("update lesson_record set topic = 'Дроби' where lesson_id = :LESSON_CLOSED_TERM");
        run("update lesson set room_id = :ROOM_21, room_shared = true where id = :LESSON_7B_TODAY");
        run("update person set last_name = 'Чужая' where school_id = :FOREIGN_SCHOOL");
        assertEquals(304, again("2026-11-12", tag));
    }

    @Test
    void aLessonThatMovesIsMissedInTheWeekItLeaves() throws SQLException {
        var tag = tag("2026-09-10");
        run("update lesson set on_date = '2026-11-10' where id = :LESSON_CLOSED_TERM");
        assertEquals(200, again("2026-09-10", tag));
    }

    private static String tag(String day) {
        return week(day, "none").getHeader("ETag");
    }

    private static int again(String day, String tag) {
        return week(day, tag).statusCode();
    }

    private static io.restassured.response.Response week(String day, String tag) {
        UUID pupil = PeopleIds.PUPIL_1;
        return Api.as("guardian", "GUARDIAN")
                .header("If-None-Match", tag)
                .get("/students/" + pupil + "/diary-weeks/" + day);
    }

    private static void run(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(Fixture.sql(text)) > 0, text);
        }
    }
}
