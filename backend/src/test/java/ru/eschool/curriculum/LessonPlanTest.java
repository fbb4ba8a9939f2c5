package ru.eschool.curriculum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.platform.table.Workbooks.row;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.eschool.platform.table.Workbooks;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

@SchoolTest
class LessonPlanTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path REAL_DATA = Path.of("../../shared/data");
    private static final byte[] PLAN = new Workbooks()
            .sheet(
                    "КТП",
                    row("№ п/п", "Тема урока", "Кол-во часов", "Домашнее задание"),
                    row(1, "Числа", 2, "§ 1"),
                    row(2, "=HYPERLINK(\"http://x\")", 1),
                    row(3, "Дро_x0007_би"))
            .bytes();

    private static RequestSpecification upload(String login, String role, String type, byte[] file) {
        return Api.as(login, role)
                .contentType(type)
                .header("X-File-Name", "%D0%9F%D0%BB%D0%B0%D0%BD%207.xlsx")
                .body(file);
    }

    private static String plan(UUID subject, String items) {
        return """
                {"name": "Математика, 7 класс", "subjectId": "%s", "grade": 7, "academicYear": 2026,
                 "source": "План.xlsx", "items": [%s]}""".formatted(subject, items);
    }

    private static final String TWO_ITEMS = """
            {"section": "Дроби", "topic": "Сложение дробей", "hours": 2, "homework": "§ 1"},
            {"topic": "=1+1", "hours": 1}""";

    private static String created() {
        return Api.createAs("teacher", "TEACHER")
                .body(plan(SchoolIds.MATHS, TWO_ITEMS))
                .post("/lesson-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void teacherLooksIntoAWorkbook() {
        upload("teacher", "TEACHER", XLSX, PLAN)
                .post("/lesson-plan-previews")
                .then()
                .statusCode(200)
                .body("format", is("XLSX"))
                .body("name", is("План 7"))
                .body("grade", is((Integer) null))
                .body("totalHours", is(4))
                .body("items.topic", contains("Числа", "=HYPERLINK(\"http://x\")", "Дроби"))
                .body("items[0].homework", is("§ 1"))
                .body("issues.code", contains("plan-control-characters", "plan-hours-missing"))
                .body("issues[1].rowNumber", is(4))
                .body("issues[1].message", is("Часы не указаны: взят 1 час"))
                .body("choices", empty());
    }

    @Test
    void issuesAreToldInTheLanguageOfTheCaller() {
        upload("teacher", "TEACHER", XLSX, PLAN)
                .header("Accept-Language", "en")
                .post("/lesson-plan-previews")
                .then()
                .body("issues[1].message", is("No hours given: 1 hour was taken"));
    }

    @Test
    void teacherLooksIntoACsvOfAnOfficeProgram() {
        var csv = "№;Тема;Часы\r\n1;Числа;2\r\n".getBytes(java.nio.charset.Charset.forName("windows-1251"));
        upload("teacher", "TEACHER", "text/csv", csv)
                .post("/lesson-plan-previews")
                .then()
                .statusCode(200)
                .body("encoding", is("windows-1251"))
                .body("items.topic", contains("Числа"));
    }

    @Test
    void teacherChoosesFromAFederalProgramme() {
        var programme = """
                {"subject": "История", "level": "ООО", "variant": "базовый", "classes": [
                 {"grade": 7, "hours": 3, "sections": [{"name": "Мир", "hours": 3, "topics": [{"num": "1", "name": "Введение", "hours": 3}]}],
                  "lessonVariants": [{"name": "", "lessons": [{"number": 1, "topic": "Урок", "practice": 0}]}]}]}""".getBytes(UTF_8);
        upload("teacher", "TEACHER", "application/json", programme)
                .queryParam("grade", 7)
                .queryParam("variant", "")
                .post("/lesson-plan-previews")
                .then()
                .statusCode(200)
                .body("format", is("FEDERAL_PROGRAMME"))
                .body("name", is("История, 7 класс, базовый уровень"))
                .body("items.topic", contains("Введение"))
                .body("choices.variant", contains("", "Поурочное планирование"));
        upload("teacher", "TEACHER", "application/json", programme)
                .queryParam("grade", 8)
                .post("/lesson-plan-previews")
                .then()
                .statusCode(422)
                .body("code", is("programme-grade-missing"))
                .body("detail", containsString("Есть классы: 7"));
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithAHelpfulSentence() {
        upload("teacher", "TEACHER", XLSX, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3})
                .post("/lesson-plan-previews")
                .then()
                .statusCode(422)
                .body("code", is("file-not-readable"))
                .body("detail", containsString("xlsx"));
        upload("teacher", "TEACHER", XLSX, new byte[0])
                .post("/lesson-plan-previews")
                .then()
                .statusCode(422)
                .body("code", is("file-empty"));
        upload("teacher", "TEACHER", "text/csv", "Имя;Телефон\nАня;1\n".getBytes(UTF_8))
                .post("/lesson-plan-previews")
                .then()
                .statusCode(422)
                .body("code", is("plan-header-not-found"));
    }

    @Test
    void aFileOverTheLimitIsRefusedWithAProblem() {
        upload("teacher", "TEACHER", XLSX, new byte[20 * 1024 * 1024])
                .post("/lesson-plan-previews")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", is("too-large"))
                .body("detail", containsString("10 МБ"));
    }

    @Test
    void onlyTeachersAndTheDeputyMayPlan() {
        upload("registrar", "REGISTRAR", XLSX, PLAN)
                .post("/lesson-plan-previews")
                .then()
                .statusCode(403);
        upload("guardian", "TEACHER", XLSX, PLAN)
                .post("/lesson-plan-previews")
                .then()
                .statusCode(403)
                .body("code", is("role-not-held"));
        upload("stranger", "TEACHER", XLSX, PLAN)
                .post("/lesson-plan-previews")
                .then()
                .statusCode(403);
        Api.createAs("registrar", "REGISTRAR")
                .body(plan(SchoolIds.MATHS, TWO_ITEMS))
                .post("/lesson-plans")
                .then()
                .statusCode(403);
    }

    @Test
    void teacherStoresAPlanAndColleaguesReadIt() {
        var id = created();
        Api.as("teacher2", "TEACHER")
                .get("/lesson-plans/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", is("Математика, 7 класс"))
                .body("subjectName", is("Математика"))
                .body("hours", is(3))
                .body("itemCount", is(2))
                .body("author.displayName", is("Петрова Ольга Ивановна"))
                .body("source", is("План.xlsx"))
                .body("items.position", contains(1, 2))
                .body("items.topic", contains("Сложение дробей", "=1+1"))
                .body("items[0].section", is("Дроби"))
                .body("items[1].section", nullValue());
    }

    static Stream<Path> realPlans() throws IOException {
        if (!Files.isDirectory(REAL_DATA)) {
            return Stream.of();
        }
        try (var plans = Files.list(REAL_DATA.resolve("ktp"));
                var programmes = Files.list(REAL_DATA.resolve("frp"))) {
            return Stream.concat(
                    plans, programmes.filter(file -> file.toString().endsWith(".json")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("realPlans")
    void everyRealPlanCanBeStoredAsItIsPreviewed(Path file) throws IOException {
        var type = file.toString().endsWith(".json")
                ? "application/json"
                : file.toString().endsWith(".csv") ? "text/csv" : XLSX;
        var preview = upload("teacher", "TEACHER", type, Files.readAllBytes(file))
                .post("/lesson-plan-previews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var plan = new LinkedHashMap<String, Object>();
        plan.put("name", preview.getString("name"));
        plan.put("subjectId", SchoolIds.MATHS);
        // A grade that the file does not name is the teacher's to say.
        plan.put("grade", preview.get("grade") == null ? 7 : preview.getInt("grade"));
        plan.put("academicYear", 2026);
        plan.put("items", preview.getList("items"));
        Api.createAs("teacher", "TEACHER")
                .body(plan)
                .post("/lesson-plans")
                .then()
                .statusCode(201)
                .body("hours", is(preview.getInt("totalHours")));
    }

    @Test
    void aRepeatedRequestStoresOnePlan() {
        var key = UUID.randomUUID().toString();
        var body = plan(SchoolIds.MATHS, TWO_ITEMS);
        var first = Api.jsonAs("teacher", "TEACHER")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/lesson-plans")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        var second = Api.jsonAs("teacher", "TEACHER")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/lesson-plans")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertEquals(first, second);
        Api.as("teacher", "TEACHER").get("/lesson-plans").then().body("items", hasSize(1));
        Api.jsonAs("teacher", "TEACHER")
                .header("Idempotency-Key", key)
                .body(body.replace("Сложение", "Вычитание"))
                .post("/lesson-plans")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }

    @Test
    void mistakesInAPlanArePointedAt() {
        Api.createAs("teacher", "TEACHER")
                .body(plan(SchoolIds.MATHS, "{\"topic\": \" \", \"hours\": 0}, {\"topic\": \"Числа\", \"hours\": 401}"))
                .post("/lesson-plans")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/items/0/topic", "/items/0/hours", "/items/1/hours"));
        Api.createAs("teacher", "TEACHER")
                .body(plan(SchoolIds.MATHS, "{\"topic\": \"Чис\\u0007ла\", \"hours\": 1}"))
                .post("/lesson-plans")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/items/0/topic"));
        Api.createAs("teacher", "TEACHER")
                .body(plan(UUID.randomUUID(), TWO_ITEMS))
                .post("/lesson-plans")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/subjectId"));
        Api.createAs("teacher", "TEACHER")
                .body(plan(SchoolIds.MATHS, TWO_ITEMS).replace("2026", "2031"))
                .post("/lesson-plans")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/academicYear"));
        Api.createAs("teacher", "TEACHER")
                .body(plan(SchoolIds.MATHS, ""))
                .post("/lesson-plans")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/items"));
        Api.as("teacher", "TEACHER").get("/lesson-plans").then().body("items", empty());
    }

    @Test
    void plansAreListedInPartsAndNarrowed() {
        var older = created();
        var newer = created();
        var page = Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("limit", 1)
                .get("/lesson-plans")
                .then()
                .statusCode(200)
                .body("items.id", contains(newer))
                .extract();
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/lesson-plans")
                .then()
                .body("items.id", contains(older))
                .body("nextCursor", nullValue());
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("subjectId", SchoolIds.RUSSIAN)
                .get("/lesson-plans")
                .then()
                .body("items", empty());
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("grade", 7)
                .queryParam("subjectId", SchoolIds.MATHS)
                .get("/lesson-plans")
                .then()
                .body("items", hasSize(2));
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("cursor", "чужой")
                .get("/lesson-plans")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/cursor"));
    }

    @Test
    void aPlanOfAnotherSchoolIsUnknown() {
        var id = created();
        Api.as("stranger", "TEACHER")
                .basePath("/api/v1/schools/" + SchoolIds.FOREIGN_SCHOOL)
                .get("/lesson-plans/{id}", id)
                .then()
                .statusCode(404)
                .body("code", equalTo("lesson-plan-unknown"))
                .body("title", not(equalTo("")));
    }

    @Test
    void aListOfPlansTakesTwoStatements() {
        created();
        created();
        var statements = Statements.count(
                () -> Api.as("teacher", "TEACHER").get("/lesson-plans").then().statusCode(200));
        assertTrue(statements <= 2, "statements: " + statements);
    }

    private static ValidatableResponse hours(UUID subject, int grade, int hours) {
        return Api.as("teacher", "TEACHER")
                .queryParam("subjectId", subject)
                .queryParam("grade", grade)
                .queryParam("academicYear", 2026)
                .queryParam("hours", hours)
                .get("/lesson-plan-hours")
                .then()
                .statusCode(200);
    }

    private static void curriculum(UUID subject, int grade, String weekly) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into curriculum_line (school_id, academic_year, grade, subject_id, weekly_hours) values ('"
                            + SchoolIds.SCHOOL + "', 2026, " + grade + ", '" + subject + "', " + weekly + ")");
        }
    }

    @Test
    void hoursThatTheCurriculumDoesNotForeseeAreRemarked() throws SQLException {
        curriculum(SchoolIds.MATHS, 7, "3");
        hours(SchoolIds.MATHS, 7, 200)
                .body("remarks.message", contains("В плане 200 ч., по учебному плану 102"))
                .body("remarks.severity", contains("WARNING"));
        hours(SchoolIds.MATHS, 7, 102).body("remarks", empty());
        curriculum(SchoolIds.RUSSIAN, 7, "2.5");
        hours(SchoolIds.RUSSIAN, 7, 85).body("remarks", empty());
    }

    @Test
    void theTimetableCountsWhereTheCurriculumIsSilent() {
        hours(SchoolIds.MATHS, 7, 200).body("remarks.code", contains("plan-hours-of-timetable-differ"));
        hours(SchoolIds.MATHS, 9, 200).body("remarks", empty());
    }

    @Test
    void hoursAreComparedForSomeSubjectAndGrade() {
        Api.as("teacher", "TEACHER").get("/lesson-plan-hours?grade=7").then().statusCode(400);
    }
}
