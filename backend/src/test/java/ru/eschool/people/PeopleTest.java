package ru.eschool.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

@SchoolTest
class PeopleTest {

    private static int readsLogged(String operation) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var query = connection.prepareStatement("select count(*) from access_log where operation = ?")) {
            query.setString(1, operation);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Test
    void classesAreListedByGradeWithTheirTeacherAndPupils() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes")
                .then()
                .statusCode(200)
                .body("items.name", contains("1А", "7А", "7Б"))
                .body("items.studentCount", contains(1, 4, 2))
                .body("items[1].classTeacher.displayName", is("Петрова Ольга Ивановна"))
                .body("items[2].classTeacher", nullValue());
    }

    @Test
    void classesComeInParts() {
        String cursor = Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("limit", 2)
                .get("/classes")
                .then()
                .body("items.name", contains("1А", "7А"))
                .extract()
                .path("nextCursor");
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/classes")
                .then()
                .body("items.name", contains("7Б"))
                .body("nextCursor", nullValue());
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("cursor", "0JA")
                .get("/classes")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("cursor-invalid"));
    }

    @Test
    void machineAccountReadsTheRoster() {
        Api.asClient("roster-only").get("/classes").then().statusCode(200).body("items", not(empty()));
        Api.asClient("roster-only")
                .get("/classes/{id}/students", PeopleIds.CLASS_7A)
                .then()
                .statusCode(200)
                .body("items.birthDate", everyItem(notNullValue()));
        Api.asClient("revoked").get("/classes").then().statusCode(403);
        Api.asClient("roster-only").get("/students").then().statusCode(403);
        Api.asClient("roster-only")
                .contentType("application/json")
                .body(Map.of("query", "Алексеева"))
                .post("/students/searches")
                .then()
                .statusCode(403);
    }

    @Test
    void teacherSeesThePupilsOfATaughtClassWithoutBirthDates() throws SQLException {
        Api.as("teacher2", "TEACHER")
                .get("/classes/{id}/students", PeopleIds.CLASS_7A)
                .then()
                .statusCode(200)
                .body(
                        "items.displayName",
                        contains("Алексеева Анна", "Борисов Борис", "Васильев Вадим", "Гусева Галина"))
                .body("items.number", contains(1, 2, 3, 4))
                .body("items.birthDate", everyItem(nullValue()))
                .body("items[3].memberSince", is("2026-10-15"));
        assertEquals(1, readsLogged("listClassStudents"));
    }

    @Test
    void aClassIsShownAsItWasOnTheDay() {
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("on", "2026-09-30")
                .get("/classes/{id}/students", PeopleIds.CLASS_7A)
                .then()
                .body("items.lastName", contains("Алексеева", "Борисов", "Васильев", "Дёмин"))
                .body("items[3].memberUntil", is("2026-09-30"));
        Api.as("deputy", "DEPUTY_HEAD")
                .queryParam("on", "вчера")
                .get("/classes/{id}/students", PeopleIds.CLASS_7A)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("wrong-type"));
    }

    @Test
    void teacherOfOtherClassesAndOtherClassTeacherAreRefused() throws SQLException {
        Api.as("teacher", "TEACHER")
                .get("/classes/{id}/students", PeopleIds.CLASS_7B)
                .then()
                .statusCode(403)
                .body("code", is("class-not-taught"));
        Api.as("teacher", "CLASS_TEACHER")
                .get("/classes/{id}/students", PeopleIds.CLASS_7B)
                .then()
                .statusCode(403)
                .body("code", is("class-not-led"));
        Api.as("teacher", "CLASS_TEACHER")
                .get("/classes/{id}/students", PeopleIds.CLASS_7A)
                .then()
                .statusCode(200)
                .body("items[0].birthDate", is("2013-05-05"));
        assertEquals(1, readsLogged("listClassStudents"));
    }

    @Test
    void aClassOfAnotherSchoolIsUnknown() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/{id}/students", PeopleIds.FOREIGN_CLASS)
                .then()
                .statusCode(404)
                .body("code", is("class-unknown"));
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/{id}/students", UUID.randomUUID())
                .then()
                .statusCode(404);
        Api.as("stranger", "DEPUTY_HEAD")
                .get("/classes/{id}/students", PeopleIds.CLASS_7A)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse search(String login, String role, Map<String, ?> search) {
        return Api.jsonAs(login, role).body(search).post("/students/searches").then();
    }

    @Test
    void aNameTypedWithTheEnglishKeyboardIsFoundToo() {
        search("registrar", "REGISTRAR", Map.of("query", "fktrcttdf f"))
                .statusCode(200)
                .body("items.displayName", contains("Алексеева Анна"));
        search("registrar", "REGISTRAR", Map.of("query", "fktrcttdf, f")).body("items", empty());
    }

    @Test
    void registrarSearchesPupilsWithTheirGuardians() throws SQLException {
        search("registrar", "REGISTRAR", Map.of("query", "алексеева А"))
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body("items.displayName", contains("Алексеева Анна"))
                .body("items[0].className", is("7А"))
                .body("items[0].hasAccess", is(true))
                .body("items[0].guardians.displayName", contains("Алексеева Мария Петровна", "Борисов Иван Ильич"))
                .body("items[0].guardians.blocked", contains(false, true));
        search("registrar", "REGISTRAR", Map.of("query", "%")).statusCode(200).body("items", empty());
        assertEquals(2, readsLogged("searchStudents"));
        assertEquals(0, readsLogged("listStudents"));
    }

    @Test
    void aSearchIsNarrowedToAClassAndComesInParts() {
        String cursor = search("admin", "SCHOOL_ADMIN", Map.of("query", "  ж  ", "classId", PeopleIds.CLASS_7B))
                .statusCode(200)
                .body("items.displayName", contains("Жаров Захар"))
                .extract()
                .path("nextCursor");
        assertNull(cursor);
        search("admin", "SCHOOL_ADMIN", Map.of("query", "Жаров", "classId", PeopleIds.CLASS_7A))
                .statusCode(200)
                .body("items", empty());
        cursor = Api.as("admin", "SCHOOL_ADMIN")
                .queryParam("limit", 1)
                .get("/students")
                .then()
                .body("items.displayName", contains("Алексеева Анна"))
                .extract()
                .path("nextCursor");
        search("admin", "SCHOOL_ADMIN", Map.of("query", "а", "cursor", cursor))
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aClassTeacherFindsTheOwnClassOnly() {
        search("teacher", "CLASS_TEACHER", Map.of("query", "Борисов"))
                .statusCode(200)
                .body("items.displayName", contains("Борисов Борис"));
        search("teacher", "CLASS_TEACHER", Map.of("query", "Жаров"))
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /query | field-notblank",
                "{\"query\":\" \"} | /query | field-notblank",
                "{\"query\":7} | /query | wrong-type",
                "{\"query\":\"Жар\\u0000\"} | /query | control-characters",
                "{\"query\":\"Ж\",\"name\":\"Жаров\"} | /name | unknown-field",
                "{\"query\":\"Ж\",\"limit\":0} | /limit | field-min",
                "{\"query\":\"Ж\",\"limit\":201} | /limit | field-max",
                "{\"query\":\"Ж\",\"limit\":\"5\"} | /limit | wrong-type",
                "{\"query\":\"Ж\",\"classId\":\"7Б\"} | /classId | wrong-type",
                "{\"query\":\"Ж\",\"cursor\":\"0JA\"} | /cursor | cursor-invalid"
            })
    void aSearchThatMakesNoSenseIsRefusedAtItsField(String body, String pointer, String code) throws SQLException {
        Api.jsonAs("registrar", "REGISTRAR")
                .body(body)
                .post("/students/searches")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertEquals(0, readsLogged("searchStudents"));
    }

    @Test
    void aNameOfAnUnlikelyLengthAndAnEmptyBodyAreRefused() {
        search("registrar", "REGISTRAR", Map.of("query", "Ж".repeat(201)))
                .statusCode(400)
                .body("errors.pointer", contains("/query"))
                .body("errors.code", contains("field-size"));
        search("registrar", "REGISTRAR", Map.of("query", "Ж".repeat(200))).statusCode(200);
        Api.jsonAs("registrar", "REGISTRAR").post("/students/searches").then().statusCode(400);
        Api.as("registrar", "REGISTRAR")
                .contentType("text/plain")
                .body("Жаров")
                .post("/students/searches")
                .then()
                .statusCode(415);
    }

    @Test
    void pupilsComeInPartsAndWithoutThoseWhoLeft() {
        String cursor = Api.as("admin", "SCHOOL_ADMIN")
                .queryParam("limit", 6)
                .get("/students")
                .then()
                .statusCode(200)
                .body("items.displayName[5]", is("Жаров Захар"))
                .extract()
                .path("nextCursor");
        Api.as("admin", "SCHOOL_ADMIN")
                .queryParam("cursor", cursor)
                .get("/students")
                .then()
                .body("items.displayName", contains("Зайцева Зоя"));
        Api.as("admin", "SCHOOL_ADMIN")
                .queryParam("classId", PeopleIds.CLASS_7B)
                .get("/students")
                .then()
                .body("items.displayName", contains("Ершов Егор", "Жаров Захар"));
    }

    @ParameterizedTest
    @CsvSource({"teacher,TEACHER", "guardian,GUARDIAN", "student,STUDENT", "hr,HR_OFFICER"})
    void otherRolesDoNotListThePupilsOfTheSchool(String login, String role) {
        Api.as(login, role).get("/students").then().statusCode(403);
        search(login, role, Map.of("query", "Алексеева")).statusCode(403);
    }

    @Test
    void guardianSeesOwnChildrenAndAPupilOneself() {
        Api.as("guardian", "GUARDIAN")
                .get("/children")
                .then()
                .statusCode(200)
                .body("items.displayName", contains("Алексеева Анна"))
                .body("items[0].className", is("7А"))
                .body("items[0].schoolName", is("Школа № 10"));
        Api.as("student", "STUDENT").get("/children").then().body("items.firstName", contains("Анна"));
        Api.as("teacher2", "GUARDIAN").get("/children").then().body("items.firstName", contains("Егор"));
        Api.as("teacher2", "TEACHER").get("/children").then().statusCode(403);
    }

    @Test
    void aBlockedGuardianDoesNotSeeTheChildAtOnce() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(
                    "update guardianship set blocked_at = now(), blocked_reason = 'Решение суда' where guardian_id = '"
                            + PeopleIds.GUARDIAN + "'");
        }
        Api.as("guardian", "GUARDIAN").get("/children").then().statusCode(200).body("items", empty());
    }

    @Test
    void listsOfPeopleTakeFewStatements() {
        var ofClass = Statements.count(() -> Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/{id}/students", PeopleIds.CLASS_7A)
                .then()
                .statusCode(200));
        assertTrue(ofClass <= 4, "statements: " + ofClass);
        var ofSchool = Statements.count(
                () -> Api.as("deputy", "DEPUTY_HEAD").get("/students").then().statusCode(200));
        assertTrue(ofSchool <= 4, "statements: " + ofSchool);
        var found = Statements.count(() ->
                search("deputy", "DEPUTY_HEAD", Map.of("query", "Алексеева")).statusCode(200));
        assertTrue(found <= 4, "statements: " + found);
    }

    @Test
    void aClassTeacherFindsThePupilsAndGuardiansOfTheOwnClassOnly() {
        Api.as("teacher", "CLASS_TEACHER")
                .get("/students")
                .then()
                .statusCode(200)
                .body(
                        "items.displayName",
                        contains("Алексеева Анна", "Борисов Борис", "Васильев Вадим", "Гусева Галина"))
                .body("items[0].guardians.displayName", hasItem("Алексеева Мария Петровна"));
    }
}
