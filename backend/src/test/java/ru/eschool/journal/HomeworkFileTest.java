package ru.eschool.journal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.journal.JournalIds.HOMEWORK_11_NOV;
import static ru.eschool.journal.JournalIds.HOMEWORK_CLOSED_TERM;
import static ru.eschool.journal.JournalIds.HOMEWORK_FILE;
import static ru.eschool.journal.JournalIds.JOURNAL_MATHS_7A;
import static ru.eschool.people.PeopleIds.PUPIL_1;
import static ru.eschool.people.PeopleIds.PUPIL_2;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.timetable.TimetableIds;

@SchoolTest
class HomeworkFileTest {
    private static final Path STORE = Path.of("target/files-of-tests");
    private static final String PDF = "%PDF-1.7\nЗадание\n";
    private static final String LESSON = "/journals/" + JOURNAL_MATHS_7A + "/lessons/" + TimetableIds.LESSON_9_NOV;

    private static Response send(UUID homework, String name, byte[] bytes, String key) {
        return Api.as("teacher", "TEACHER")
                .header("Idempotency-Key", key)
                .header(
                        "X-File-Name",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .contentType("application/octet-stream")
                .body(bytes)
                .post("/journals/" + JOURNAL_MATHS_7A + "/homework/" + homework + "/files");
    }

    private static ValidatableResponse add(String name, byte[] bytes) {
        return send(HOMEWORK_11_NOV, name, bytes, UUID.randomUUID().toString()).then();
    }

    private static ValidatableResponse add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String added(String name) {
        return add(name, PDF).statusCode(201).extract().path("id");
    }

    private static Response ofPupil(String login, String role, UUID pupil, String file) {
        return Api.as(login, role).get("/students/" + pupil + "/homework-files/" + file);
    }

    private static Response ofJournal(String login, String role, String file) {
        return Api.as(login, role).get("/journals/" + JOURNAL_MATHS_7A + "/homework-files/" + file);
    }

    private static Response remove(String login, String file) {
        return Api.as(login, "TEACHER").delete("/journals/" + JOURNAL_MATHS_7A + "/homework-files/" + file);
    }

    private static ValidatableResponse lesson() {
        return Api.as("teacher", "TEACHER").get(LESSON).then().statusCode(200);
    }

    // Before too: other tests leave theirs.
    @BeforeEach
    @AfterEach
    void emptyTheStore() throws IOException {
        if (!Files.exists(STORE)) {
            return;
        }
        try (var files = Files.walk(STORE)) {
            for (var path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!path.equals(STORE)) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    void theTeacherAddsAFileAndTheFamilyReadsIt() {
        var id = add("Задание № 5.pdf", PDF)
                .statusCode(201)
                .body("name", equalTo("Задание № 5.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(PDF.getBytes(StandardCharsets.UTF_8).length))
                .extract()
                .<String>path("id");
        lesson().body("homework.files", hasSize(1))
                .body("homework.files[0].id", equalTo(id))
                .body("homework.id", equalTo(HOMEWORK_11_NOV.toString()));
        Api.as("guardian", "GUARDIAN")
                .get("/students/" + PUPIL_1 + "/diary-weeks/2026-11-12")
                .then()
                .statusCode(200)
                .body("days[0].lessons[0].assigned.files[0].name", equalTo("Задание № 5.pdf"))
                .body("days[2].lessons[0].homeworkFiles[0].id", equalTo(id))
                .body("days[3].lessons[0].homeworkFiles", hasSize(0));
        for (var answer : new Response[] {
            ofPupil("guardian", "GUARDIAN", PUPIL_1, id),
            ofPupil("student", "STUDENT", PUPIL_1, id),
            ofJournal("teacher", "TEACHER", id)
        }) {
            answer.then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Content-Security-Policy", containsString("sandbox"))
                    .header(
                            "Content-Disposition",
                            equalTo("attachment; filename=\"file.pdf\"; filename*=UTF-8''"
                                    + "%D0%97%D0%B0%D0%B4%D0%B0%D0%BD%D0%B8%D0%B5%20%E2%84%96%205.pdf"));
            assertArrayEquals(PDF.getBytes(StandardCharsets.UTF_8), answer.asByteArray());
        }
        var tag = ofPupil("guardian", "GUARDIAN", PUPIL_1, id).header("ETag");
        assertTrue(tag.matches("\"[0-9a-f]{64}\""), tag);
        Api.as("guardian", "GUARDIAN")
                .header("If-None-Match", tag)
                .get("/students/" + PUPIL_1 + "/homework-files/" + id)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JOURNAL_MATHS_7A + "/history?lessonId=" + TimetableIds.LESSON_9_NOV)
                .then()
                .body("items[0].kind", equalTo("HOMEWORK"))
                .body("items[0].newValue", equalTo("📎 Задание № 5.pdf"));
    }

    @Test
    void aFileThatIsTakenOffIsGoneFromTheStoreAtOnceAndItsRoomIsFree() throws Exception {
        var before = taken();
        var id = added("a.pdf");
        assertEquals(1, stored());
        assertTrue(taken() > before);
        remove("teacher", id).then().statusCode(204);
        assertEquals(0, stored());
        assertEquals(before, taken());
        lesson().body("homework.files", hasSize(0));
        remove("teacher", id).then().statusCode(404).body("code", equalTo("file-not-found"));
        ofPupil("guardian", "GUARDIAN", PUPIL_1, id).then().statusCode(404);
    }

    @Test
    void homeworkThatIsTakenBackTakesItsFilesAlong() throws Exception {
        var id = added("a.pdf");
        Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", "\"1\"")
                .body("{\"homework\":null}")
                .patch(LESSON)
                .then()
                .statusCode(200)
                .body("homework", nullValue());
        ofPupil("guardian", "GUARDIAN", PUPIL_1, id).then().statusCode(404);
        assertEquals(1, count("select count(*) from stored_file where loose_since is not null and id = '" + id + "'"));
    }

    @Test
    void whoHasNothingToDoWithTheLessonGetsNothing() {
        var id = added("a.pdf");
        ofPupil("guardian", "GUARDIAN", PUPIL_2, id).then().statusCode(404);
        // Blocked from PUPIL_1 by a court.
        ofPupil("guardian2", "GUARDIAN", PUPIL_1, id).then().statusCode(404);
        ofPupil("guardian2", "GUARDIAN", PUPIL_2, id).then().statusCode(200);
        ofPupil("student", "STUDENT", PUPIL_2, id).then().statusCode(404);
        ofPupil("deputy", "DEPUTY_HEAD", ru.eschool.people.PeopleIds.PUPIL_7B, id)
                .then()
                .statusCode(404)
                .body("code", equalTo("file-not-found"));
        ofPupil("deputy", "DEPUTY_HEAD", ru.eschool.people.PeopleIds.PUPIL_LEFT, id)
                .then()
                .statusCode(404);
        ofPupil("deputy", "DEPUTY_HEAD", PUPIL_1, id).then().statusCode(200);
        // A substitute of another lesson sees the journal and does not write in this one.
        remove("teacher2", id).then().statusCode(403);
    }

    @Test
    void aFileOfOnePupilsHomeworkIsForThisPupilAlone() throws Exception {
        run(
                "insert into homework (school_id, academic_year, id, lesson_id, group_id, student_id, text, due_on, given_at)"
                        + " values (:SCHOOL, 2026, :NOWHERE, :LESSON_9_NOV, :GROUP_7A, :PUPIL_2, 'Карточка', '2026-11-11', now())");
        var id = send(
                        Fixture.named("NOWHERE"),
                        "Карточка.pdf",
                        PDF.getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        ofPupil("guardian", "GUARDIAN", PUPIL_1, id).then().statusCode(404);
        ofPupil("student", "STUDENT", PUPIL_1, id).then().statusCode(404);
        ofPupil("deputy", "DEPUTY_HEAD", PUPIL_1, id).then().statusCode(404);
        ofPupil("guardian2", "GUARDIAN", PUPIL_2, id).then().statusCode(200);
        ofJournal("teacher", "TEACHER", id).then().statusCode(200);
        lesson().body("homework.files", hasSize(0));
        // The row itself is not seen by another family, whatever the service asks.
        try (var connection = SchoolDatabase.application();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(Fixture.sql("select set_config('eschool.school_id', :SCHOOL::text, true),"
                    + " set_config('eschool.scope', 'FAMILY', true), set_config('eschool.role', 'GUARDIAN', true),"
                    + " set_config('eschool.students', array[:PUPIL_1]::text, true)"));
            try (var rows = sql.executeQuery("select file_id from homework_file where file_id = '" + id + "'")) {
                assertTrue(!rows.next());
            }
            connection.rollback();
        }
    }

    @Test
    void whatTheFileIsSaysItsContent() throws Exception {
        add("Задание.pdf", "MZ\u0090\0\3\0\0\0\4")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("upload-kind"))
                .body("detail", containsString("DOCX"));
        add("Задание.docx", "<html><script>alert(1)</script></html>").statusCode(422);
        add("рисунок.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")
                .statusCode(422);
        add("пусто.pdf", "").statusCode(422).body("code", equalTo("upload-empty"));
        add("virus.exe", PDF).statusCode(201).body("name", equalTo("virus.exe.pdf"));
        assertEquals(1, stored());
    }

    @Test
    void aNameLeadsNowhere() throws Exception {
        add("../../../etc/cron.d/x", PDF).statusCode(201).body("name", equalTo("x.pdf"));
        add("a\\b\u202Efdp.txt", PDF).statusCode(201).body("name", equalTo("bfdp.txt.pdf"));
        var id = add("q\"\r\nX-Evil: 1.pdf", PDF).statusCode(201).extract().<String>path("id");
        ofJournal("teacher", "TEACHER", id).then().statusCode(200).header("X-Evil", nullValue());
        assertEquals(3, stored());
        for (var file : new String[] {"arriving", "x.pdf"}) {
            Api.as("teacher", "TEACHER")
                    .urlEncodingEnabled(false)
                    .get("/journals/" + JOURNAL_MATHS_7A + "/homework-files/" + file)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void tooMuchIsRefusedInWords() throws Exception {
        add("большой.pdf", new byte[10 * 1024 * 1024 + 1]).statusCode(413).body("detail", containsString("10 МБ"));
        for (var i = 0; i < 10; i++) {
            added("a" + i + ".pdf");
        }
        add("a10.pdf", PDF)
                .statusCode(422)
                .body("code", equalTo("homework-files-too-many"))
                .body("detail", containsString("10"));
        assertEquals(10, stored());
    }

    @Test
    void aSchoolThatHasNoRoomLeftIsToldWhatItUses() throws Exception {
        run("update file_usage set bytes = 20::bigint * 1024 * 1024 * 1024 - 3 where school_id = :SCHOOL");
        add("a.pdf", PDF).statusCode(422).body("code", equalTo("file-quota")).body("detail", containsString("20"));
        assertEquals(0, stored());
        assertEquals(20L * 1024 * 1024 * 1024 - 3, taken());
    }

    @Test
    void twoUploadsAtOnceAreBothKept() throws Exception {
        assertEquals(2, atOnce(2, i -> "b" + i + ".pdf", 201));
        lesson().body("homework.files", hasSize(2));
    }

    // One caller does one heavy thing at a time: here the files are counted under the lesson, whoever comes first.
    @Test
    void theLastPlaceIsGivenOnce() throws Exception {
        for (var i = 0; i < 9; i++) {
            added("a" + i + ".pdf");
        }
        assertEquals(1, atOnce(3, i -> "b" + i + ".pdf", 201));
        lesson().body("homework.files", hasSize(10));
        assertEquals(10, stored());
    }

    private static long atOnce(int many, java.util.function.IntFunction<String> name, int status) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var sent = threads.invokeAll(IntStream.range(0, many)
                    .<Callable<Integer>>mapToObj(i -> () -> send(
                                    HOMEWORK_11_NOV,
                                    name.apply(i),
                                    PDF.getBytes(StandardCharsets.UTF_8),
                                    UUID.randomUUID().toString())
                            .statusCode())
                    .toList());
            var codes = new ArrayList<Integer>();
            for (var code : sent) {
                codes.add(code.get());
            }
            return codes.stream().filter(code -> code == status).count();
        }
    }

    @Test
    void aRepeatedUploadAddsOneFile() throws Exception {
        var key = UUID.randomUUID().toString();
        var bytes = PDF.getBytes(StandardCharsets.UTF_8);
        var first = send(HOMEWORK_11_NOV, "a.pdf", bytes, key)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        send(HOMEWORK_11_NOV, "a.pdf", bytes, key).then().statusCode(201).body("id", equalTo(first));
        send(HOMEWORK_11_NOV, "b.pdf", bytes, key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        send(HOMEWORK_11_NOV, "a.pdf", bytes, "").then().statusCode(400);
        lesson().body("homework.files", hasSize(1));
        assertEquals(1, stored());
    }

    @Test
    void aClosedLessonKeepsItsFiles() throws Exception {
        send(
                        HOMEWORK_CLOSED_TERM,
                        "a.pdf",
                        PDF.getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("code", equalTo("term-closed"));
        remove("teacher", HOMEWORK_FILE.toString()).then().statusCode(422).body("code", equalTo("term-closed"));
        assertEquals(0, stored());
        send(
                        Fixture.named("NOWHERE"),
                        "a.pdf",
                        PDF.getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(404)
                .body("code", equalTo("homework-not-found"));
    }

    @Test
    void aFileThatTheStoreHasLostIsSaidToBeLost() throws IOException {
        Files.createDirectories(STORE);
        ofJournal("teacher", "TEACHER", HOMEWORK_FILE.toString())
                .then()
                .statusCode(404)
                .body("code", equalTo("file-lost"));
    }

    @Test
    void aStoreThatIsAwayIsSaidToBeAwayAndNothingIsHalfDone() throws Exception {
        var id = added("a.pdf");
        var before = taken();
        var aside = STORE.resolveSibling("files-aside");
        Files.move(STORE, aside);
        Files.createFile(STORE);
        try {
            add("b.pdf", PDF)
                    .statusCode(503)
                    .header("Retry-After", equalTo("30"))
                    .body("code", equalTo("file-store-away"));
            ofPupil("guardian", "GUARDIAN", PUPIL_1, id).then().statusCode(503);
            lesson().body("homework.files", hasSize(1));
            Api.as("guardian", "GUARDIAN")
                    .get("/students/" + PUPIL_1 + "/diary-weeks/2026-11-12")
                    .then()
                    .statusCode(200);
            // Taken off all the same; what could not be deleted is left to the cleaner.
            remove("teacher", id).then().statusCode(204);
            lesson().body("homework.files", hasSize(0));
        } finally {
            Files.delete(STORE);
            Files.move(aside, STORE);
        }
        assertTrue(taken() >= before, "what is still there is still counted");
        assertEquals(2, count("select count(*) from stored_file where loose_since is not null"));
        added("c.pdf");
    }

    @Test
    void whoReadsAFileThatIsJustTakenOffReadsItToTheEnd() throws Exception {
        var bytes = new byte[8 * 1024 * 1024];
        new java.util.Random(5).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        var id = add("a.pdf", bytes).statusCode(201).extract().<String>path("id");
        var stream = ofJournal("teacher", "TEACHER", id).asInputStream();
        var start = stream.readNBytes(1000);
        remove("teacher", id).then().statusCode(204);
        var rest = stream.readAllBytes();
        assertEquals(bytes.length, start.length + rest.length);
    }

    @Test
    void filesCostTheLessonOneStatementAndTheWeekNone() {
        var lesson = Statements.count(HomeworkFileTest::lesson);
        var week = Statements.count(HomeworkFileTest::week);
        for (var i = 0; i < 3; i++) {
            added("a" + i + ".pdf");
        }
        assertEquals(lesson + 1, Statements.count(HomeworkFileTest::lesson));
        assertEquals(week, Statements.count(HomeworkFileTest::week));
    }

    private static void week() {
        Api.as("guardian", "GUARDIAN")
                .get("/students/" + PUPIL_1 + "/diary-weeks/2026-11-12")
                .then()
                .statusCode(200);
    }

    @Test
    void aKnownWeekIsAskedForAnewOnceAFileCame() {
        var path = "/students/" + PUPIL_1 + "/diary-weeks/2026-11-12";
        var tag = Api.as("guardian", "GUARDIAN").get(path).header("ETag");
        var id = added("a.pdf");
        var next = Api.as("guardian", "GUARDIAN").header("If-None-Match", tag).get(path);
        assertEquals(200, next.statusCode());
        remove("teacher", id);
        Api.as("guardian", "GUARDIAN")
                .header("If-None-Match", next.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    private static long stored() throws IOException {
        if (!Files.exists(STORE)) {
            return 0;
        }
        try (var files = Files.walk(STORE)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static long taken() throws SQLException {
        return count(Fixture.sql("select bytes from file_usage where school_id = :SCHOOL"));
    }

    private static long count(String query) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(Fixture.sql(text));
        }
    }
}
