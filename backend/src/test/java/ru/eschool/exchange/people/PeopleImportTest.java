package ru.eschool.exchange.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.exchange.people.ImportCalls.begin;
import static ru.eschool.exchange.people.ImportCalls.beginConfirmation;
import static ru.eschool.exchange.people.ImportCalls.confirm;
import static ru.eschool.exchange.people.ImportCalls.confirmed;
import static ru.eschool.exchange.people.ImportCalls.count;
import static ru.eschool.exchange.people.ImportCalls.ended;
import static ru.eschool.exchange.people.ImportCalls.upload;
import static ru.eschool.exchange.people.ImportCalls.uploaded;
import static ru.eschool.exchange.people.PupilLists.file;
import static ru.eschool.exchange.people.PupilLists.pupil;
import static ru.eschool.exchange.people.PupilLists.with;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.eschool.jobs.JobsAtWork;
import ru.eschool.people.PeopleIds;
import ru.eschool.platform.table.Workbooks;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

@SchoolTest
class PeopleImportTest {

    private static final Path REAL_LIST = Path.of("../../shared/data/people/students-3-classes.xlsx");
    private static final String SNILS_1 = "301-200-037 59";
    private static final String SNILS_2 = "301-200-074 64";
    private static final String SNILS_3 = "301-200-111 52";

    @Test
    void aPreviewSaysWhatWouldHappenAndEntersNobody() throws SQLException {
        upload(file(
                        pupil("Фёдорова", "Елизавета", SNILS_1, "7А"),
                        with(pupil("Фёдорова", "Ольга", SNILS_2, "5 «в»"), "Дата рождения", 42276)))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", is("PREVIEWED"))
                .body("fileName", is("Ученики.xlsx"))
                .body("summary.rows", is(2))
                .body("summary.newClasses", contains("5В"))
                .body("summary.newStudents", is(2))
                .body("summary.newGuardians", is(1))
                .body("summary.errors", is(0))
                .body("rows.action", contains("CREATE", "CREATE"))
                .body("rows[0].guardianName", is("Фёдорова Татьяна Александровна"))
                .body("rows[1].rowNumber", is(3))
                .body("rows[1].birthDate", is("2015-09-29"))
                .body("rows[1].className", is("5В"));
        assertEquals(0, count("person where last_name = 'Фёдорова'"));
    }

