package ru.eschool.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** The deputy head sets an academic year up: its terms, holidays and moved days. */
@SchoolTest
class YearPlanTest {
    private static final String QUARTERS = """
            {"items":[{"scheme":"QUARTER","terms":[
              {"startsOn":"2026-09-01","endsOn":"2026-10-25"},{"startsOn":"2026-11-02","endsOn":"%s"},
              {"startsOn":"2027-01-11","endsOn":"2027-03-21"},{"startsOn":"2027-03-29","endsOn":"2027-05-26"}]}%s]}""";
    private static final String MODULES = """
            ,{"name":" Модули ","terms":[{"name":"Первый модуль","startsOn":"2026-09-01","endsOn":"2027-01-10"},
              {"name":"Второй модуль","startsOn":"2027-01-11","endsOn":"2027-05-26"}]}""";

    @Test
    void nextYearIsPlannedFromThisOneAndOpened() {
        var created = Api.createAs("deputy", "DEPUTY_HEAD")
                .body("""
                        {"academicYear":2027,"startsOn":"2027-09-01","endsOn":"2028-05-26","copyFrom":2026}""")
                .post("/academic-years")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("PLANNED"))
                .body("termSchemes", hasSize(1))
                .body("termSchemes[0].scheme", equalTo("QUARTER"))
                .body("termSchemes[0].name", nullValue())
                .body("termSchemes[0].grades", contains(1, 2, 3, 4, 5, 6, 7, 8, 9))
                .body("termSchemes[0].terms.name", contains("1 четверть", "2 четверть", "3 четверть", "4 четверть"))
                .body("termSchemes[0].terms.status", contains("OPEN", "OPEN", "OPEN", "OPEN"))
                .body("termSchemes[0].terms[0].startsOn", equalTo("2027-09-01"))
                .body("termSchemes[0].terms[0].endsOn", equalTo("2027-10-24"))
                .body("termSchemes[0].terms[3].endsOn", equalTo("2028-05-26"))
                .body("holidays.name", contains("Осенние каникулы", "День народного единства"))
                .body("holidays.startsOn", contains("2027-10-25", "2027-11-04"))
                .body("gaps.from", hasItem("2027-12-27"));
        var id = created.extract().<String>path("id");
        Api.as("deputy", "DEPUTY_HEAD")
                .get(created.extract().header("Location").replaceFirst(".*(?=/academic-years)", ""))
                .then()
                .statusCode(200);
        // Between the quarters nobody has said yet that the days are free.
        change("/academic-years/" + id + "/opening", 1, "{}")
                .statusCode(422)
                .body("code", equalTo("year-gap"))
                .body("detail", containsString("27 декабря"));
        change("/academic-years/" + id + "/holidays", 1, """
                {"items":[{"name":"Осенние каникулы","startsOn":"2027-10-25","endsOn":"2027-10-31"},
                 {"name":"Зимние каникулы","startsOn":"2027-12-27","endsOn":"2028-01-09"},
                 {"name":"Весенние каникулы","startsOn":"2028-03-20","endsOn":"2028-03-26"}]}""")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("gaps", hasSize(0));
        change("/academic-years/" + id + "/opening", 2, "{}").statusCode(200).body("status", equalTo("OPEN"));
        Api.as("teacher", "TEACHER")
                .get("/academic-years")
                .then()
                .statusCode(200)
                .body("items.academicYear", contains(2027, 2026))
                .body("items.status", contains("OPEN", "OPEN"));
    }

    @Test
    void aYearThatIsThereOrOverlapsOrStartsElsewhereIsRefused() {
        create("{\"academicYear\":2026,\"startsOn\":\"2026-09-01\",\"endsOn\":\"2027-05-26\"}")
                .statusCode(409)
                .body("code", equalTo("year-exists"));
        create("{\"academicYear\":2027,\"startsOn\":\"2027-05-20\",\"endsOn\":\"2028-05-26\"}")
                .statusCode(422)
                .body("code", equalTo("year-overlaps"));
        create("{\"academicYear\":2027,\"startsOn\":\"2028-09-01\",\"endsOn\":\"2027-05-26\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/startsOn", "/endsOn"));
        create("{\"academicYear\":2027,\"startsOn\":\"2027-09-01\",\"endsOn\":\"2028-05-26\",\"copyFrom\":2019}")
                .statusCode(404);
    }

    @Test
    void theSchoolDividesTheYearInAWayOfItsOwnAndAGradeTakesIt() {
        change("/term-schemes", 1, QUARTERS.formatted("2026-12-27", MODULES))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("termSchemes.scheme", contains("QUARTER", "OWN_1"))
                .body("termSchemes[1].name", equalTo("Модули"))
                .body("termSchemes[1].terms.name", contains("Первый модуль", "Второй модуль"));
        change("/grade-schemes", 2, grades(1, "OWN_1")).statusCode(200).body("termSchemes[1].grades", contains(1));
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/" + PeopleIds.CLASS_1A + "/summary-sheet")
                .then()
                .statusCode(200);
        change("/term-schemes", 3, QUARTERS.formatted("2026-12-27", ""))
                .statusCode(422)
                .body("code", equalTo("scheme-in-use"));
        change("/grade-schemes", 3, grades(1, "QUARTER")).statusCode(200);
        change("/term-schemes", 4, QUARTERS.formatted("2026-12-27", ""))
                .statusCode(200)
                .body("termSchemes.scheme", contains("QUARTER"));
    }

    @Test
    void aGradeWithTermMarksKeepsItsTerms() {
        change("/term-schemes", 1, QUARTERS.formatted("2026-12-27", MODULES)).statusCode(200);
        change("/grade-schemes", 2, grades(7, "OWN_1"))
                .statusCode(422)
                .body("code", equalTo("grade-has-term-marks"))
                .body("detail", containsString("7-й"));
        change("/grade-schemes", 2, grades(3, "TRIMESTER"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/2/scheme"))
                .body("errors[0].message", equalTo("В этом году таких учебных периодов нет"));
    }

    @Test
    void aTermIsNotCutUnderLessonsMarksOrWhenItIsClosed() throws SQLException {
        var cut = QUARTERS.replace("2026-11-02", "2026-11-10").formatted("2026-12-27", "");
        change("/term-schemes", 1, cut)
                .statusCode(422)
                .body("code", equalTo("term-lessons-outside"))
                .body("detail", containsString("9 ноября"));
        change("/term-schemes", 1, QUARTERS.replace("2026-10-25", "2026-10-24").formatted("2026-12-27", ""))
                .statusCode(422)
                .body("code", equalTo("plan-term-closed"))
                .body("detail", containsString("1 четверть"));
        sql("update term set status = 'OPEN', closed_at = null where school_id = :SCHOOL and number = 1");
        change("/term-schemes", 1, QUARTERS.replace("2026-10-25", "2026-10-24").formatted("2026-12-27", ""))
                .statusCode(422)
                .body("code", equalTo("term-has-marks"));
        change("/term-schemes", 1, QUARTERS.formatted("2026-12-26", ""))
                .statusCode(200)
                .body("termSchemes[0].terms[1].endsOn", equalTo("2026-12-26"));
        change("/term-schemes", 2, QUARTERS.formatted("2027-01-11", ""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0/terms/2/startsOn"));
        change("/term-schemes", 2, QUARTERS.formatted("2026-12-24", ""))
                .statusCode(422)
                .body("code", equalTo("year-gap"))
                .body("detail", containsString("25 декабря"));
    }

    @Test
    void holidaysDoNotOverlapAndNoLessonStandsOnThem() {
        var known =
                "{\"id\":\"%s\",\"name\":\"Осенние каникулы\",\"startsOn\":\"2026-10-26\",\"endsOn\":\"2026-11-01\"}"
                        .formatted(SchoolIds.AUTUMN_HOLIDAYS);
        var unity =
                "{\"id\":\"%s\",\"name\":\"День народного единства\",\"startsOn\":\"2026-11-04\",\"endsOn\":\"2026-11-04\"}"
                        .formatted(SchoolIds.UNITY_DAY);
        var winter = "{\"name\":\"Зимние каникулы\",\"startsOn\":\"2026-12-28\",\"endsOn\":\"2027-01-10\"}";
        change("/holidays", 1, "{\"items\":[" + known + "," + unity + "," + winter + "]}")
                .statusCode(200)
                .body("holidays.name", contains("Осенние каникулы", "День народного единства", "Зимние каникулы"))
                .body("holidays[0].id", equalTo(SchoolIds.AUTUMN_HOLIDAYS.toString()))
                .body("gaps.from", not(hasItem("2026-12-28")));
        change(
                        "/holidays",
                        2,
                        "{\"items\":[" + known + "," + unity + "," + winter
                                + ",{\"name\":\"Новый год\",\"startsOn\":\"2026-12-31\",\"endsOn\":\"2026-12-31\"}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/3/startsOn"))
                .body("errors[0].message", containsString("Зимние каникулы"));
        // The first grade has a lesson on 12 November, the second has none.
        var extra = "{\"items\":[" + known + "," + unity + "," + winter
                + ",{\"name\":\"Карантин\",\"startsOn\":\"2026-11-12\",\"endsOn\":\"2026-11-15\",\"grades\":[%s]}]}";
        change("/holidays", 2, extra.formatted("1"))
                .statusCode(422)
                .body("code", equalTo("holiday-lessons"))
                .body("detail", containsString("12 ноября"));
        change("/holidays", 2, extra.formatted("2,2")).statusCode(200).body("holidays[2].grades", contains(2));
        // The first quarter is closed.
        change(
                        "/holidays",
                        3,
                        "{\"items\":[{\"name\":\"День здоровья\",\"startsOn\":\"2026-09-17\",\"endsOn\":\"2026-09-17\"}]}")
                .statusCode(422)
                .body("code", equalTo("holiday-closed-term"));
    }

    @Test
    void aWorkingSaturdayIsDecidedBeforeItsLessons() {
        var saturday = "{\"day\":\"2026-11-21\",\"taughtAs\":1,\"reason\":\"Отработка за 5 ноября\"}";
        change("/moved-days", 1, "{\"items\":[" + saturday + "]}")
                .statusCode(200)
                .body("movedDays.day", contains("2026-11-21"))
                .body("movedDays[0].taughtAs", equalTo(1));
        Api.as("guardian", "GUARDIAN")
                .get("/calendar")
                .then()
                .statusCode(200)
                .body("movedDays.reason", contains("Отработка за 5 ноября"));
        change("/moved-days", 2, "{\"items\":[{\"day\":\"2026-11-12\",\"taughtAs\":1,\"reason\":\"Перенос\"}]}")
                .statusCode(422)
                .body("code", equalTo("moved-day-lessons"));
        change("/moved-days", 2, "{\"items\":[{\"day\":\"2026-11-04\",\"taughtAs\":3,\"reason\":\"Перенос\"}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/items/0/taughtAs", "/items/0/day"));
        change("/moved-days", 2, "{\"items\":[]}").statusCode(200).body("movedDays", hasSize(0));
    }

    @Test
    void termsThatEndWithTheYearGoAlongWithIt() {
        change("", 1, "{\"startsOn\":\"2026-09-01\",\"endsOn\":\"2027-05-31\"}")
                .statusCode(200)
                .body("endsOn", equalTo("2027-05-31"))
                .body("termSchemes[0].terms[3].endsOn", equalTo("2027-05-31"));
        change("", 3, "{\"startsOn\":\"2026-09-02\",\"endsOn\":\"2027-05-31\"}")
                .statusCode(422)
                .body("code", equalTo("year-holds-more"))
                .body("detail", containsString("1 четверть"));
        change("", 3, "{\"startsOn\":\"2026-09-01\",\"endsOn\":\"2027-03-25\"}").statusCode(422);
    }

    @Test
    void aDryRunAnswersAsTheChangeAndChangesNothing() {
        change("?dryRun=true", 1, "{\"startsOn\":\"2026-09-01\",\"endsOn\":\"2027-05-31\"}")
                .statusCode(200)
                .body("endsOn", equalTo("2027-05-31"));
        change(
                        "/term-schemes?dryRun=true",
                        1,
                        QUARTERS.replace("2026-11-02", "2026-11-10").formatted("2026-12-27", ""))
                .statusCode(422)
                .body("code", equalTo("term-lessons-outside"));
        plan().body("endsOn", equalTo("2027-05-26")).body("version", equalTo(1));
    }

    @Test
    void whoeverIsLateSeesTheYearAsItIs() {
        change("/moved-days", 1, "{\"items\":[]}").statusCode(200);
        change("/holidays", 1, "{\"items\":[]}")
                .statusCode(412)
                .body("current.version", equalTo(2))
                .body("current.holidays.name", hasItems("Осенние каникулы"));
    }

    @Test
    void anArchivedYearIsReadOnly() throws SQLException {
        sql("update academic_year set status = 'ARCHIVED' where school_id = :SCHOOL");
        for (var part : Map.of(
                        "", "{\"startsOn\":\"2026-09-01\",\"endsOn\":\"2027-05-31\"}", "/holidays", "{\"items\":[]}")
                .entrySet()) {
            change(part.getKey(), 1, part.getValue()).statusCode(422).body("code", equalTo("year-archived"));
        }
        plan().body("status", equalTo("ARCHIVED"));
    }

    @Test
    void everybodyOfTheStaffReadsAndOnlyWhoSetsTheYearUpWrites() {
        for (var who : List.of("teacher TEACHER", "principal PRINCIPAL", "scheduler SCHEDULER")) {
            var caller = who.split(" ");
            Api.as(caller[0], caller[1])
                    .get("/academic-years/" + SchoolIds.YEAR)
                    .then()
                    .statusCode(200);
            Api.jsonAs(caller[0], caller[1])
                    .header("If-Match", "*")
                    .body("{\"items\":[]}")
                    .put("/academic-years/" + SchoolIds.YEAR + "/holidays")
                    .then()
                    .statusCode(403);
        }
        Api.jsonAs("admin", "SCHOOL_ADMIN")
                .header("If-Match", "\"1\"")
                .body("{\"items\":[{\"day\":\"2026-11-21\",\"taughtAs\":1,\"reason\":\"Отработка\"}]}")
                .put("/academic-years/" + SchoolIds.YEAR + "/moved-days")
                .then()
                .statusCode(200);
    }

    @Test
    void whatStandsInTheYearIsToldToNobodyElse() throws SQLException {
        try (var database = SchoolDatabase.application();
                var statement = database.createStatement()) {
            statement.execute("begin");
            for (var call : List.of(
                    "select * from planned_lessons(2026, null, '{2026-11-12}')",
                    "select planned_term_marks(2026, null, null, null)")) {
                statement.execute("savepoint before");
                assertEquals(
                        "42501",
                        assertThrows(SQLException.class, () -> statement.execute(call))
                                .getSQLState());
                statement.execute("rollback to before");
            }
        }
    }

    private static ValidatableResponse create(String body) {
        return Api.createAs("deputy", "DEPUTY_HEAD")
                .body(body)
                .post("/academic-years")
                .then();
    }

    private static ValidatableResponse plan() {
        return Api.as("deputy", "DEPUTY_HEAD")
                .get("/academic-years/" + SchoolIds.YEAR)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String part, int version, String body) {
        return Api.jsonAs("deputy", "DEPUTY_HEAD")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(part.startsWith("/academic-years") ? part : "/academic-years/" + SchoolIds.YEAR + part)
                .then();
    }

    /** All nine grades with quarters, but for one. */
    private static String grades(int other, String scheme) {
        var items = new StringBuilder();
        for (int grade = 1; grade <= 9; grade++) {
            items.append(grade == 1 ? "" : ",")
                    .append("{\"grade\":%d,\"scheme\":\"%s\"}".formatted(grade, grade == other ? scheme : "QUARTER"));
        }
        return "{\"items\":[" + items + "]}";
    }

    private static void sql(String text) throws SQLException {
        try (var database = SchoolDatabase.superuser();
                var statement = database.createStatement()) {
            statement.execute(Fixture.sql(text));
        }
    }
}
