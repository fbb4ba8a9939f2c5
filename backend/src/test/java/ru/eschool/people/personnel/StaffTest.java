package ru.eschool.people.personnel;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.people.PeopleIds.ADMIN;
import static ru.eschool.people.PeopleIds.GUARDIAN;
import static ru.eschool.people.PeopleIds.HELPER;
import static ru.eschool.people.PeopleIds.HR_OFFICER;
import static ru.eschool.people.PeopleIds.STRANGER;
import static ru.eschool.people.PeopleIds.TEACHER;
import static ru.eschool.people.PeopleIds.TEACHER2;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** HR keeps the records of those who work at the school; today is 12 November 2026. */
@SchoolTest
class StaffTest {
    private static final String NEWCOMER = """
            "lastName":" Ёлкина ","firstName":"Анна","middleName":"Львовна","birthDate":"1990-02-03","hiredOn":"2026-09-01",
            "positions":[{"title":"Учитель","kind":"MAIN","rate":1.5,"startsOn":"2026-09-01"},
                         {"title":"Педагог-психолог","kind":"COMBINED","rate":0.25,"startsOn":"2026-10-01"}],
            "attestations":[{"category":"FIRST","attestedOn":"2022-03-15","document":"Приказ № 214"},
                            {"category":"HIGHEST","attestedOn":"2024-05-20","document":"Приказ № 77"}],
            "educations":[{"level":"SPECIALIST","institution":"МПГУ","speciality":"Математика","graduatedIn":2012,"document":"ВСГ 1"}],
            "courses":[{"title":"Функциональная грамотность","hours":36,"startsOn":"2025-03-01","endsOn":"2025-03-20"}]""";

    private static ValidatableResponse create(String member, String answer) {
        return Api.createAs("hr", "HR_OFFICER")
                .body("{\"member\":{" + member + "}" + answer + "}")
                .post("/staff")
                .then();
    }

    private static ValidatableResponse put(UUID id, String of, int version, String body) {
        return Api.as("hr", "HR_OFFICER")
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .put("/staff/" + id + of)
                .then();
    }

    private static ValidatableResponse dismiss(UUID id, int version, String lastDay) {
        return put(id, "/dismissal", version, "{\"on\":\"" + lastDay + "\",\"document\":\"Приказ № 31-к\"}");
    }

    private static ValidatableResponse card(UUID id, String login, String role) {
        return Api.as(login, role).get("/staff/" + id).then();
    }

    private static ValidatableResponse search(String body) {
        return Api.as("hr", "HR_OFFICER")
                .contentType("application/json")
                .body(body)
                .post("/staff-searches")
                .then()
                .statusCode(200);
    }

    private static UUID newcomer() {
        return UUID.fromString(create(NEWCOMER, "").statusCode(201).extract().path("id"));
    }

    private static String named(String last, String position) {
        return "\"lastName\":\"%s\",\"firstName\":\"Нелли\",\"middleName\":\"Яковлевна\",\"hiredOn\":\"2020-08-20\",\"positions\":[%s]"
                .formatted(last, position);
    }

    private static final String LIBRARIAN =
            "{\"title\":\"Библиотекарь\",\"kind\":\"MAIN\",\"rate\":0.5,\"startsOn\":\"2020-08-20\"}";

    @Test
    void somebodyWhoComesToWorkIsEnteredWithAllTheRecordHolds() {
        create(NEWCOMER, "")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", containsString("/staff/"))
                .body("displayName", equalTo("Ёлкина Анна Львовна"))
                .body("birthDate", equalTo("1990-02-03"))
                .body("category", equalTo("HIGHEST"))
                .body("attestationDueOn", nullValue())
                .body("positions.title", contains("Учитель", "Педагог-психолог"))
                .body("positions[0].rate", equalTo(1.5f))
                .body("attestations.category", contains("HIGHEST", "FIRST"))
                .body("attestations[1].dueOn", equalTo("2027-03-15"))
                .body("educations[0].institution", equalTo("МПГУ"))
                .body("courses[0].hours", equalTo(36))
                .body("dismissal", nullValue());
    }

