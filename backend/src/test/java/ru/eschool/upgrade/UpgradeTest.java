package ru.eschool.upgrade;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import ru.eschool.journal.JournalIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.permission.WritersCheck;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.timetable.TimetableIds;

/** A new version on the database of an older one, with data in it: nothing is lost, and the service goes on with it. */
@QuarkusTest
@WithTestResource(DatabaseOfTheVersionBefore.class)
class UpgradeTest {
    @Test
    void noTableLosesARow() throws SQLException {
        var now = DatabaseOfTheVersionBefore.rows();
        // Officers were written down as people of a school.
        now.merge("role_assignment", now.get("officer"), Long::sum);
        var lost = new ArrayList<String>();
        DatabaseOfTheVersionBefore.rowsBefore().forEach((table, rows) -> {
            // The other tests of this class add some.
            if (now.getOrDefault(table, 0L) < rows) {
                lost.add(table + ": " + rows + " → " + now.get(table));
            }
        });
        assertEquals(List.of(), lost);
    }

    @Test
    void everyConstraintHoldsForTheOldRows() throws SQLException {
        try (var connection = DatabaseOfTheVersionBefore.superuser();
                var sql = connection.createStatement();
                var open = sql.executeQuery("select conname from pg_constraint where not convalidated")) {
            assertTrue(!open.next(), "a constraint that was not checked against the old rows");
        }
    }

    @Test
    void everyTableNamesItsWritersAsInANewDatabase() throws SQLException {
        try (var connection = DatabaseOfTheVersionBefore.superuser()) {
            assertEquals(List.of(), WritersCheck.faults(connection));
        }
    }

    @Test
    void lessonsThatClashedStayAndAreExcusedUntilSomebodyMovesThem() throws SQLException {
        try (var connection = DatabaseOfTheVersionBefore.superuser();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            var kept = sql.executeQuery("select id from lesson where clash_kept");
            assertTrue(kept.next());
            assertEquals("00000000-0000-7000-8000-00000000a0f3", kept.getString(1));
            assertTrue(!kept.next(), "no other lesson clashed");
            var moved = assertThrows(
                    SQLException.class, () -> sql.execute("update lesson set ends_at = '09:10' where clash_kept"));
            assertEquals("23P01", moved.getSQLState());
            connection.rollback();
        }
    }

    @Test
    void roomsAreOfAKindAndNoTwoHaveOneName() {
        Api.as("facilities", "FACILITIES_MANAGER")
                .get("/rooms")
                .then()
                .statusCode(200)
                .body("items.find { it.name == '21' }.kind", equalTo("CLASSROOM"))
                .body("items.find { it.name == 'Большой зал' }.kind", equalTo("OTHER"))
                .body("items.name", hasItems("Лаборантская", "лаборантская (00000000a0e2)"));
    }

    @Test
    void whoWorkedHeldTheOnePositionThatWasWrittenDown() throws SQLException {
        try (var connection = DatabaseOfTheVersionBefore.superuser();
                var sql = connection.createStatement()) {
            var positions = sql.executeQuery("""
                    select count(*) > 0 and count(*) = count(*) filter (where t.title = 'Сотрудник' and t.kind = 'MAIN'
                               and t.rate is null and t.starts_on = s.hired_on and t.ends_on is not distinct from s.dismissed_on)
                    from staff_member s left join staff_position t on t.school_id = s.school_id and t.person_id = s.person_id""");
            assertTrue(positions.next() && positions.getBoolean(1));
        }
    }