    @Test
    void aConfirmedListBringsPupilsGuardiansClassesAndRoles() throws SQLException {
        var id = uploaded(file(
                pupil("Фёдорова", "Елизавета", SNILS_1, "7А"),
                with(pupil("Фёдорова", "Ольга", SNILS_2, "5В"), "Дата рождения", "29.09.2015")));
        confirm(id, 1)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("APPLIED"))
                .body("rows", hasSize(2));
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/{id}/students", PeopleIds.CLASS_7A)
                .then()
                .body("items.displayName", hasItem("Фёдорова Елизавета"))
                .body("items.find { it.firstName == 'Елизавета' }.memberSince", is("2026-11-12"));
        Api.jsonAs("registrar", "REGISTRAR")
                .body(Map.of("query", "федорова"))
                .post("/students/searches")
                .then()
                .body("items.className", contains("7А", "5В"))
                .body("items[0].guardians.displayName", contains("Фёдорова Татьяна Александровна"))
                .body("items[0].guardians[0].phone", is("+79113642704"))
                .body("items[0].guardians[0].id", is(guardianOfSecond()));
        assertEquals(
                1,
                count(
                        "group_membership m join study_group g on g.id = m.group_id where g.name = '5В' and m.during = '[2026-09-01,)'"));
        assertEquals(
                2,
                count(
                        "role_assignment r join enrolment e on e.student_id = r.person_id where r.role = 'STUDENT' and lower(e.during) in ('2026-11-12', '2026-09-01') and lower(r.during) = '2026-11-12'"));
        assertEquals(
                1,
                count(
                        "role_assignment r join person p on p.id = r.person_id where r.role = 'GUARDIAN' and p.first_name = 'Татьяна'"));
        assertEquals(
                1, count("people_import where applied_by = '" + PeopleIds.ADMIN + "' and content -> 'rows' = '[]'"));
    }

    private static String guardianOfSecond() {
        return Api.jsonAs("registrar", "REGISTRAR")
                .body(Map.of("query", "федорова ольга"))
                .post("/students/searches")
                .then()
                .extract()
                .path("items[0].guardians[0].id");
    }

    static boolean realListIsPresent() {
        return Files.isRegularFile(REAL_LIST);
    }

    @Test
    @EnabledIf("realListIsPresent")
    void aRealListOfThreeClassesIsTakenOver() throws Exception {
        var list = Files.readAllBytes(REAL_LIST);
        var id = upload(list)
                .statusCode(200)
                .body("summary.newStudents", is(81))
                .body("summary.newClasses", contains("5А", "10А"))
                .body("summary.errors", is(0))
                .extract()
                .<String>path("id");
        confirmed(id);
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes")
                .then()
                .body("items.name", contains("1А", "5А", "7А", "7Б", "10А"))
                .body("items.studentCount", contains(1, 27, 4, 29, 27));
        assertEquals(2, count("person where last_name = 'Соловьёва' and first_name = 'София'"));
        upload(list).statusCode(200).body("rows.action", everyItem(is("SKIP")));
    }

    @Test
    void theSameListAgainEntersNobodyTwice() throws SQLException {
        var list = file(pupil("Фёдорова", "Елизавета", SNILS_1, "7А"));
        confirmed(uploaded(list));
        var people = count("person");
        var again = upload(list)
                .statusCode(200)
                .body("summary.newStudents", is(0))
                .body("summary.knownStudents", is(1))
                .body("summary.newGuardians", is(0))
                .body("rows.action", contains("SKIP"))
                .extract()
                .<String>path("id");
        confirmed(again);
        assertEquals(people, count("person"));
        assertEquals(1, count("guardianship g join person p on p.id = g.guardian_id where p.first_name = 'Татьяна'"));
    }

    @Test
    void aKnownPupilGainsDetailsAndGuardiansButKeepsTheClass() throws SQLException {
        // Алексеева Анна, 7А, born 2013-05-05, has no СНИЛС in the register.
        var row = with(
                with(pupil("Алексеева", "Анна", SNILS_1, "7Б"), "Дата рождения", "05.05.2013"), "Отчество", "Ивановна");
        var id = upload(file(row))
                .statusCode(200)
                .body("rows.action", contains("UPDATE"))
                .body("rows[0].issues.code", contains("class-differs"))
                .extract()
                .<String>path("id");
        confirmed(id);
        assertEquals(1, count("person_detail where snils = '30120003759' and person_id = '" + PeopleIds.PUPIL_1 + "'"));
        assertEquals(3, count("guardianship where student_id = '" + PeopleIds.PUPIL_1 + "'"));
        assertEquals(1, count("group_membership where whole_class and student_id = '" + PeopleIds.PUPIL_1 + "'"));
    }

    @Test
    void anotherRowOfTheSameChildAddsAGuardian() throws SQLException {
        var mother = pupil("Фёдорова", "Елизавета", SNILS_1, "7А");
        var father = with(
                with(with(mother, "Родитель: Имя", "Михаил"), "Родитель: Телефон", "8 911 000-00-01"),
                "Степень родства",
                "Отец");
        var id = upload(file(mother, father, mother))
                .statusCode(200)
                .body("rows.action", contains("CREATE", "UPDATE", "SKIP"))
                .body("rows[2].issues.code", contains("row-repeated"))
                .body("summary.newStudents", is(1))
                .extract()
                .<String>path("id");
        confirmed(id);
        assertEquals(2, count("guardianship g join person p on p.id = g.student_id where p.first_name = 'Елизавета'"));
        assertEquals(
                1,
                count(
                        "guardianship where kinship = 'отец' and guardian_id in (select id from person where first_name = 'Михаил')"));
    }

    @Test
    void rowsWithErrorsKeepTheWholeListOut() throws SQLException {
        var good = pupil("Фёдорова", "Елизавета", SNILS_1, "7А");
        var people = count("person");
        var id = upload(file(
                        good,
                        with(pupil("Белова", "Анна", "301-200-074 65", "7А"), "Дата рождения", "31.02.2013"),
                        pupil("", "Вера", "1", "77"),
                        pupil("Громова", "Инна", SNILS_1, "7Б")))
                .statusCode(200)
                .body("summary.errors", is(7))
                .body("rows[0].action", is("CREATE"))
                .body("rows[1].action", is("SKIP"))
                .body("rows[1].issues.code", hasItems("snils-checksum", "birth-date-unreadable"))
                .body("rows[1].issues.column", hasItems("СНИЛС", "Дата рождения"))
                .body("rows[1].issues.message", hasItem(containsString("контрольное число")))
                .body(
                        "rows[2].issues.code",
                        hasItems("value-missing", "snils-unreadable", "class-unreadable", "guardian-name-missing"))
                .body("rows[3].issues.code", contains("snils-repeated"))
                .extract()
                .<String>path("id");
        beginConfirmation(id, 1).then().statusCode(422).body("code", is("people-import-has-errors"));
        assertEquals(people, count("person"));
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/people-imports/{id}", id)
                .then()
                .statusCode(200)
                .body("status", is("PREVIEWED"));
    }

    @Test
    void rowsWithErrorsAndOpenQuestionsAreLeftOutWhenThatIsWanted() throws SQLException {
        var id = upload(file(
                        pupil("Фёдорова", "Елизавета", SNILS_1, "7А"),
                        pupil("Белова", "Анна", "301-200-074 65", "7А"),
                        with(pupil("Громова", "Инна", null, "7А"), "Дата рождения", "5/6/2013"),
                        with(pupil("Громова", "Ольга", null, "7А"), "Дата рождения", "5/7/2013")))
                .body("rows.action", contains("CREATE", "SKIP", "ASK", "ASK"))
                .body("rows.place", contains(1, 2, 3, 4))
                .body("summary.questions", is(2))
                .body("rows[2].issues[0].severity", is("QUESTION"))
                .body("rows[2].issues[0].message", containsString("05.06.2013"))
                .extract()
                .<String>path("id");
        decide(id, "{\"wholeListOnly\":true,\"acceptedRows\":[3,4]}")
                .then()
                .statusCode(422)
                .body("code", is("people-import-has-errors"));
        var begun = decide(id, "{\"wholeListOnly\":false,\"acceptedRows\":[4]}");
        ended(begun).body("status", is("APPLIED")).body("rows.action", contains("CREATE", "SKIP", "ASK", "CREATE"));
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/jobs/{id}", begun.<String>path("id"))
                .then()
                .body("outcome.detail", containsString("пропущено строк: 2"));
        assertEquals(1, count("person where last_name = 'Громова' and first_name = 'Ольга'"));
        assertEquals(0, count("person where last_name = 'Громова' and first_name = 'Инна'"));
        assertEquals(0, count("person where last_name = 'Белова' and first_name = 'Анна'"));
    }

    @Test
    void theWholeListNeedsAYesToEveryQuestion() throws SQLException {
        var id = uploaded(file(with(pupil("Громова", "Инна", null, "7А"), "Дата рождения", "5/6/2013")));
        beginConfirmation(id, 1).then().statusCode(422).body("code", is("people-import-has-questions"));
        ended(decide(id, "{\"wholeListOnly\":true,\"acceptedRows\":[1]}")).body("status", is("APPLIED"));
        assertEquals(1, count("person_detail where birth_date = '2013-06-05'"));
    }

    private static Response decide(String id, String decision) {
        return Api.jsonAs("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(decision)
                .post("/people-imports/{id}/confirmation", id);
    }

    @Test
    void issuesAreToldInTheLanguageOfTheCaller() {
        var id = uploaded(file(pupil("Фёдорова", "Елизавета", "1", "7А")));
        Api.as("admin", "SCHOOL_ADMIN")
                .header("Accept-Language", "en")
                .get("/people-imports/{id}", id)
                .then()
                .body("rows[0].issues[0].message", containsString("11 digits"));
    }

    @Test
    void aStaleOrSecondConfirmationIsRefused() {
        var id = uploaded(file(pupil("Фёдорова", "Елизавета", SNILS_1, "7А")));
        beginConfirmation(id, 7)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"")
                .body("code", is("stale-version"))
                .body("current.status", is("PREVIEWED"))
                .body("current.rows.displayName", contains("Фёдорова Елизавета"));
        Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"wholeListOnly\":true}")
                .post("/people-imports/{id}/confirmation", id)
                .then()
                .statusCode(428);
        confirmed(id);
        beginConfirmation(id, 1).then().statusCode(412).header("ETag", "\"2\"").body("current.status", is("APPLIED"));
        beginConfirmation(id, 2).then().statusCode(422).body("code", is("people-import-applied"));
    }

    @Test
    void aRepeatedConfirmationGivesTheSameJobEvenWhenItHasEnded() {
        var id = uploaded(file(pupil("Фёдорова", "Елизавета", SNILS_1, "7А")));
        var key = UUID.randomUUID().toString();
        var first = confirmWith(key, id, "{\"wholeListOnly\":true}");
        ended(first).body("status", is("APPLIED"));
        confirmWith(key, id, "{\"wholeListOnly\":true}")
                .then()
                .statusCode(202)
                .header("Location", is(first.header("Location")))
                .body("id", is(first.<String>path("id")));
        confirmWith(key, id, "{\"wholeListOnly\":false}")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }

    private static Response confirmWith(String key, String id, String decision) {
        return Api.jsonAs("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .body(decision)
                .post("/people-imports/{id}/confirmation", id);
    }

    @Test
    void aListThatWasOvertakenByAnotherIsRefused() throws SQLException {
        var first = uploaded(file(pupil("Фёдорова", "Елизавета", SNILS_1, "7А")));
        var second = uploaded(file(pupil("Фёдорова", "Елизавета", SNILS_1, "7А")));
        confirmed(first);
        confirm(second, 1).body("state", is("FAILED")).body("outcome.code", is("people-import-outdated"));
        assertEquals(1, count("person where first_name = 'Елизавета'"));
    }

    @Test
    void exactlyFiveThousandRowsAreTaken() {
        upload(list(5_000)).statusCode(200).body("summary.rows", is(5_000));
        upload(list(5_001))
                .body("outcome.code", is("file-too-many-rows"))
                .body("outcome.detail", containsString("5\u00a0000"));
    }

    private static byte[] list(int rows) {
        var letters = "абвгдежзиклмнопрстуф";
        return file(IntStream.range(0, rows)
                .mapToObj(n -> {
                    var tail = new StringBuilder();
                    for (var rest = n; rest > 0; rest /= 20) {
                        tail.append(letters.charAt(rest % 20));
                    }
                    return with(pupil("Фёдорова" + tail, "Елизавета", "", "7А"), "СНИЛС", null);
                })
                .toArray(Object[][]::new));
    }

    @Test
    void twoConfirmationsAtOnceEnterTheListOnce() throws Exception {
        var id = uploaded(file(pupil("Фёдорова", "Елизавета", SNILS_1, "7А"), pupil("Белова", "Анна", SNILS_2, "9Щ")));
        Callable<String> confirmation =
                () -> beginConfirmation(id, 1).then().statusCode(202).extract().path("id");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var jobs = new HashSet<String>();
            for (var answer : threads.invokeAll(
                    Stream.generate(() -> confirmation).limit(4).toList())) {
                jobs.add(answer.get());
            }
            assertEquals(1, jobs.size());
        }
        JobsAtWork.run();
        assertEquals(1, count("person where first_name = 'Елизавета'"));
    }

    @Test
    void aLongListTakesNoMoreStatementsThanAShortOne() {
        var shortList = file(pupil("Белова", "Анна", null, "7А"));
        var longList = file(IntStream.rangeClosed('а', 'я')
                .boxed()
                .flatMap(one -> IntStream.rangeClosed('а', 'ж')
                        .mapToObj(two -> pupil("Фёдоров" + (char) (int) one + (char) two, "Елизавета", null, "7А")))
                .toArray(Object[][]::new));
        var ids = new ArrayList<String>();
        assertEquals(
                Statements.count(() -> ids.add(uploaded(shortList))),
                Statements.count(() -> ids.add(uploaded(longList))));
        assertEquals(
                Statements.count(() -> confirm(ids.getFirst(), 1).statusCode(200)),
                Statements.count(() -> confirm(ids.getLast(), 1).statusCode(200)));
    }

    @Test
    void aRepeatedUploadKeepsOneList() throws SQLException {
        var key = UUID.randomUUID().toString();
        var list = file(pupil("Фёдорова", "Елизавета", SNILS_1, "7А"));
        var first = begin(key, list);
        first.then().statusCode(202).header("Location", endsWith("/jobs/" + first.path("id")));
        begin(key, list)
                .then()
                .statusCode(202)
                .header("Location", first.header("Location"))
                .body("id", is(first.<String>path("id")));
        JobsAtWork.run();
        assertEquals(1, count("people_import"));
        begin(key, file(pupil("Белова", "Анна", SNILS_3, "7А")))
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }

    @Test
    void filesThatAreNoListsAreRefused() throws SQLException {
        upload(new byte[] {1, 2, 3, 0, 0, 0, 0}).body("outcome.code", is("file-not-readable"));
        upload(file()).body("outcome.code", is("people-import-empty"));
        upload(new Workbooks()
                        .sheet("S", new Object[] {"Фамилия", "Имя"}, new Object[] {"Белова", "Анна"})
                        .bytes())
                .body("status", is("UNMATCHED"))
                .body("notes.message", contains(containsString("Дата рождения, Класс")));
        assertEquals(1, count("people_import"));
        assertEquals(0, count("job_input i join job j on j.id = i.job_id where j.created_at = '2026-11-12 06:00Z'"));
    }

    @Test
    void controlCharactersGoAndFormulasStayTexts() throws SQLException {
        var row = with(
                with(pupil("Фёдо_x0007_рова", "Елизавета", SNILS_1, "7А"), "Адрес регистрации", "=HYPERLINK(\"x\")"),
                "Гражданство",
                "@SUM(1)");
        var id = upload(file(row))
                .statusCode(200)
                .body("rows[0].displayName", is("Фёдорова Елизавета"))
                .body("rows[0].issues.code", contains("row-control-characters"))
                .extract()
                .<String>path("id");
        confirmed(id);
        assertEquals(
                1, count("person_detail where registration_address = '=HYPERLINK(\"x\")' and citizenship = '@SUM(1)'"));
        upload(file(pupil("=1+1", "Анна", SNILS_2, "7А")))
                .statusCode(200)
                .body("rows[0].issues.code", hasItem("name-unreadable"));
    }

    @ParameterizedTest
    @CsvSource({"teacher,TEACHER", "hr,HR_OFFICER", "deputy,DEPUTY_HEAD", "guardian,GUARDIAN"})
    void onlyTheOfficeImports(String login, String role) {
        Api.as(login, role)
                .contentType(ImportCalls.XLSX)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file(pupil("Фёдорова", "Елизавета", SNILS_1, "7А")))
                .post("/people-imports")
                .then()
                .statusCode(403);
    }

    @Test
    void aListOfAnotherSchoolIsUnknown() {
        var id = uploaded(file(pupil("Фёдорова", "Елизавета", SNILS_1, "7А")));
        Api.as("stranger", "SCHOOL_ADMIN")
                .basePath("/api/v1/schools/" + SchoolIds.FOREIGN_SCHOOL)
                .get("/people-imports/{id}", id)
                .then()
                .statusCode(404)
                .body("code", is("people-import-unknown"));
        Api.as("stranger", "SCHOOL_ADMIN")
                .get("/people-imports/{id}", id)
                .then()
                .statusCode(403);
        Api.jsonAs("stranger", "DEPUTY_HEAD")
                .basePath("/api/v1/schools/" + SchoolIds.FOREIGN_SCHOOL)
                .body(Map.of("query", "Фёдорова"))
                .post("/students/searches")
                .then()
                .body("items", empty());
    }
}
