package ru.eschool.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;

import io.restassured.response.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import ru.eschool.assessment.AssessmentIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.timetable.TimetableIds;

@SchoolTest
class GridTest {
    private static final String GRID = "/journals/" + JOURNAL_MATHS_7A + "/grid";

    @Test
    void teacherSeesThePageOfTheCurrentTerm() {
        var grid = grid("teacher", "TEACHER", GRID).then().statusCode(200);
        grid.body("journal.groupName", equalTo("7А"))
                .body("journal.mayEdit", equalTo(true))
                .body("journal.termScheme", equalTo("QUARTER"))
                .body("journal.teachers.displayName", contains("Петрова Ольга Ивановна"))
                .body("journal.teachers[0].assignmentId", notNullValue())
                .body("journal.teachers[0].since", equalTo("2026-09-01"))
                .body("journal.teachers[0].keySet()", not(hasItem("until")))
                .body("term.name", equalTo("2 четверть"))
                .body("from", equalTo("2026-11-02"))
                .body("to", equalTo("2026-12-27"))
                .body("workTypes.shortName", contains("ОТВ", "КР"))
                .body("lessons.date", contains("2026-11-09", "2026-11-11", "2026-11-12", "2026-11-13"))
                .body("lessons.mayEdit", everyItem(equalTo(true)))
                .body("lessons[0].hasHomework", equalTo(true))
                .body("lessons[0].works[0].workType.name", equalTo("Контрольная работа"))
                .body("lessons[0].works[0].weight", equalTo(2.0f))
                .body("lessons[1].hasHomework", equalTo(false))
                .body("lessons[1].works", hasSize(0))
                .body("marks.entry", hasItems("5", "4"))
                .body("attendance[0].code", equalTo("ILL"));
        grid.body(
                        "students.displayName",
                        contains("Алексеева Анна", "Борисов Борис", "Васильев Вадим", "Гусева Галина"))
                .body("students.number", contains(1, 2, 3, 4))
                .body("students[0].average", equalTo(5.00f))
                .body("students[0].markCount", equalTo(1))
                .body("students[0].suggested", equalTo("5"))
                .body("students[2].average", nullValue())
                .body("students[3].memberSince", equalTo("2026-10-15"));
    }

    @Test
    void thePageOfTheFirstTermShowsWhoLeftAndTheTermMarks() {
        grid("teacher", "TEACHER", GRID + "?from=2026-09-01&to=2026-10-25")
                .then()
                .statusCode(200)
                .body("term.status", equalTo("CLOSED"))
                .body("lessons.mayEdit", contains(false))
                .body("students.displayName.last()", equalTo("Дёмин Денис"))
                .body("students.last().memberUntil", equalTo("2026-09-30"))
                .body("students.termMark", contains("4", "3", "NOT_ASSESSED", null, null));
    }