    @Test
    void theDeputyChangesALineOfTheCurriculumThatNobodyKept() {
        var line = "lines.find { it.grade == 2 && it.subjectId == '" + SchoolIds.MATHS + "' }.";
        var curriculum = Api.as("deputy", "DEPUTY_HEAD")
                .get("/curriculum?academicYear=2026")
                .then();
        curriculum.statusCode(200).body(line + "part", equalTo("MANDATORY")).body(line + "version", equalTo(1));
        Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"1\"")
                .body("{\"weeklyHours\":5,\"part\":\"MANDATORY\"}")
                .put("/curriculum-lines/" + curriculum.extract().<String>path(line + "id"))
                .then()
                .statusCode(200)
                .body("weeklyHours", equalTo(5f));
    }

    @Test
    void everyMarkHasAnIdOfItsOwn() throws SQLException {
        try (var connection = DatabaseOfTheVersionBefore.superuser();
                var sql = connection.createStatement()) {
            for (var table : List.of(
                    "mark", "attendance", "period_mark", "journal_teacher", "academic_year", "curriculum_line")) {
                var ids = sql.executeQuery("select count(*) > 0 and count(*) = count(distinct id) from " + table);
                assertTrue(ids.next() && ids.getBoolean(1), table);
            }
        }
    }

    @Test
    void aMarkKnowsWhenItsCellWasFirstFilled() throws SQLException {
        try (var connection = DatabaseOfTheVersionBefore.superuser();
                var sql = connection.createStatement();
                var marks = sql.executeQuery("select string_agg(distinct (changed_at - entered_at)::text, ', ' order by"
                        + " (changed_at - entered_at)::text) from mark")) {
            assertTrue(marks.next());
            assertEquals("00:00:00, 03:00:00", marks.getString(1));
        }
    }

    @Test
    void aSecondStartChangesNothing() {
        var again = Flyway.configure()
                .dataSource(DatabaseOfTheVersionBefore.ownersUrl(), "eschool_owner", "owner")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        assertEquals(0, again.migrationsExecuted);
    }

    @Test
    void theTeacherFindsTheJournalAsItWas() {
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/grid")
                .then()
                .statusCode(200)
                .body("students.displayName", hasItems("Алексеева Анна", "Борисов Борис"))
                .body("lessons.find { it.date == '2026-11-09' }.topic", equalTo("Контрольная работа № 2"))
                .body("lessons.find { it.date == '2026-11-09' }.status", equalTo("HELD"))
                .body("lessons.find { it.date == '2026-11-09' }.hasHomework", equalTo(true))
                .body(
                        "marks.find { it.workId == '" + JournalIds.WORK_9_NOV + "' && it.studentId == '"
                                + PeopleIds.PUPIL_1 + "' }.entry",
                        equalTo("5"));
    }

    @Test
    void theTermMarksStandUnderTheSchemeOfTheirGrade() throws SQLException {
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/grid?from=2026-09-01&to=2026-10-25")
                .then()
                .statusCode(200)
                .body("students.termMark", hasItems("4", "3", "NOT_ASSESSED"));
        try (var connection = DatabaseOfTheVersionBefore.superuser();
                var sql = connection.createStatement();
                var marks = sql.executeQuery(
                        "select string_agg(mark, ', ' order by mark) from (select concat_ws(' ', kind, term_scheme,"
                                + " count(*)) as mark from period_mark group by kind, term_scheme) marks")) {
            assertTrue(marks.next());
            assertEquals("TERM HALF_YEAR 1, TERM QUARTER 3, YEAR NONE 1", marks.getString(1));
        }
    }

    @Test
    void theTeacherRecordsALessonAndAMark() {
        var lesson = "/journals/" + JournalIds.JOURNAL_MATHS_7A + "/lessons/" + TimetableIds.LESSON_TODAY;
        var seen = Api.as("teacher", "TEACHER")
                .get(lesson)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", seen)
                .body("{\"topic\":\"Линейная функция\"}")
                .patch(lesson)
                .then()
                .statusCode(200)
                .body("topic", equalTo("Линейная функция"));
        Api.jsonAs("teacher", "TEACHER")
                .body("{\"changes\":[{\"workId\":\"" + JournalIds.WORK_TODAY + "\",\"studentId\":\"" + PeopleIds.PUPIL_2
                        + "\",\"entry\":\"4\",\"version\":null}]}")
                .patch("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/marks")
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo("SAVED"));
    }

    @Test
    void theFamilyFindsTheWeekAsItWas() {
        Api.as("guardian", "GUARDIAN")
                .get("/students/" + PeopleIds.PUPIL_1 + "/diary-weeks/2026-11-09")
                .then()
                .statusCode(200)
                .body("days[0].lessons[0].topic", equalTo("Контрольная работа № 2"))
                .body("days[0].lessons[0].marks.entry", equalTo(List.of("5")))
                .body("days[2].lessons[0].homework", equalTo("§ 12, № 345"));
    }
}
