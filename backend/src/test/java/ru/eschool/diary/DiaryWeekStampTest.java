package ru.eschool.diary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** A week that is unchanged is not read again; whatever a week shows, a change of it is. */
@SchoolTest
class DiaryWeekStampTest {
    @Test
    void anUnchangedWeekTakesTwoStatements() {
        var tag = tag("2026-11-12");
        assertEquals(2, Statements.count(() -> assertEquals(304, again("2026-11-12", tag))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                        + " values (:SCHOOL, 2026, gen_random_uuid(), :LESSON_CLOSED_TERM, :GROUP_7A, '§ 1', '2026-11-13', now())",
                "insert into mark (school_id, academic_year, work_id, student_id, journal_id, lesson_id, on_date, entry,"
                        + " changed_at, changed_by) values (:SCHOOL, 2026, :WORK_TODAY, :PUPIL_1, :JOURNAL_MATHS_7A, :LESSON_TODAY,"
                        + " '2026-11-12', '4', now(), :TEACHER)",
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
                "update group_membership set during = daterange(lower(during), '2026-11-12') where student_id = :PUPIL_1",
            })
    void aChangeIsSeen(String change) throws SQLException {
        var tag = tag("2026-11-12");
        run(change);
        assertEquals(200, again("2026-11-12", tag), change);
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

    @Test
    void aRightThatIsGoneIsNotAnsweredFromAKnownWeek() throws SQLException {
        var tag = tag("2026-11-12");
        run(
                "update guardianship set blocked_at = '2026-11-12', blocked_reason = 'Решение суда' where guardian_id = :GUARDIAN");
        assertEquals(404, again("2026-11-12", tag));
    }

    /** Whoever adds a table to the week's SQL must say when it changes. */
    @Test
    void everyTableOfTheWeekIsStamped() throws Exception {
        var tables = new TreeSet<String>();
        for (var repository : Stream.of("PupilLookup", "DiaryWeekLists").toList()) {
            for (var field :
                    Class.forName("ru.eschool.diary.domain." + repository).getDeclaredFields()) {
                if (field.getType() == String.class) {
                    field.setAccessible(true);
                    var names = Pattern.compile("(?<!:)\\b(?:from|join) \\(?([a-z_]+)")
                            .matcher((String) field.get(null));
                    names.results().map(found -> found.group(1)).forEach(tables::add);
                }
            }
        }
        assertTrue(tables.size() > 10, tables.toString());
        // The two stamps themselves; and a pupil's own row is nothing but its key.
        tables.removeAll(java.util.Set.of("group_week", "school_stamp", "student"));
        for (var table : tables) {
            for (var event : Stream.of("insert", "update", "delete").toList()) {
                assertEquals(
                        1,
                        count("select count(*) from pg_trigger where tgrelid = '" + table
                                + "'::regclass and tgname = 'stamp_" + event + "'"),
                        table + " " + event);
            }
        }
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

    private static int count(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(text)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
