package ru.eschool.exchange.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.exchange.people.ImportCalls.beginConfirmation;
import static ru.eschool.exchange.people.ImportCalls.confirm;
import static ru.eschool.exchange.people.ImportCalls.count;
import static ru.eschool.exchange.people.ImportCalls.ended;
import static ru.eschool.exchange.people.ImportCalls.upload;
import static ru.eschool.platform.table.Workbooks.row;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.eschool.jobs.JobsAtWork;
import ru.eschool.platform.table.Workbooks;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;

/** Lists whose heads are the office's own: somebody says once what the columns are. */
@SchoolTest
class ColumnMatchingTest {

    private static final Object[] HEAD = row("Кто", "Когда", "Куда", "Чей", "Звонить");
    private static final List<Map<String, Object>> COLUMNS = List.of(
            column("A", "PUPIL", "FULL_NAME"),
            column("B", "PUPIL", "BIRTH_DATE"),
            column("C", "PUPIL", "CLASS"),
            column("D", "MOTHER", "FULL_NAME"),
            column("E", "MOTHER", "PHONE"));

    private static Map<String, Object> column(String letter, String owner, String field) {
        return Map.of("column", letter, "owner", owner, "field", field);
    }

    private static byte[] list(Object[]... rows) {
        var all = new ArrayList<>(List.<Object[]>of(HEAD));
        all.addAll(Arrays.asList(rows));
        return new Workbooks().sheet("Лист1", all.toArray(Object[][]::new)).bytes();
    }

    private static byte[] yana() {
        return list(row("Ким Яна Львовна", "01.05.2013", "7А", "Ким Ольга Ивановна", "89110000001"));
    }

    private static ValidatableResponse unmatched(byte[] file) {
        return upload(file).statusCode(200).body("status", is("UNMATCHED"));
    }

    private static Response match(ValidatableResponse list, List<Map<String, Object>> columns) {
        return match(list.extract().path("id"), list.extract().path("version"), list, columns);
    }

