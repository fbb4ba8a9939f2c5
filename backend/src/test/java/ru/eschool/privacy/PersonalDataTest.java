package ru.eschool.privacy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.exchange.people.PupilLists.file;
import static ru.eschool.exchange.people.PupilLists.pupil;
import static ru.eschool.exchange.people.PupilLists.with;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.journal.JournalIds.WORK_TODAY;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.timetable.TimetableIds.LESSON_TODAY;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.jobs.JobsAtWork;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/**
 * Whatever happens to personal data, none of it gets into a log line, an answer's header, the place of a list, a metric,
 * an event or the log of reads.
 */
@SchoolTest
class PersonalDataTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String SCHOOL = "/api/v1/schools/" + SchoolIds.SCHOOL;
    private static final String MARKS = "/journals/" + JOURNAL_MATHS_7A + "/marks";

    private final List<String> headers = new ArrayList<>();
    private LogCapture log;

    @BeforeEach
    void watch() {
        RecordedDirectory.reset(false);
        log = LogCapture.start();
        Filter headersOfAnswers = (request, specification, context) -> {
            var answer = context.next(request, specification);
            headers.add(answer.getHeaders().toString());
            return answer;
        };
        RestAssured.filters(headersOfAnswers);
    }

    @AfterEach
    void nothingHasLeaked() throws SQLException, IOException {
        SchoolDatabase.line().mend();
        log.close();
        assertClean("log", log.lines());
        assertClean("headers", headers);
        assertClean("metrics", RestAssured.get("/q/metrics").asString().lines().toList());
        assertClean("changes", rows("select c::text from change_inbox c union all select c::text from change_event c"));
        assertClean("log of reads", rows("select a::text from access_log a"));
        assertClean("idempotency", rows("select operation || coalesce(location, '') from idempotency_key"));
        for (var entry : rows("select h::text from value_history h")) {
            var found = Canaries.in(entry, Canaries.OF_PERSONS);
            assertTrue(found.isEmpty(), () -> "history: " + found.get() + " in " + entry);
        }
    }

    private static void assertClean(String where, List<String> texts) {
        for (var text : texts) {
            var found = Canaries.in(text);
            assertTrue(found.isEmpty(), () -> where + ": " + found.get() + " in " + text);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Object[] canary(String firstName, String snils) {
        var row = pupil(Canaries.LAST_NAME, firstName, snils, "7А");
        row = with(row, "Отчество", Canaries.MIDDLE_NAME);
        row = with(row, "Адрес регистрации", Canaries.ADDRESS);
        row = with(row, "Родитель: Телефон", Canaries.PHONE);
        return with(row, "Родитель: E-mail", Canaries.EMAIL);
    }

    private static Response begin(String key, byte[] content) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .contentType(XLSX)
                .header("Idempotency-Key", key)
                .header("X-File-Name", encoded(Canaries.FILE_NAME) + ".xlsx")
                .body(content)
                .post("/people-imports");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String uploaded(byte[] content) {
        var job = JobsAtWork.ended(begin(UUID.randomUUID().toString(), content), "admin", "SCHOOL_ADMIN");
        assertEquals("DONE", job.path("state"));
        return job.path("aboutId");
    }

    private static Response confirm(String id, int version) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body("{\"wholeListOnly\":true}")
                .post("/people-imports/{id}/confirmation", id);
    }

    /** Two pupils of one family who can be found in every list. */
    private static void enrolCanaries() {
        var id = uploaded(file(canary(Canaries.FIRST_NAME, Canaries.SNILS), canary("Ия", "301-200-037 59")));
        assertEquals(
                "DONE",
                JobsAtWork.ended(confirm(id, 1), "admin", "SCHOOL_ADMIN").path("state"));
    }

    private static String marks(String comment) {
        return "{\"changes\":[{\"workId\":\"%s\",\"studentId\":\"%s\",\"entry\":\"4\",\"comment\":\"%s\"}]}"
                .formatted(WORK_TODAY, PUPIL_1, comment);
    }

    private static ValidatableResponse mark(String comment) {
        return Api.jsonAs("teacher", "TEACHER")
                .body(marks(comment))
                .patch(MARKS)
                .then();
    }

    @Test
    void anImportOfPupils() {
        var key = UUID.randomUUID().toString();
        var begun = begin(key, file(canary(Canaries.FIRST_NAME, Canaries.SNILS)));
        var job = JobsAtWork.ended(begun, "admin", "SCHOOL_ADMIN");
        String id = job.path("aboutId");
        begin(key, file(canary("Ия", Canaries.SNILS))).then().statusCode(422);
        var unreadable = begin(
                UUID.randomUUID().toString(),
                "%s не таблица".formatted(Canaries.LAST_NAME).getBytes());
        assertEquals(
                "FAILED", JobsAtWork.ended(unreadable, "admin", "SCHOOL_ADMIN").path("state"));
        var doubtful = uploaded(file(with(canary(Canaries.FIRST_NAME, "777-131-717 22"), "Пол", Canaries.MIDDLE_NAME)));
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/people-imports/{id}", doubtful)
                .then()
                .statusCode(200)
                .body("rows[0].issues.size()", equalTo(2));
        assertEquals(412, confirm(id, 9).statusCode());
        assertEquals(
                "DONE",
                JobsAtWork.ended(confirm(id, 1), "admin", "SCHOOL_ADMIN").path("state"));
        assertEquals(422, confirm(id, 2).statusCode());
        Api.as("admin", "SCHOOL_ADMIN").get("/people-imports/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse search(Map<String, ?> search) {
        return Api.jsonAs("registrar", "REGISTRAR")
                .body(search)
                .post("/students/searches")
                .then();
    }

    @Test
    void listsOfPeople() {
        enrolCanaries();
        var search = Map.of("query", Canaries.LAST_NAME, "limit", 1);
        String place = search(search)
                .statusCode(200)
                .body("items.displayName", hasItem(Canaries.LAST_NAME + " " + Canaries.FIRST_NAME))
                .extract()
                .path("nextCursor");
        assertNotNull(place);
        assertClean("the place of a list, which is part of an address", List.of(place));
        var next = new HashMap<String, Object>(search);
        next.put("cursor", place);
        search(next).statusCode(200).body("items.displayName", hasItem(Canaries.LAST_NAME + " Ия"));
        search(Map.of("query", Canaries.LAST_NAME.repeat(30))).statusCode(400);
        search(Map.of("query", "Дрозд", "cursor", Canaries.LAST_NAME)).statusCode(400);
        search(Map.of("query", "Дрозд", Canaries.LAST_NAME, 1)).statusCode(400);
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/{id}/students", PeopleIds.CLASS_7A)
                .then()
                .statusCode(200);
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/{id}/summary-sheet/file?format=xlsx", PeopleIds.CLASS_7A)
                .then()
                .statusCode(200);
    }

    @Test
    void marksHomeworkAndTheirConflicts() {
        mark(Canaries.COMMENT).statusCode(200).body("results[0].status", equalTo("SAVED"));
        mark(Canaries.COMMENT + "!").statusCode(200).body("results[0].status", equalTo("CONFLICT"));
        var lesson = "/journals/" + JOURNAL_MATHS_7A + "/lessons/" + LESSON_TODAY;
        var body = "{\"topic\":\"%s\",\"homework\":\"%s\"}".formatted(Canaries.TOPIC, Canaries.HOMEWORK);
        Api.jsonAs("teacher", "TEACHER").body(body).patch(lesson).then().statusCode(428);
        Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", "\"7\"")
                .body(body)
                .patch(lesson)
                .then()
                .statusCode(412);
        Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", "\"0\"")
                .body(body)
                .patch(lesson)
                .then()
                .statusCode(200);
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/grid?from=2026-11-01&to=2026-11-30")
                .then()
                .statusCode(200);
        Api.as("guardian", "GUARDIAN")
                .get("/students/" + PUPIL_1 + "/diary-weeks/2026-11-12")
                .then()
                .statusCode(200);
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/history?lessonId=" + LESSON_TODAY)
                .then()
                .statusCode(200);
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/marks?from=2026-11-01&to=2026-11-30")
                .then()
                .statusCode(200);
    }

    @Test
    void aSlipWithALoginAndACode() throws SQLException {
        enrolCanaries();
        var person = rows("select id::text from person where first_name = '" + Canaries.FIRST_NAME + "'")
                .getFirst();
        RecordedDirectory.reset(true);
        Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/people/" + person + "/access")
                .then()
                .statusCode(503);
        RecordedDirectory.reset(false);
        var slip = Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/people/" + person + "/access")
                .then()
                .statusCode(201)
                .extract();
        assertTrue(slip.<String>path("login").startsWith(Canaries.LOGIN));
        var code = slip.<String>path("activationCode");
        assertFalse(log.lines().stream().anyMatch(line -> line.contains(code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"changes\":[{\"comment\":\"дрозд-в-примечании\"",
                "{\"changes\":[{\"дрозд-в-примечании\":1}]}",
                "{\"changes\":[{\"workId\":\"дрозд-в-примечании\"}]}",
                "{\"changes\":\"дрозд-в-примечании\"}",
                "{\"changes\":[{\"comment\":{\"дрозд-в-примечании\":true}}]}",
                "{\"changes\":[{\"comment\":\"дрозд-в-примечании\\u0007\"}]}",
                "дрозд-в-примечании",
                "[\"дрозд-в-примечании\"]",
                "{\"changes\":[{\"dueOn\":\"дрозд-в-примечании\"}]}"
            })
    void bodiesThatCannotBeRead(String body) {
        Api.jsonAs("teacher", "TEACHER").body(body).patch(MARKS).then().statusCode(400);
    }

    /** Free text in an address ends up in the logs of every proxy on its way. */
    @Test
    void addressesTakeNoFreeText() {
        var contract = RestAssured.given().get("/api/v1/openapi?format=json").jsonPath();
        var free = new TreeSet<String>();
        contract.<Map<String, Map<String, ?>>>get("paths")
                .values()
                .forEach(operations -> operations
                        .values()
                        .forEach(operation -> parametersOf(operation)
                                .filter(PersonalDataTest::takesFreeText)
                                .forEach(parameter -> free.add(String.valueOf(parameter.get("name"))))));
        // cursor is made by the service; variant names a programme; text is looked for among schools, and position is a
        // job: neither names a person
        assertEquals(Set.of("cursor", "position", "text", "variant"), free);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, ?>> parametersOf(Object operation) {
        return operation instanceof Map<?, ?> described && described.get("parameters") instanceof List<?> parameters
                ? ((List<Map<String, ?>>) parameters).stream()
                : Stream.empty();
    }

    private static boolean takesFreeText(Map<String, ?> parameter) {
        // What operations share are headers.
        return !parameter.containsKey("$ref")
                && List.of("query", "path").contains(parameter.get("in"))
                && parameter.get("schema") instanceof Map<?, ?> schema
                && "string".equals(schema.get("type"))
                && !schema.containsKey("format")
                && !schema.containsKey("enum")
                && !schema.containsKey("pattern");
    }

    @Test
    void addressesAndHeadersThatMakeNoSense() throws IOException, InterruptedException {
        for (var path : List.of(
                "/students/" + encoded(Canaries.LAST_NAME) + "/marks",
                "/students?limit=" + encoded(Canaries.LAST_NAME),
                "/students?cursor=" + encoded(Canaries.LAST_NAME),
                "/" + encoded(Canaries.LAST_NAME),
                "/classes/" + encoded(Canaries.LAST_NAME) + "/" + encoded(Canaries.EMAIL))) {
            var answer = RawRequest.get(SCHOOL + path, "deputy", "DEPUTY_HEAD");
            assertTrue(List.of(400, 404).contains(answer.statusCode()), path + " " + answer.statusCode());
            assertClean("answer", List.of(answer.headers().toString(), answer.body()));
        }
        var role = RawRequest.get(SCHOOL + "/students", "deputy", Canaries.LOGIN);
        assertEquals(400, role.statusCode());
        assertClean("answer", List.of(role.headers().toString(), role.body()));
    }

    /** What the database may say, each time with the values it choked on. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "23P01", "40001", "42501", "57014", "53300", "22001", "P0001", "XX000"})
    void failuresOfTheDatabase(String state) throws SQLException, IOException, InterruptedException {
        faulty("""
                create function canary_fault() returns trigger language plpgsql as $$
                begin
                    raise exception using errcode = '%s', message = 'refused ' || new.comment,
                        detail = 'Key (comment)=(' || new.comment || ') already exists.', hint = new.comment;
                end $$""".formatted(state));
        try {
            var answer = RawRequest.patch(SCHOOL + MARKS, "teacher", "TEACHER", marks(Canaries.COMMENT));
            assertTrue(List.of(403, 409, 500, 503).contains(answer.statusCode()), state + " " + answer.statusCode());
            assertClean("answer", List.of(answer.headers().toString(), answer.body()));
        } finally {
            faulty("");
        }
    }

    /** The same for records, whose failures Hibernate sees first. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "40001", "22001", "XX000"})
    void failuresOfTheDatabaseWithARecord(String state) throws SQLException {
        var id = uploaded(file(canary(Canaries.FIRST_NAME, Canaries.SNILS)));
        faulty("person", """
                create function canary_fault() returns trigger language plpgsql as $$
                begin
                    raise exception using errcode = '%s', message = 'refused ' || new.last_name,
                        detail = 'Key (last_name)=(' || new.last_name || ') already exists.', hint = new.first_name;
                end $$""".formatted(state));
        try {
            var job = JobsAtWork.ended(confirm(id, 1), "admin", "SCHOOL_ADMIN");
            assertEquals("FAILED", job.path("state"));
            // Its title is the name of the file, which is shown to whoever has sent it.
            assertClean(
                    "answer",
                    List.of(job.headers().toString(), job.path("outcome").toString()));
        } finally {
            faulty("");
        }
    }

    @Test
    void aDatabaseThatGoesAwayInTheMidst() throws IOException, SQLException, InterruptedException {
        faulty("""
                create function canary_fault() returns trigger language plpgsql as $$
                begin
                    perform pg_sleep(1);
                    return new;
                end $$""");
        try {
            var cut = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(400);
                    SchoolDatabase.line().cut();
                } catch (IOException | InterruptedException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            mark(Canaries.COMMENT).statusCode(503);
            cut.join();
        } finally {
            faulty("");
        }
    }

    private static void faulty(String function) throws SQLException {
        faulty("mark", function);
    }

    private static void faulty(String table, String function) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute("drop function if exists canary_fault cascade");
            if (!function.isEmpty()) {
                sql.execute(function);
                sql.execute("create trigger canary_fault before insert on " + table
                        + " for each row execute function canary_fault()");
            }
        }
    }
}
