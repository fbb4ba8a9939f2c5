package ru.eschool.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.exchange.people.PupilLists;
import ru.eschool.jobs.JobsAtWork;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

/** A person's record, and who changed what of it. */
@SchoolTest
class PersonHistoryTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SNILS = "301-200-037 59";

    private static void importList(Object[]... rows) {
        var read = ended(Api.as("admin", "SCHOOL_ADMIN")
                .contentType(XLSX)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-File-Name", "list.xlsx")
                .body(PupilLists.file(rows))
                .post("/people-imports"));
        ended(Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"wholeListOnly\":true}")
                .post("/people-imports/{id}/confirmation", read.<String>path("aboutId")));
    }

    private static Response ended(Response begun) {
        begun.then().statusCode(202);
        var job = JobsAtWork.ended(begun, "admin", "SCHOOL_ADMIN");
        job.then().body("state", equalTo("DONE"));
        return job;
    }

    private static String pupil(String lastName) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .get("/students?limit=200")
                .then()
                .extract()
                .path("items.find { it.displayName.startsWith('" + lastName + "') }.id");
    }

    private static ValidatableResponse history(String login, String role, Object person, String query) {
        return Api.as(login, role).get("/people/" + person + "/history" + query).then();
    }

    private static void sql(String statements) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(Fixture.sql(statements));
        }
    }

    @Test
    void whatTwoImportsChangedStandsThereWithWhoConfirmedThem() {
        var row = PupilLists.pupil("Фёдорова", "Елизавета", SNILS, "7А");
        importList(row);
        importList(PupilLists.with(row, "Адрес проживания", "г. Кола, ул. Победы, д. 1"));
        var pupil = pupil("Фёдорова");
        history("registrar", "REGISTRAR", pupil, "")
                .statusCode(200)
                .body("items[0].record", equalTo("PERSON_DETAIL"))
                .body("items[0].action", equalTo("CHANGED"))
                .body("items[0].person.id", equalTo(pupil))
                .body("items[0].by.displayName", equalTo("Ларин Павел Ильич"))
                .body("items[0].role", equalTo("SCHOOL_ADMIN"))
                .body("items[0].fields.name", contains("livingAddress"))
                .body("items[0].fields[0].oldValue", nullValue())
                .body("items[0].fields[0].newValue", equalTo("г. Кола, ул. Победы, д. 1"))
                .body("items.findAll { it.action == 'CREATED' }.record", hasItem("GUARDIANSHIP"))
                .body(
                        "items.find { it.record == 'GUARDIANSHIP' }.fields.find { it.name == 'guardianId' }.newValue",
                        equalTo("Фёдорова Татьяна Александровна"))
                .body(
                        "items.find { it.record == 'GROUP_MEMBERSHIP' }.fields.find { it.name == 'groupId' }.newValue",
                        equalTo("7А"))
                .body(
                        "items.find { it.record == 'GROUP_MEMBERSHIP' }.fields.find { it.name == 'during' }.newValue",
                        equalTo("2026-11-12/.."))
                .body("items.person.displayName", hasItem("Фёдорова Татьяна Александровна"));
        // The class teacher gets the same, since the class is the own one.
        history("teacher", "CLASS_TEACHER", pupil, "")
                .statusCode(200)
                .body("items.person.displayName", hasItem("Фёдорова Татьяна Александровна"))
                .body("items[0].fields[0].newValue", equalTo("г. Кола, ул. Победы, д. 1"));
    }

    @Test
    void theListGoesOnWhereAPartEnded() throws SQLException {
        for (int phone = 1; phone <= 3; phone++) {
            sql("update person_detail set phone = '+7900000000" + phone + "' where person_id = :PUPIL_1");
        }
        var part = history("deputy", "DEPUTY_HEAD", PeopleIds.PUPIL_1, "?limit=2")
                .body("items", hasSize(2))
                .body("items[0].fields[0].newValue", equalTo("+79000000003"))
                .body("items[0].by", nullValue())
                .extract();
        history("deputy", "DEPUTY_HEAD", PeopleIds.PUPIL_1, "?limit=2&cursor=" + part.path("nextCursor"))
                .body("items", hasSize(1))
                .body("items[0].fields[0].newValue", equalTo("+79000000001"))
                .body("nextCursor", nullValue());
        history("deputy", "DEPUTY_HEAD", PeopleIds.PUPIL_1, "?cursor=nonsense").statusCode(400);
    }

    @Test
    void aClassTeacherReadsOfTheOwnClassAndItsFamiliesOnly() throws SQLException {
        sql("update person_detail set phone = '+79000000001' where person_id in (:PUPIL_1, :PUPIL_7B)");
        sql("insert into person_detail (school_id, person_id, phone) values (:SCHOOL, :GUARDIAN, '+79000000002')");
        history("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_7B, "").statusCode(403);
        history("teacher", "CLASS_TEACHER", PeopleIds.DEPUTY, "").statusCode(403);
        history("teacher", "CLASS_TEACHER", PeopleIds.FOREIGN_PUPIL, "").statusCode(404);
        history("teacher", "CLASS_TEACHER", PeopleIds.GUARDIAN, "")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].fields[0].newValue", equalTo("+79000000002"));
        history("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_1, "")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.person.id", everyItem(notNullValue()));
        history("teacher", "TEACHER", PeopleIds.PUPIL_1, "").statusCode(403);
        history("hr", "HR_OFFICER", PeopleIds.PUPIL_1, "").statusCode(403);
    }

    @Test
    void aGuardianOfChildrenInTwoClassesShowsOnlyTheOwnOneToAClassTeacher() throws SQLException {
        sql(
                "insert into guardianship (school_id, student_id, guardian_id, kinship) values (:SCHOOL, :PUPIL_7B, :GUARDIAN, 'мать')");
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PeopleIds.GUARDIAN)
                .then()
                .statusCode(200)
                .body("children", hasSize(2));
        Api.as("teacher", "CLASS_TEACHER")
                .get("/people/" + PeopleIds.GUARDIAN)
                .then()
                .statusCode(200)
                .body("children.id", contains(PeopleIds.PUPIL_1.toString()));
    }

    @Test
    void aRecordShowsThePersonWithTheFamily() {
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PeopleIds.PUPIL_1)
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Алексеева Анна Ивановна"))
                .body("pupil", equalTo(true))
                .body("className", equalTo("7А"))
                .body("birthDate", equalTo("2013-05-05"))
                .body("guardians.displayName", hasItem("Алексеева Мария Петровна"));
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PeopleIds.PUPIL_LEFT)
                .then()
                .body("departedOn", equalTo("2026-10-01"))
                .body("className", nullValue());
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PeopleIds.FOREIGN_PUPIL)
                .then()
                .statusCode(404)
                .body("code", not(nullValue()));
    }

    @Test
    void whoHasLeftShowsUntilWhenTheDataOfTheDiaryHasToGo() throws SQLException {
        departed("2026-10-01", "2026-10-06", true);
        departed("2026-11-10", "2026-11-13", false);
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PeopleIds.PUPIL_1)
                .then()
                .body("destroyBy", nullValue());
        sql("update enrolment set during = daterange(lower(during), '2026-12-01') where student_id = :PUPIL_LEFT");
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PeopleIds.PUPIL_LEFT)
                .then()
                .body("destroyBy", nullValue());
    }

    @Test
    void aTermInAYearWithoutACalendarSaysWhichYearIsMissing() throws SQLException {
        sql("update enrolment set during = '[2023-09-01,2024-05-24)' where student_id = :PUPIL_LEFT");
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PeopleIds.PUPIL_LEFT)
                .then()
                .statusCode(200)
                .body("destroyBy.dueOn", nullValue())
                .body("destroyBy.unknownYear", equalTo(2024))
                .body("destroyBy.over", equalTo(false));
    }

    private static void departed(String on, String dueOn, boolean over) throws SQLException {
        sql("update enrolment set during = daterange(lower(during), '" + on + "') where student_id = :PUPIL_LEFT");
        Api.as("registrar", "REGISTRAR")
                .get("/people/" + PeopleIds.PUPIL_LEFT)
                .then()
                .statusCode(200)
                .body("destroyBy.event", equalTo(on))
                .body("destroyBy.days", equalTo(3))
                .body("destroyBy.dueOn", equalTo(dueOn))
                .body("destroyBy.provisional", equalTo(false))
                .body("destroyBy.over", equalTo(over));
    }

    @Test
    void aPartOfTheHistoryTakesSixStatements() throws SQLException {
        for (int phone = 1; phone <= 9; phone++) {
            sql("update person_detail set phone = '+7900000000" + phone + "' where person_id = :PUPIL_1");
        }
        var sent = Statements.count(() -> history("registrar", "REGISTRAR", PeopleIds.PUPIL_1, "")
                .statusCode(200)
                .body("items", hasSize(9)));
        assertEquals(6, sent);
    }
}