    private static Response match(String id, int version, ValidatableResponse list, List<Map<String, Object>> columns) {
        return Api.jsonAs("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("head", list.extract().<String>path("heads[0].key"), "columns", columns))
                .post("/people-imports/{id}/column-matching", id);
    }

    @Test
    void aListUnderUnknownHeadsIsReadOnceSomebodyHasSaidWhatTheColumnsAre() throws SQLException {
        var list = unmatched(yana())
                .body("rows", empty())
                .body("notes.code", contains("head-not-understood"))
                .body("heads", hasSize(1))
                .body("heads[0].state", is("UNKNOWN"))
                .body("heads[0].row", is(1))
                .body("heads[0].columns.column", contains("A", "B", "C", "D", "E"))
                .body("heads[0].columns[0].head", is("Кто"))
                .body("heads[0].columns[0].samples", contains("Ким Яна Львовна"));
        beginConfirmation(list.extract().path("id"), 1)
                .then()
                .statusCode(422)
                .body("code", is("people-import-unmatched"));
        var read = ended(match(list, COLUMNS))
                .body("status", is("PREVIEWED"))
                .body("version", is(2))
                .body("heads[0].state", is("GIVEN"))
                .body("heads[0].columns.field", contains("FULL_NAME", "BIRTH_DATE", "CLASS", "FULL_NAME", "PHONE"))
                .body("rows.displayName", contains("Ким Яна"))
                .body("rows.guardianName", contains("Ким Ольга Ивановна"));
        confirm(read.extract().path("id"), 2).body("status", is("APPLIED")).body("heads", empty());
        assertEquals(
                1,
                count("guardianship g join person p on p.id = g.student_id"
                        + " where p.first_name = 'Яна' and g.kinship = 'мать'"));
        assertEquals(0, count("people_import_file"));
    }

    @Test
    void theNextListWithTheSameHeadsIsReadWithoutAskingAndCanBeReadOtherwise() throws SQLException {
        ended(match(unmatched(yana()), COLUMNS)).body("status", is("PREVIEWED"));
        var next = upload(list(row("Цой Лев Ильич", "02.05.2013", "7А", "Цой Анна Ильинична", null)))
                .body("status", is("PREVIEWED"))
                .body("heads[0].state", is("KEPT"))
                .body("notes.code", hasItem("matching-kept"))
                .body("rows.guardianName", contains("Цой Анна Ильинична"));
        ended(match(next, COLUMNS.subList(0, 3)))
                .body("heads[0].state", is("GIVEN"))
                .body("notes.code", contains("columns-left-out"))
                .body("rows[0].guardianName", is((String) null));
        upload(yana()).body("heads[0].state", is("KEPT")).body("rows[0].guardianName", is((String) null));
        assertEquals(1, count("people_import_matching"));
        assertEquals(2, count("record_history where record = 'people_import_matching'"));
    }

    @Test
    void theOrderOfTheColumnsDoesNotMatter() throws SQLException {
        ended(match(unmatched(yana()), COLUMNS)).body("status", is("PREVIEWED"));
        var moved = new Workbooks()
                .sheet(
                        "Лист1",
                        row("ЗВОНИТЬ", "Куда", null, "Кто", "Чей", "Когда"),
                        row("89110000002", "7А", null, "Цой Лев Ильич", "Цой Анна Ильинична", "02.05.2013"))
                .bytes();
        var next = upload(moved)
                .body("status", is("PREVIEWED"))
                .body("heads[0].state", is("KEPT"))
                .body("heads[0].columns.field", contains("PHONE", "CLASS", "FULL_NAME", "FULL_NAME", "BIRTH_DATE"))
                .body("rows.displayName", contains("Цой Лев"))
                .body("rows.guardianName", contains("Цой Анна Ильинична"));
        ended(match(
                        next,
                        List.of(
                                column("D", "PUPIL", "FULL_NAME"),
                                column("F", "PUPIL", "BIRTH_DATE"),
                                column("B", "PUPIL", "CLASS"),
                                column("E", "FATHER", "FULL_NAME"))))
                .body("heads[0].state", is("GIVEN"));
        upload(yana())
                .body("heads[0].state", is("KEPT"))
                .body("heads[0].columns.owner", contains("PUPIL", "PUPIL", "PUPIL", "FATHER", null));
        assertEquals(1, count("people_import_matching"));
        assertEquals(0, count("people_import_matching where content::text ilike '%звонить%'"));
    }

    @Test
    void whatASchoolHasSaidIsItsOwn() {
        ended(match(unmatched(yana()), COLUMNS)).body("status", is("PREVIEWED"));
        var foreign = "/api/v1/schools/" + SchoolIds.FOREIGN_SCHOOL;
        var begun = Api.as("stranger", "SCHOOL_ADMIN")
                .basePath(foreign)
                .contentType(ImportCalls.XLSX)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(yana())
                .post("/people-imports");
        JobsAtWork.run();
        var id = Api.as("stranger", "SCHOOL_ADMIN")
                .basePath(foreign)
                .get("/jobs/{id}", begun.<String>path("id"))
                .<String>path("aboutId");
        Api.as("stranger", "SCHOOL_ADMIN")
                .basePath(foreign)
                .get("/people-imports/{id}", id)
                .then()
                .body("status", is("UNMATCHED"));
    }

    @Test
    void anAnswerThatCannotBeIsRefusedWithTheColumn() throws SQLException {
        var list = unmatched(yana());
        match(list, List.of(column("A", "PUPIL", "FULL_NAME"), column("B", "PUPIL", "FULL_NAME")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/columns/1/field"))
                .body("errors.message", contains(containsString("столбца A")));
        match(
                        list,
                        List.of(
                                column("A", "PUPIL", "FULL_NAME"),
                                column("A", "PUPIL", "CLASS"),
                                column("Z", "PUPIL", "SEX")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/columns/1/column", "/columns/2/column"))
                .body("errors.code", contains("column-repeated", "column-not-in-file"));
        match(list, List.of(column("A", "MOTHER", "BIRTH_DATE")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("field-of-others"));
        match(list, List.of(column("A", "PUPIL", "LAST_NAME"), column("E", "FATHER", "PHONE")))
                .then()
                .statusCode(422)
                .body("code", is("people-import-fields-missing"))
                .body("detail", containsString("Имя, Дата рождения, Класс, ФИО: отец"));
        match(list, List.of(column("A", "PUPIL", "SHOE_SIZE"))).then().statusCode(400);
        assertEquals(0, count("people_import_matching"));
    }

    @Test
    void nothingIsSaidOfAHeadThatIsNotThereOrOfAListThatWasTakenOver() {
        var list = unmatched(yana());
        Api.jsonAs("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(Map.of("head", "0".repeat(64), "columns", COLUMNS))
                .post("/people-imports/{id}/column-matching", list.extract().<String>path("id"))
                .then()
                .statusCode(404)
                .body("code", is("people-import-head-unknown"));
        var read = ended(match(list, COLUMNS));
        match(list, COLUMNS).then().statusCode(412).body("current.version", is(2));
        confirm(read.extract().path("id"), 2).body("status", is("APPLIED"));
        match(read.extract().path("id"), 3, list, COLUMNS)
                .then()
                .statusCode(422)
                .body("code", is("people-import-applied"));
    }

    @Test
    void aDecisionAboutOtherColumnsEntersNobody() throws SQLException {
        var read = ended(match(unmatched(yana()), COLUMNS));
        var id = read.extract().<String>path("id");
        match(read, COLUMNS.subList(0, 3)).then().statusCode(202);
        beginConfirmation(id, 2).then().statusCode(202);
        JobsAtWork.run();
        assertEquals(
                1,
                count("job where kind = 'people-import-entering' and outcome ->> 'code' = 'people-import-outdated'"));
        assertEquals(0, count("person where first_name = 'Яна'"));
    }

    @Test
    void onlyTheLatestListsWaitForADecision() throws SQLException {
        var first = unmatched(yana());
        for (int list = 0; list < 10; list++) {
            unmatched(yana());
        }
        assertEquals(10, count("people_import_file"));
        var id = first.extract().<String>path("id");
        match(id, 2, first, COLUMNS).then().statusCode(422).body("code", is("people-import-expired"));
        beginConfirmation(id, 2).then().statusCode(422).body("code", is("people-import-expired"));
        assertEquals(
                1,
                count(
                        "people_import where status = 'EXPIRED' and content -> 'heads' = '[]' and content -> 'rows' = '[]'"));
    }

    @Test
    void theSameAnswerGivenTwiceAtOnceIsOneReading() throws Exception {
        var list = unmatched(yana());
        Callable<String> answer =
                () -> match(list, COLUMNS).then().statusCode(202).extract().path("id");
        var jobs = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var begun :
                    threads.invokeAll(Stream.generate(() -> answer).limit(4).toList())) {
                jobs.add(begun.get());
            }
        }
        assertEquals(1, jobs.size());
        JobsAtWork.run();
        assertEquals(1, count("people_import_matching"));
    }

    @ParameterizedTest
    @CsvSource({"teacher,TEACHER", "hr,HR_OFFICER", "deputy,DEPUTY_HEAD", "guardian,GUARDIAN"})
    void onlyTheOfficeNamesColumns(String login, String role) {
        var list = unmatched(yana());
        Api.jsonAs(login, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(Map.of("head", list.extract().<String>path("heads[0].key"), "columns", COLUMNS))
                .post("/people-imports/{id}/column-matching", list.extract().<String>path("id"))
                .then()
                .statusCode(403);
    }
}
