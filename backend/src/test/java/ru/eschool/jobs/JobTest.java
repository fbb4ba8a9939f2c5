package ru.eschool.jobs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.exchange.people.PupilLists.file;
import static ru.eschool.exchange.people.PupilLists.pupil;
import static ru.eschool.exchange.people.PupilLists.with;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** Long work, with the import of pupils as its first kind. */
@SchoolTest
class JobTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static Response upload(String login, UUID school, byte[] content) {
        return Api.as(login, "SCHOOL_ADMIN")
                .basePath("/api/v1/schools/" + school)
                .contentType(XLSX)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-File-Name", "list.xlsx")
                .body(content)
                .post("/people-imports");
    }

    private static String begun() {
        return begun(file(pupil("Фёдорова", "Елизавета", "301-200-037 59", "7А")));
    }

    private static String begun(byte[] list) {
        return upload("admin", SchoolIds.SCHOOL, list)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** The job that takes a list of one pupil over, begun and waiting. */
    private static String confirmation() {
        JobsAtWork.run();
        var list = Api.as("admin", "SCHOOL_ADMIN").get("/jobs").<String>path("items[0].aboutId");
        return Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"wholeListOnly\":true}")
                .post("/people-imports/{id}/confirmation", list)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static ValidatableResponse job(String id) {
        return Api.as("admin", "SCHOOL_ADMIN").get("/jobs/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse cancel(String id) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .post("/jobs/{id}/cancellation", id)
                .then();
    }

    private static void sql(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static String value(String query) {
        try (var connection = SchoolDatabase.superuser();
                var rows = connection.createStatement().executeQuery("select " + query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (var tries = 0; tries < 200 && !condition.getAsBoolean(); tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(condition.getAsBoolean());
    }

    @Test
    void aJobTellsInWordsWhatItDoesAndWhatCameOfIt() {
        var id = begun();
        job(id).body("state", is("WAITING"))
                .body("name", is("Чтение списка учеников"))
                .body("title", is("list.xlsx"))
                .body("own", is(true))
                .body("aboutId", nullValue())
                .body("outcome", nullValue());
        JobsAtWork.run();
        job(id).body("state", is("DONE"))
                .body("done", is(1))
                .body("total", is(1))
                .body("outcome.code", is("people-import-read"))
                .body("outcome.detail", containsString("Строк: 1"));
        Api.as("admin", "SCHOOL_ADMIN")
                .header("Accept-Language", "en")
                .get("/jobs/{id}", id)
                .then()
                .body("name", is("Reading a list of pupils"))
                .body("outcome.title", is("The list has been read"));
        assertEquals("0", value("count(*) from job_input where job_id = '" + id + "'"));
    }

    @Test
    void ownJobsAreListedNewestFirstAndPageByPage() {
        var first = begun();
        var second = begun();
        var page = Api.as("admin", "SCHOOL_ADMIN").get("/jobs?limit=2");
        page.then().body("items.id", contains(second, first));
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/jobs?limit=2&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", contains(JobsIds.JOB_OF_ADMIN.toString()))
                .body("nextCursor", nullValue());
        Api.as("admin", "SCHOOL_ADMIN").get("/jobs?cursor=nonsense").then().statusCode(400);
        assertEquals(2, Statements.count(() -> Api.as("admin", "SCHOOL_ADMIN").get("/jobs")));
        assertEquals(2, Statements.count(() -> job(first)));
    }

    @Test
    void aColleagueWithTheSameRightSeesAndCancelsTheJobAndNobodyElseDoes() throws SQLException {
        var id = begun();
        sql(
                "insert into role_assignment (school_id, id, person_id, role, during) values ('%s', gen_random_uuid(), '%s', 'SCHOOL_ADMIN', '[2026-08-20,)')"
                        .formatted(SchoolIds.SCHOOL, PeopleIds.REGISTRAR));
        Api.as("hr", "HR_OFFICER").get("/jobs/{id}", id).then().statusCode(404);
        Api.as("deputy", "DEPUTY_HEAD")
                .post("/jobs/{id}/cancellation", id)
                .then()
                .statusCode(404);
        Api.as("registrar", "SCHOOL_ADMIN").get("/jobs").then().body("items", hasSize(0));
        Api.as("registrar", "SCHOOL_ADMIN")
                .get("/jobs/{id}", id)
                .then()
                .statusCode(200)
                .body("own", is(false));
        Api.as("registrar", "SCHOOL_ADMIN")
                .post("/jobs/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("state", is("CANCELLED"));
    }

    @Test
    void aJobThatWaitsIsCancelledAtOnceAndItsFileGoes() {
        var id = begun();
        cancel(id).statusCode(200).body("state", is("CANCELLED")).body("outcome.code", is("job-cancelled"));
        cancel(id).statusCode(200);
        JobsAtWork.run();
        job(id).body("state", is("CANCELLED"));
        assertEquals("0", value("count(*) from job_input where job_id = '" + id + "'"));
        assertEquals("0", value("count(*) from people_import"));
    }

    @Test
    void aJobThatHasEndedIsNotCancelled() {
        var id = begun();
        JobsAtWork.run();
        cancel(id).statusCode(422).body("code", is("job-ended"));
    }

    /** The register is held, so that the work stands in its midst until the test lets it go on. */
    @Test
    void aJobThatRunsStopsAtItsNextStepAndNothingIsStored() throws Exception {
        begun();
        var id = confirmation();
        try (var other = SchoolDatabase.superuser()) {
            hold(other);
            var running = Thread.ofPlatform().start(JobsAtWork::run);
            await(() -> value("count(*) from job where state = 'RUNNING' and phase <> ''")
                    .equals("1"));
            job(id).body("state", is("RUNNING")).body("phase", is("Сверяем со списком школы"));
            cancel(id).statusCode(200).body("state", is("RUNNING")).body("cancelling", is(true));
            other.rollback();
            running.join();
        }
        job(id).body("state", is("CANCELLED")).body("outcome.detail", is("Ничего не записано."));
        assertEquals("0", value("count(*) from person where last_name = 'Фёдорова'"));
        assertEquals("PREVIEWED", value("status from people_import"));
    }

    private static void hold(Connection other) throws SQLException {
        other.setAutoCommit(false);
        other.createStatement()
                .execute("select pg_advisory_xact_lock(hashtextextended('register ' || '%s', 0))"
                        .formatted(SchoolIds.SCHOOL));
    }

    @Test
    void whoLosesTheRightWhileTheJobRunsLosesTheJob() throws Exception {
        begun();
        var id = confirmation();
        try (var other = SchoolDatabase.superuser()) {
            hold(other);
            var running = Thread.ofPlatform().start(JobsAtWork::run);
            await(() -> value("count(*) from job where state = 'RUNNING' and phase <> ''")
                    .equals("1"));
            sql("update role_assignment set during = '[2026-08-20,2026-11-01)' where person_id = '%s'"
                    .formatted(PeopleIds.ADMIN));
            other.rollback();
            running.join();
        }
        assertEquals(
                "FAILED no-place-in-school",
                value("state || ' ' || (outcome ->> 'code') from job where id = '" + id + "'"));
        assertEquals("0", value("count(*) from person where last_name = 'Фёдорова'"));
    }

    @Test
    void aBlockedSignInRunsNothing() throws SQLException {
        var id = begun();
        sql("update account set status = 'BLOCKED' where login = 'admin'");
        JobsAtWork.run();
        assertEquals("FAILED", value("state from job where id = '" + id + "'"));
        assertEquals("0", value("count(*) from job_input where job_id = '" + id + "'"));
        assertEquals("0", value("count(*) from people_import"));
    }

    /** As after kill −9: the row says that it runs, and nobody renews the lease. */
    @Test
    void aJobWhoseInstanceIsGoneGoesOnWhenItsLeaseIsOver() throws SQLException {
        var id = begun();
        gone(id, 1, "1 minute");
        JobsAtWork.run();
        job(id).body("state", is("RUNNING"));
        gone(id, 1, "-1 second");
        JobsAtWork.run();
        job(id).body("state", is("DONE"));
        assertEquals("2", value("attempts from job where id = '" + id + "'"));
    }

    @Test
    void aJobThatBrokeOffThreeTimesHasFailedInWords() throws SQLException {
        var id = begun();
        gone(id, 3, "-1 second");
        JobsAtWork.run();
        job(id).body("state", is("FAILED"))
                .body("outcome.code", is("job-broken-off"))
                .body("outcome.title", containsString("обрывалась трижды"));
        assertEquals("0", value("count(*) from job_input where job_id = '" + id + "'"));
    }

    private static void gone(String id, int attempts, String left) throws SQLException {
        sql(
                "update job set state = 'RUNNING', runner = gen_random_uuid(), attempts = %d, leased_until = clock_timestamp() + interval '%s' where id = '%s'"
                        .formatted(attempts, left, id));
    }

    /** The lease ran out while the work stood still; another instance has the job when it goes on. */
    @Test
    void anInstanceThatHasLostTheJobStoresNothing() throws Exception {
        begun();
        var id = confirmation();
        try (var other = SchoolDatabase.superuser()) {
            hold(other);
            var running = Thread.ofPlatform().start(JobsAtWork::run);
            await(() -> value("count(*) from job where state = 'RUNNING' and phase <> ''")
                    .equals("1"));
            gone(id, 2, "1 minute");
            other.rollback();
            running.join();
        }
        assertEquals("0", value("count(*) from person where last_name = 'Фёдорова'"));
        job(id).body("state", is("RUNNING"));
        gone(id, 2, "-1 second");
        JobsAtWork.run();
        job(id).body("state", is("DONE"));
        assertEquals("1", value("count(*) from person where last_name = 'Фёдорова' and first_name = 'Елизавета'"));
    }

    @Test
    void twoInstancesRunNoJobTwice() throws Exception {
        var ids = List.of(begun(), begun(), begun());
        var threads = IntStream.range(0, 4)
                .mapToObj(number -> Thread.ofPlatform().start(JobsAtWork::run))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        JobsAtWork.run();
        ids.forEach(id -> job(id).body("state", is("DONE")));
        assertEquals(
                "3",
                value("sum(attempts) from job where id <> '" + JobsIds.JOB_OF_ADMIN + "' and school_id = '"
                        + SchoolIds.SCHOOL + "' and kind = 'people-import-reading' and state = 'DONE'"));
        assertEquals("3", value("count(*) from people_import"));
    }

    @Test
    void schoolsTakeTurns() throws SQLException {
        var own = List.of(begun(), begun());
        var theirs = upload("stranger", SchoolIds.FOREIGN_SCHOOL, file(pupil("Белова", "Анна", null, "7А")))
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        JobsAtWork.run();
        var order = new ArrayList<String>();
        try (var connection = SchoolDatabase.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select id from job where created_at = '2026-11-12 06:00Z' order by began_at")) {
            while (rows.next()) {
                order.add(rows.getString(1));
            }
        }
        assertEquals(theirs, order.get(1), order + " of " + own);
    }

    @Test
    void fourJobsOfOnePersonAreEnough() {
        for (var number = 0; number < 4; number++) {
            begun();
        }
        upload("admin", SchoolIds.SCHOOL, file(pupil("Белова", "Анна", null, "7А")))
                .then()
                .statusCode(429)
                .header("Retry-After", "30")
                .body("code", is("job-too-many"));
        JobsAtWork.run();
        begun();
    }

    @Test
    void progressIsSeenWhileTheWorkGoesOn() throws Exception {
        var letters = "абвгдежзиклмнопрст";
        var rows = IntStream.range(0, 1_200)
                .mapToObj(n -> with(
                        pupil(
                                "Фёдорова" + letters.charAt(n / 100) + letters.charAt(n / 10 % 10)
                                        + letters.charAt(n % 10),
                                "Анна",
                                null,
                                "7А"),
                        "Родитель: Телефон",
                        "8 911 %03d-00-00".formatted(n % 1_000)))
                .toArray(Object[][]::new);
        begun(file(rows));
        JobsAtWork.run();
        var id = confirmation();
        var seen = new ArrayList<Integer>();
        var running = Thread.ofPlatform().start(JobsAtWork::run);
        while (running.isAlive()) {
            seen.add(job(id).extract().<Integer>path("done"));
        }
        job(id).body("state", is("DONE"));
        assertTrue(seen.stream().anyMatch(done -> done > 0), seen.toString());
    }

    @Test
    void oldJobsGo() throws SQLException {
        sql("update job set ended_at = '2026-10-01 00:00Z' where id = '%s'".formatted(JobsIds.JOB_OF_ADMIN));
        JobsAtWork.forget();
        Api.as("admin", "SCHOOL_ADMIN").get("/jobs").then().body("items.id", everyItem(not(JobsIds.JOB_OF_ADMIN)));
        assertEquals("0", value("count(*) from job where id = '" + JobsIds.JOB_OF_ADMIN + "'"));
        assertEquals("1", value("count(*) from job where id = '" + JobsIds.JOB_OF_DEPUTY + "'"));
    }

    @ParameterizedTest
    @CsvSource({"SCHOOL_ADMIN,404", "DEPUTY_HEAD,404"})
    void theJobsOfAnotherSchoolAreUnknown(String role, int status) {
        var id = begun();
        Api.as("stranger", role)
                .basePath("/api/v1/schools/" + SchoolIds.FOREIGN_SCHOOL)
                .get("/jobs/{id}", id)
                .then()
                .statusCode(status);
        Api.as("stranger", role).get("/jobs/{id}", id).then().statusCode(403);
        Api.as("admin", "SCHOOL_ADMIN").get("/jobs").then().body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @CsvSource({"guardian,GUARDIAN", "student,STUDENT", "municipal,MUNICIPAL_OFFICER"})
    void familiesAndOfficersHaveNoJobs(String login, String role) {
        Api.as(login, role).get("/jobs").then().statusCode(403);
    }
}
