package ru.eschool.exchange.retired;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import ru.eschool.journal.JournalIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** Another program that keeps a copy learns what was deleted, by id and by nothing else. */
@SchoolTest
class RetiredRecordsTest {
    @Test
    void aMarkThatIsTakenBackIsToldByItsId() {
        var id = mark();
        change("null", 1).body("results[0].status", equalTo("SAVED"));
        marks().body("items.id", contains(id))
                .body("items[0].kind", equalTo("MARK"))
                .body("items[0].keySet()", hasSize(5));
    }

    @Test
    void aCellThatIsFilledAgainHoldsAnotherMark() {
        var id = mark();
        change("null", 1);
        change("\"4\"", null).body("results[0].status", equalTo("SAVED"));
        assertNotEquals(id, mark());
        marks().body("items.id", contains(id));
    }

    @Test
    void aMarkThatChangesKeepsItsId() {
        var id = mark();
        change("\"4\"", 1).body("results[0].status", equalTo("SAVED"));
        assertEquals(id, mark());
        marks().body("items", empty());
    }

    @Test
    void aListGoesOnWhereItStopped() throws SQLException {
        execute("""
                insert into tombstone (school_id, kind, id, created_at, modified_at, retired_at)
                select :SCHOOL, 'work', gen_random_uuid(), timestamptz '2026-09-01', timestamptz '2026-09-02', timestamptz '2026-11-10 10:00+03' from generate_series(1, 3)
                union all select :SCHOOL, 'mark', gen_random_uuid(), '2026-09-01', '2026-09-02', '2026-11-10 10:00+03'
                union all select :SCHOOL, 'mark', gen_random_uuid(), '2026-09-01', '2026-09-02', '2026-11-08 23:59:59+03'
                union all select :FOREIGN_SCHOOL, 'mark', gen_random_uuid(), '2026-09-01', '2026-09-02', '2026-11-10 10:00+03'""");
        var seen = new java.util.TreeSet<String>();
        String cursor = null;
        for (int part = 0; part < 4; part++) {
            var request =
                    Api.asClient("reader").queryParam("since", "2026-11-09").queryParam("limit", 1);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/retired/marks")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .extract();
            seen.add(answer.path("items[0].id"));
            cursor = answer.path("nextCursor");
        }
        assertEquals(4, seen.size());
        assertEquals(null, cursor);
    }

    @Test
    void marksAndRosterAreToldApart() throws SQLException {
        execute("""
                insert into tombstone (school_id, kind, id, created_at, modified_at, retired_at)
                select :SCHOOL, kind, :PUPIL_1, '2026-09-01', '2026-09-02', '2026-11-10 10:00+03'
                from unnest(array['mark', 'group_membership', 'attendance']) kind""");
        marks().body("items.kind", contains("MARK"));
        Api.asClient("roster-only")
                .get("/retired/roster?since=2026-11-09")
                .then()
                .statusCode(200)
                .body("items.kind", contains("GROUP_MEMBERSHIP"));
        Api.asClient("roster-only")
                .get("/retired/marks?since=2026-11-09")
                .then()
                .statusCode(403);
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/retired/roster?since=2026-11-09")
                .then()
                .statusCode(200)
                .body("items.kind", contains("GROUP_MEMBERSHIP"));
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/retired/marks?since=2026-11-09")
                .then()
                .statusCode(200)
                .body("items.kind", contains("MARK"));
    }

    @Test
    void aCursorOfAnotherListIsRefused() throws SQLException {
        execute("""
                insert into tombstone (school_id, kind, id, created_at, modified_at, retired_at)
                select :SCHOOL, 'person', gen_random_uuid(), '2026-09-01', '2026-09-02', '2026-11-10 10:00+03' from generate_series(1, 2)""");
        String cursor = Api.asClient("reader")
                .get("/retired/roster?since=2026-11-09&limit=1")
                .then()
                .extract()
                .path("nextCursor");
        Api.asClient("reader")
                .get("/retired/marks?since=2026-11-09&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cursor"));
        Api.asClient("reader")
                .get("/retired/marks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/since"));
    }

    @Test
    void aPartTakesTwoStatements() {
        assertEquals(2, Statements.count(RetiredRecordsTest::marks));
    }

    private static String mark() {
        return Api.asClient("reader")
                .get("/marks?from=2026-11-09&to=2026-11-09")
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .extract()
                .path("items.find { it.studentId == '" + PeopleIds.PUPIL_1 + "' }.id");
    }

    private static ValidatableResponse change(String entry, Integer version) {
        return Api.jsonAs("teacher", "TEACHER")
                .body("{\"changes\":[{\"workId\":\"" + JournalIds.WORK_9_NOV + "\",\"studentId\":\"" + PeopleIds.PUPIL_1
                        + "\",\"entry\":" + entry + ",\"version\":" + version + "}]}")
                .patch("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/marks")
                .then()
                .statusCode(200);
    }

    // The clock of the database is today's, and it tells when a row went.
    private static ValidatableResponse marks() {
        return Api.asClient("reader")
                .get("/retired/marks?since=2026-11-09")
                .then()
                .statusCode(200);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(sql));
        }
    }
}