    @Test
    void conformityAndCategoriesOfBeforeLastFiveYears() {
        put(HELPER, "", 1, "{" + named("Щёголева", LIBRARIAN) + """
                ,"attestations":[{"category":"CONFORMITY","attestedOn":"2022-02-28"}]}""")
                .statusCode(200)
                .body("category", equalTo("CONFORMITY"))
                .body("attestationDueOn", equalTo("2027-02-28"));
        put(HELPER, "", 2, "{" + named("Щёголева", LIBRARIAN) + """
                ,"attestations":[{"category":"HIGHEST","attestedOn":"2021-11-11"}]}""")
                .statusCode(200)
                .body("category", equalTo("NONE"))
                .body("attestationDueOn", equalTo("2026-11-11"));
        put(HELPER, "", 3, "{" + named("Щёголева", LIBRARIAN) + """
                ,"attestations":[{"category":"HIGHEST","attestedOn":"2023-09-01"}]}""")
                .statusCode(200)
                .body("category", equalTo("HIGHEST"))
                .body("attestationDueOn", nullValue());
    }

    @Test
    void aChangeSaysTheWholeRecordAndKeepsPartsByTheirIds() {
        var id = newcomer();
        var position = card(id, "hr", "HR_OFFICER").extract().<String>path("positions[0].id");
        put(id, "", 1, """
                        {"lastName":"Ёлкина-Белова","firstName":"Анна","hiredOn":"2026-09-01","positions":[
                        {"id":"%s","title":"Учитель математики","kind":"MAIN","startsOn":"2026-09-01","endsOn":"2027-08-31"},
                        {"title":"Учитель","kind":"MAIN","rate":1,"startsOn":"2027-09-01"}]}""".formatted(position))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("displayName", equalTo("Ёлкина-Белова Анна"))
                .body("birthDate", nullValue())
                .body("positions", hasSize(2))
                .body("positions.find { it.title == 'Учитель математики' }.id", equalTo(position))
                .body("attestations", empty())
                .body("courses", empty());
        put(id, "", 1, "{" + named("Другая", LIBRARIAN) + "}")
                .statusCode(412)
                .body("current.displayName", equalTo("Ёлкина-Белова Анна"));
        put(id, "", 2, "{" + named("Ёлкина", """
                        {"id":"%s","title":"X","kind":"MAIN","startsOn":"2020-08-20"}""".formatted(HELPER)) + "}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/positions/0/id"));
    }

    @Test
    void daysThatCannotBeAreNamedEachAtItsPlace() {
        create(
                        NEWCOMER.replace("2024-05-20", "2026-11-13")
                                .replace("\"startsOn\":\"2026-09-01\"", "\"startsOn\":\"2026-08-31\""),
                        "")
                .statusCode(400)
                .body("errors.pointer", contains("/member/positions/0/startsOn", "/member/attestations/1/attestedOn"))
                .body("errors[1].message", equalTo("Дата аттестации ещё не наступила"));
    }

    @Test
    void aPersonOfThatNameIsNeverMergedWithoutAnAnswer() {
        var mother = """
                "lastName":"алексеева","firstName":"Мария","hiredOn":"2026-09-01",
                "positions":[{"title":"Учитель","kind":"MAIN","rate":1,"startsOn":"2026-09-01"}]""";
        create(mother, "").statusCode(409).body("code", equalTo("staff-same-name"));
        Api.as("hr", "HR_OFFICER")
                .contentType("application/json")
                .body("{\"lastName\":\"Алексеева\",\"firstName\":\"Мария\",\"birthDate\":\"1980-01-01\"}")
                .post("/staff-matches")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(GUARDIAN.toString()))
                .body("items[0].relations", contains("GUARDIAN"));
        create(mother, ",\"samePersonId\":\"" + TEACHER + "\"")
                .statusCode(422)
                .body("code", equalTo("staff-person-unmatched"));
        create(mother, ",\"samePersonId\":\"" + GUARDIAN + "\"")
                .statusCode(201)
                .body("id", equalTo(GUARDIAN.toString()))
                .body("displayName", equalTo("Алексеева Мария Петровна"));
        create(mother, ",\"samePersonId\":\"" + GUARDIAN + "\"").statusCode(409).body("code", equalTo("staff-already"));
        create(mother, ",\"anotherPerson\":true").statusCode(201).body("id", not(equalTo(GUARDIAN.toString())));
        Api.as("guardian", "GUARDIAN").get("/children").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void anotherDayOfBirthIsAnotherPersonAndThatOfAPupilIsNotTold() {
        var pupil = "\"lastName\":\"Алексеева\",\"firstName\":\"Анна\",\"birthDate\":\"%s\",\"hiredOn\":\"2026-09-01\","
                + "\"positions\":[{\"title\":\"Уборщик\",\"kind\":\"MAIN\",\"startsOn\":\"2026-09-01\"}]";
        create(pupil.formatted("1990-01-01"), "").statusCode(201);
    }

    @Test
    void ofTwoWhoEnterThePersonAtOnceOneIsAsked() throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var tasks = IntStream.rangeClosed(1, 3)
                    .mapToObj(n -> (Callable<Integer>)
                            () -> create(NEWCOMER, "").extract().statusCode())
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(201, 409, 409), answers.stream().sorted().toList());
    }

    @Test
    void theListForgivesYoCaseAndTheKeyboardAndIsFilteredSortedAndPaged() {
        newcomer();
        search("{\"query\":\"елкина а\"}")
                .body("items.displayName", contains("Ёлкина Анна Львовна"))
                .body("total", equalTo(1));
        search("{\"query\":\"TKRBYF\"}").body("items", hasSize(1));
        search("{\"position\":\"педагог-психолог\"}").body("items.displayName", contains("Ёлкина Анна Львовна"));
        search("{\"category\":\"HIGHEST\"}")
                .body("items", hasSize(1))
                .body("items[0].positions.rate", contains(1.5f, 0.25f));
        search("{\"dueWithinMonths\":6}")
                .body("items.displayName", contains("Щёголева Нелли Яковлевна"))
                .body("total", equalTo(1));
        search("{\"dueWithinMonths\":5}").body("items", empty()).body("total", equalTo(0));
        search("{\"state\":\"DISMISSED\"}").body("items.displayName", contains("Уваров Семён Ильич"));
        var all = search("{}").extract().<List<String>>path("items.displayName");
        var inParts = new ArrayList<String>();
        String cursor = null;
        do {
            var part = search("{\"sort\":\"CATEGORY\",\"limit\":4"
                            + (cursor == null ? "" : ",\"cursor\":\"" + cursor + "\"") + "}")
                    .body("total", equalTo(all.size()));
            inParts.addAll(part.extract().path("items.displayName"));
            cursor = part.extract().path("nextCursor");
        } while (cursor != null);
        assertEquals("Ёлкина Анна Львовна", inParts.getFirst());
        assertEquals(all.stream().sorted().toList(), inParts.stream().sorted().toList());
        search("{\"sort\":\"HIRED\",\"descending\":true,\"limit\":1}")
                .body("items[0].displayName", equalTo("Ёлкина Анна Львовна"));
        assertEquals(3, Statements.count(() -> search("{}")));
    }

    @Test
    void theSummaryIsCountedFromTheSameRows() {
        newcomer();
        Api.as("principal", "PRINCIPAL")
                .get("/staff-summary")
                .then()
                .statusCode(200)
                .body("working", equalTo(11))
                .body("dueWithinYear", equalTo(1))
                .body("overdue", equalTo(0))
                .body("categories.find { it.category == 'HIGHEST' }.count", equalTo(1))
                .body("categories.find { it.category == 'NONE' }.count", equalTo(9))
                .body("positions.find { it.title == 'Сотрудник' }.count", equalTo(10));
    }

    @Test
    void whoNeedsNoDayOfBirthAndNoDocumentGetsNone() {
        var id = newcomer();
        card(id, "principal", "PRINCIPAL")
                .statusCode(200)
                .body("birthDate", equalTo("1990-02-03"))
                .body("attestations[0].document", equalTo("Приказ № 77"));
        for (var who : List.of("deputy DEPUTY_HEAD", "admin SCHOOL_ADMIN")) {
            var caller = who.split(" ");
            card(id, caller[0], caller[1])
                    .statusCode(200)
                    .header("ETag", equalTo("\"1\""))
                    .body("category", equalTo("HIGHEST"))
                    .body("birthDate", nullValue())
                    .body("attestations.document", contains(nullValue(), nullValue()))
                    .body("educations[0].document", nullValue());
        }
    }

    @Test
    void thePersonBehindARecordKeepsTheDayOfBirthToo() {
        for (var who : List.of("deputy DEPUTY_HEAD", "admin SCHOOL_ADMIN", "registrar REGISTRAR")) {
            var caller = who.split(" ");
            Api.as(caller[0], caller[1])
                    .get("/people/" + HELPER)
                    .then()
                    .statusCode(200)
                    .body("displayName", equalTo("Щёголева Нелли Яковлевна"))
                    .body("birthDate", nullValue());
        }
        Api.as("principal", "PRINCIPAL").get("/people/" + HELPER).then().body("birthDate", equalTo("1985-04-03"));
    }

    @Test
    void nobodyElseReadsOrChangesThem() {
        for (var who : List.of(
                "teacher TEACHER",
                "teacher CLASS_TEACHER",
                "registrar REGISTRAR",
                "scheduler SCHEDULER",
                "guardian GUARDIAN")) {
            var caller = who.split(" ");
            card(TEACHER, caller[0], caller[1]).statusCode(403);
        }
        for (var who : List.of("principal PRINCIPAL", "deputy DEPUTY_HEAD", "admin SCHOOL_ADMIN")) {
            var caller = who.split(" ");
            Api.as(caller[0], caller[1])
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body("{\"on\":\"2026-11-12\"}")
                    .put("/staff/" + HELPER + "/dismissal")
                    .then()
                    .statusCode(403);
        }
        card(STRANGER, "hr", "HR_OFFICER").statusCode(404);
        card(GUARDIAN, "hr", "HR_OFFICER").statusCode(404);
    }

    @Test
    void aDismissalEndsTheRolesAndTakingItBackGivesThemAgain() {
        Api.as("hr", "HR_OFFICER")
                .get("/staff/" + TEACHER + "/duties")
                .then()
                .statusCode(200)
                .body("roles", hasItem("TEACHER"))
                .body("classes.name", contains("7А"))
                .body("journals.groupName", hasItem("7А"));
        Api.as("teacher", "TEACHER").get("/classes").then().statusCode(200);
        dismiss(TEACHER, 1, "2026-11-11")
                .statusCode(200)
                .body("dismissal.on", equalTo("2026-11-11"))
                .body("dismissal.document", equalTo("Приказ № 31-к"));
        Api.as("teacher", "TEACHER").get("/classes").then().statusCode(403);
        search("{\"query\":\"Петрова\"}").body("items", empty());
        search("{\"query\":\"Петрова\",\"state\":\"DISMISSED\"}").body("items", hasSize(1));
        dismiss(TEACHER, 2, "2026-11-12").statusCode(422).body("code", equalTo("staff-dismissed-already"));
        put(TEACHER, "/reinstatement", 2, "{\"reason\":\"Приказ отменён\"}")
                .statusCode(200)
                .body("dismissal", nullValue())
                .body("reinstatementReason", equalTo("Приказ отменён"));
        Api.as("teacher", "TEACHER").get("/classes").then().statusCode(200);
        put(TEACHER, "/reinstatement", 3, "{\"reason\":\"Приказ отменён\"}")
                .statusCode(422)
                .body("code", equalTo("staff-not-dismissed"));
    }

    @Test
    void theLastDayOfWorkIsStillWorked() {
        dismiss(TEACHER, 1, "2026-11-12").statusCode(200);
        Api.as("teacher", "TEACHER").get("/classes").then().statusCode(200);
        search("{\"query\":\"Петрова\"}").body("items", hasSize(1));
    }

    @Test
    void aTeacherWhoIsDismissedStaysAGuardian() {
        dismiss(TEACHER2, 1, "2026-11-11").statusCode(200);
        Api.as("teacher2", "GUARDIAN").get("/children").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void nobodyDismissesOneselfTheLastAdministratorOrBeforeTheHiring() {
        dismiss(HR_OFFICER, 1, "2026-11-12").statusCode(422).body("code", equalTo("staff-own-dismissal"));
        dismiss(ADMIN, 1, "2026-11-12").statusCode(422).body("code", equalTo("last-administrator"));
        card(ADMIN, "hr", "HR_OFFICER").body("dismissal", nullValue());
        dismiss(HELPER, 1, "2020-08-19").statusCode(400).body("errors[0].pointer", equalTo("/on"));
        dismiss(HELPER, 1, "2027-11-13").statusCode(400).body("errors[0].pointer", equalTo("/on"));
        dismiss(HELPER, 9, "2026-11-12").statusCode(412);
    }

    @Test
    void theHistoryTellsOfEveryFieldAndNotOfWhatHrDoesNotKeep() {
        var id = newcomer();
        put(id, "", 1, "{" + NEWCOMER.replace("0.25", "0.5").replace("1990-02-03", "1990-02-04") + "}")
                .statusCode(200);
        dismiss(id, 2, "2026-11-12").statusCode(200);
        var history = Api.as("hr", "HR_OFFICER")
                .get("/staff/" + id + "/history")
                .then()
                .statusCode(200);
        history.body("items[0].record", equalTo("STAFF_MEMBER"))
                .body("items[0].fields.name", contains("dismissalDocument", "dismissedOn"))
                .body("items[0].by.displayName", equalTo("Громова Лидия Марковна"))
                .body(
                        "items.find { it.record == 'PERSON_DETAIL' && it.action == 'CHANGED' }.fields.oldValue",
                        contains("1990-02-03"))
                .body("items.record", hasItem("STAFF_ATTESTATION"))
                .body("items.record", hasItem("STAFF_COURSE"));
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/people/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.record", not(hasItem("STAFF_MEMBER")));
    }

    @Test
    void aRepeatedRequestEntersOnePerson() {
        var key = UUID.randomUUID().toString();
        var ids = IntStream.range(0, 2)
                .mapToObj(n -> Api.as("hr", "HR_OFFICER")
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body("{\"member\":{" + NEWCOMER + "}}")
                        .post("/staff")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();
        assertEquals(1, ids.size());
    }

    @Test
    void theListGoesIntoAFileWithEducationAndCourses() throws IOException {
        for (var format : List.of("xlsx", "pdf")) {
            var file = Api.as("deputy", "DEPUTY_HEAD")
                    .get("/reports/personnel/file?dueWithinMonths=12&format=" + format)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("staff-2026-11-12." + format))
                    .extract()
                    .asByteArray();
            Files.createDirectories(Path.of("target/reports"));
            Files.write(Path.of("target/reports/staff." + format), file);
        }
        Api.as("hr", "HR_OFFICER")
                .get("/reports/personnel/file?format=csv")
                .then()
                .statusCode(400);
        Api.as("teacher", "TEACHER")
                .get("/reports/personnel/file?format=xlsx")
                .then()
                .statusCode(403);
    }

    @Test
    void aRecordOfBeforeWithoutRateIsShownAndCorrected() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute("update staff_position set rate = null where person_id = '" + HELPER + "'");
        }
        card(HELPER, "hr", "HR_OFFICER").statusCode(200).body("positions[0].rate", nullValue());
        put(HELPER, "", 1, "{" + named("Щёголева", LIBRARIAN) + "}")
                .statusCode(200)
                .body("positions[0].rate", equalTo(0.5f));
    }
}