    @Test
    void aMarkOfTheFirstHalfYearIsNotOneOfTheFirstQuarter() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(
                    "update period_mark set term_scheme = 'HALF_YEAR' where student_id = '" + PeopleIds.PUPIL_1 + "'");
            sql.execute("""
                    insert into period_mark (school_id, academic_year, journal_id, student_id, kind, term_scheme,
                        term_number, entry, changed_at, changed_by)
                    select school_id, academic_year, journal_id, student_id, kind, 'HALF_YEAR', term_number, '5',
                        changed_at, changed_by from period_mark where student_id = '""" + PeopleIds.PUPIL_2 + "'");
        }
        grid("teacher", "TEACHER", GRID + "?from=2026-09-01&to=2026-10-25")
                .then()
                .statusCode(200)
                .body("students.termMark", contains(null, "3", "NOT_ASSESSED", null, null));
    }

    @Test
    void daysAcrossTermsBelongToNone() {
        grid("teacher", "TEACHER", GRID + "?from=2026-09-01&to=2026-12-27")
                .then()
                .statusCode(200)
                .body("term", nullValue())
                .body("lessons", hasSize(5))
                // (3·1 + 5·2) / 3
                .body("students[0].average", equalTo(4.33f));
    }

    @Test
    void theSubstituteSeesTheOwnLessonOnly() {
        grid("teacher2", "TEACHER", GRID)
                .then()
                .statusCode(200)
                .body("lessons.id", contains(TimetableIds.LESSON_11_NOV_SUBSTITUTED.toString()))
                .body("lessons[0].mayEdit", equalTo(true))
                .body("marks", hasSize(0))
                .body("students[0].average", nullValue());
    }

    @Test
    void whoLeadsReadsAndDoesNotWrite() {
        for (var role :
                new String[][] {{"teacher", "CLASS_TEACHER"}, {"deputy", "DEPUTY_HEAD"}, {"principal", "PRINCIPAL"}}) {
            grid(role[0], role[1], "/journals/" + JournalIds.JOURNAL_RUSSIAN_7A + "/grid")
                    .then()
                    .statusCode(200)
                    .body("journal.mayEdit", equalTo(false))
                    .body("lessons.mayEdit", everyItem(equalTo(false)))
                    .body("students", hasSize(4));
        }
    }

    @Test
    void othersDoNotSeeThePage() {
        refused("teacher", "TEACHER", JournalIds.JOURNAL_RUSSIAN_7A.toString(), 403, "journal-not-yours");
        refused("teacher", "CLASS_TEACHER", JournalIds.JOURNAL_MATHS_7B.toString(), 403, "journal-not-yours");
        refused("deputy", "DEPUTY_HEAD", JournalIds.FOREIGN_JOURNAL.toString(), 404, "journal-not-found");
        refused("guardian", "GUARDIAN", JOURNAL_MATHS_7A.toString(), 403, "role-not-permitted");
        refused("student", "STUDENT", JOURNAL_MATHS_7A.toString(), 403, "role-not-permitted");
        refused("stranger", "DEPUTY_HEAD", JOURNAL_MATHS_7A.toString(), 403, "no-place-in-school");
        refused("admin", "SCHOOL_ADMIN", JOURNAL_MATHS_7A.toString(), 403, "role-not-permitted");
    }

    @Test
    void wrongDaysAreNamed() {
        grid("teacher", "TEACHER", GRID + "?from=2026-12-01&to=2026-11-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/to"))
                .body("errors[0].code", equalTo("period-reversed"));
        grid("teacher", "TEACHER", GRID + "?from=2020-01-01&to=2026-11-01")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("period-too-long"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        var tag = grid("teacher", "TEACHER", GRID).header("ETag");
        Api.as("teacher", "TEACHER")
                .header("If-None-Match", tag)
                .get(GRID)
                .then()
                .statusCode(304);
    }

    @Test
    void aFullPageTakesSixStatements() throws SQLException {
        assertTrue(Statements.count(() -> grid("teacher", "TEACHER", GRID)) <= 6);
        fill();
        grid("teacher", "TEACHER", GRID + "?from=2027-01-11&to=2027-03-21");
        assertEquals(
                6,
                Statements.count(() -> grid("teacher", "TEACHER", GRID + "?from=2027-01-11&to=2027-03-21")
                        .then()
                        .statusCode(200)
                        .body("students", hasSize(30))
                        .body("lessons", hasSize(40))
                        .body("marks", hasSize(1200))));
    }

    @Test
    void readingIsNotedWithTheReader() throws SQLException {
        grid("deputy", "DEPUTY_HEAD", GRID);
        assertEquals(
                "getJournalGrid DEPUTY_HEAD",
                text("select operation || ' ' || role from access_log where journal_id = '" + JOURNAL_MATHS_7A
                        + "' and person_id = '" + PeopleIds.DEPUTY + "'"));
    }

    @Test
    void journalsAreListedByRole() {
        journals("teacher", "TEACHER", "")
                .body("items.id", contains(JournalIds.JOURNAL_MATHS_1A.toString(), JOURNAL_MATHS_7A.toString()));
        journals("teacher", "CLASS_TEACHER", "")
                .body("items.id", contains(JournalIds.JOURNAL_RUSSIAN_7A.toString(), JOURNAL_MATHS_7A.toString()));
        journals("principal", "PRINCIPAL", "").body("items", hasSize(4)).body("nextCursor", nullValue());
        journals("principal", "PRINCIPAL", "?classId=" + PeopleIds.CLASS_7B).body("items", hasSize(1));
        var cursor = journals("principal", "PRINCIPAL", "?limit=3")
                .body("items", hasSize(3))
                .extract()
                .<String>path("nextCursor");
        journals("principal", "PRINCIPAL", "?limit=3&cursor=" + cursor)
                .body("items.id", contains(JournalIds.JOURNAL_MATHS_7B.toString()))
                .body("nextCursor", nullValue());
        Api.as("principal", "PRINCIPAL")
                .get("/journals?cursor=abc")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("cursor-invalid"));
    }

    private static io.restassured.response.ValidatableResponse journals(String login, String role, String query) {
        return Api.as(login, role).get("/journals" + query).then().statusCode(200);
    }

    private static Response grid(String login, String role, String path) {
        return Api.as(login, role).get(path);
    }

    private static void refused(String login, String role, String journal, int status, String code) {
        grid(login, role, "/journals/" + journal + "/grid")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static String text(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    // 26 more pupils; 40 lessons with a mark for everybody.
    private static void fill() throws SQLException {
        var school = "'" + SchoolIds.SCHOOL + "'::uuid, 2026, ";
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute("create or replace function pg_temp.n(p text, n int) returns uuid language sql as "
                    + "$$ select ('00000000-0000-7000-9' || p || '-' || lpad(n::text, 12, '0'))::uuid $$");
            sql.execute("insert into person (school_id, id, last_name, first_name) select '" + SchoolIds.SCHOOL
                    + "', pg_temp.n('001', n), 'Я' || n, 'Имя' from generate_series(1, 26) n");
            sql.execute("insert into student (school_id, person_id) select '" + SchoolIds.SCHOOL
                    + "', pg_temp.n('001', n) from generate_series(1, 26) n");
            sql.execute("insert into group_membership select " + school + "'" + PeopleIds.GROUP_7A
                    + "', pg_temp.n('001', n), true, '[2026-09-01,)' from generate_series(1, 26) n");
            sql.execute("insert into lesson (school_id, academic_year, id, subject_id, group_id, on_date,"
                    + " lesson_number, starts_at, ends_at, teacher_id) select " + school + "pg_temp.n('002', n), '"
                    + SchoolIds.MATHS + "', '" + PeopleIds.GROUP_7A
                    + "', date '2027-01-11' + n, 1, '08:30', '09:15', '" + PeopleIds.TEACHER
                    + "' from generate_series(1, 40) n");
            sql.execute("insert into work (school_id, academic_year, id, journal_id, lesson_id, position, work_type_id,"
                    + " weight) select " + school + "pg_temp.n('003', n), '" + JOURNAL_MATHS_7A
                    + "', pg_temp.n('002', n), 1, '" + AssessmentIds.ANSWER + "', 1 from generate_series(1, 40) n");
            sql.execute("insert into mark (school_id, academic_year, work_id, student_id, journal_id, lesson_id,"
                    + " on_date, entry, entered_at, changed_at, changed_by) select " + school
                    + "pg_temp.n('003', n), m.student_id, '"
                    + JOURNAL_MATHS_7A + "', pg_temp.n('002', n), date '2027-01-11' + n, '4', now(), now(), '"
                    + PeopleIds.TEACHER
                    + "' from generate_series(1, 40) n, group_membership m where m.group_id = '" + PeopleIds.GROUP_7A
                    + "' and upper_inf(m.during)");
        }
    }
}
