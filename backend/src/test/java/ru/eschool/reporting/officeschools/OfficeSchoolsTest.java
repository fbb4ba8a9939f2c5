package ru.eschool.reporting.officeschools;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.identity.IdentityIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.testing.Tokens;

/** What those above the schools are shown: their schools with figures, and no person. */
@SchoolTest
class OfficeSchoolsTest {
    private static final String SCHOOLS = "/schools";

    @Test
    void aMunicipalOfficerSeesTheSchoolsOfTheMunicipality() {
        get("municipal", IdentityIds.MUNICIPAL_OFFICE, SCHOOLS)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].shortName", equalTo("Школа № 10"))
                .body("items[0].municipalityName", equalTo("Город"))
                .body("items[0].academicYear", equalTo(2026))
                .body("items[0].yearState", equalTo("RUNNING"))
                .body("items[0].terms", equalTo(4))
                .body("items[0].closedTerms", equalTo(1))
                .body("items[0].classes", equalTo(3))
                // Of five pupils of 7А one has left; two learn in 7Б, one in 1А.
                .body("items[0].pupils", equalTo(7))
                .body("items[0].teachers", equalTo(2))
                .body("nextCursor", nullValue());
    }

    @Test
    void theAnswerNamesNoPerson() {
        get("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS)
                .body(not(containsString("Алексеева")))
                .body(not(containsString("Петрова")));
    }

    @Test
    void aMinistrySeesTheRegionAndTheOperatorTheServer() throws SQLException {
        neighbour("Школа № 9", 2026, "OPEN");
        assertEquals(List.of("Школа № 9", "Школа № 10"), names("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS));
        assertEquals(List.of("Школа № 10"), names("municipal", IdentityIds.MUNICIPAL_OFFICE, SCHOOLS));
        assertEquals(
                List.of("Школа № 9", "Школа № 10", "Школа № 11"),
                names("operator", IdentityIds.OPERATION_OFFICE, SCHOOLS));
    }

    @Test
    void schoolsAreFoundByNamePlaceAndStateOfTheYear() throws SQLException {
        neighbour("Гимназия", 2025, "OPEN");
        assertEquals(List.of("Гимназия"), names("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS + "?text=ГИМНАЗ"));
        assertEquals(List.of("Гимназия"), names("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS + "?text=район"));
        assertEquals(List.of(), names("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS + "?text=%"));
        assertEquals(
                List.of("Гимназия"), names("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS + "?yearState=NOT_CLOSED"));
        assertEquals(
                List.of("Школа № 10"), names("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS + "?yearState=RUNNING"));
        get("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS + "?yearState=BROKEN")
                .statusCode(400);
        get("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS + "?sort=PUPILS").statusCode(400);
    }

    @Test
    void theListGoesOnWhereThePartBeforeEnded() throws SQLException {
        neighbour("Школа № 9", 2026, "OPEN");
        for (var sort : List.of("NAME", "MUNICIPALITY")) {
            var whole = names("operator", IdentityIds.OPERATION_OFFICE, SCHOOLS + "?sort=" + sort);
            assertEquals(3, whole.size());
            String cursor = null;
            for (var name : whole) {
                var part = get(
                                "operator",
                                IdentityIds.OPERATION_OFFICE,
                                SCHOOLS + "?limit=1&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor))
                        .statusCode(200)
                        .body("items.shortName", equalTo(List.of(name)))
                        .extract();
                cursor = part.path("nextCursor");
            }
            assertEquals(null, cursor);
        }
        get("operator", IdentityIds.OPERATION_OFFICE, SCHOOLS + "?cursor=nonsense")
                .statusCode(400);
    }

    @Test
    void thirtySchoolsCostTheStatementsOfOne() throws SQLException {
        var one = Statements.count(() -> get("operator", IdentityIds.OPERATION_OFFICE, SCHOOLS));
        for (int i = 20; i < 50; i++) {
            neighbour("Школа № " + i, 2026, "OPEN");
        }
        assertEquals(one, Statements.count(() -> get("operator", IdentityIds.OPERATION_OFFICE, SCHOOLS)));
        assertEquals(2, one);
    }

    @Test
    void aSchoolThatHasOpenedNoYearIsShownAsSuch() throws SQLException {
        neighbour("Новая школа", 2027, "PLANNED");
        get("ministry", IdentityIds.MINISTRY_OFFICE, SCHOOLS + "?text=новая")
                .body("items[0].yearState", equalTo("NOT_OPENED"))
                .body("items[0].classes", equalTo(0));
    }

    @Test
    void theListIsSavedAsAFile() throws IOException {
        for (var format : List.of("xlsx", "pdf")) {
            var file = get("operator", IdentityIds.OPERATION_OFFICE, SCHOOLS + "/file?format=" + format)
                    .statusCode(200)
                    .header("Content-Disposition", containsString("schools-2026-11-12." + format))
                    .extract()
                    .asByteArray();
            assertTrue(file.length > 1000);
            Files.createDirectories(Path.of("target/reports"));
            Files.write(Path.of("target/reports/schools." + format), file);
        }
        get("operator", IdentityIds.OPERATION_OFFICE, SCHOOLS + "/file?format=csv")
                .statusCode(400);
    }

    @Test
    void anOfficerFindsTheOfficeAmongTheOwnPlaces() {
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("ministry"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Уваров Глеб Ильич"))
                .body("memberships", hasSize(0))
                .body("offices", hasSize(1))
                .body("offices[0].officeId", equalTo(IdentityIds.MINISTRY_OFFICE.toString()))
                .body("offices[0].role", equalTo("MINISTRY_OFFICER"))
                .body("offices[0].schoolCount", equalTo(1));
    }

    @Test
    void anOfficerLooksAtTheCalendarOfASchoolBelowAndOfNoOther() {
        var base = "/api/v1/schools/";
        for (var officer :
                List.of("municipal:MUNICIPAL_OFFICER", "ministry:MINISTRY_OFFICER", "support:SUPPORT_OFFICER")) {
            var request = RestAssured.given()
                    .header("Authorization", "Bearer " + Tokens.of(officer.split(":")[0]))
                    .header("X-Acting-Role", officer.split(":")[1]);
            request.get(base + SchoolIds.SCHOOL + "/calendar")
                    .then()
                    .statusCode(200)
                    .body("academicYear", notNullValue());
            request.get(base + SchoolIds.FOREIGN_SCHOOL + "/calendar")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("no-place-in-school"));
        }
    }

    @Test
    void anOfficeThatIsLeftIsClosedAtOnce() throws SQLException {
        sql("update officer set during = '[2026-08-20,2026-11-12)' where office_id = :MUNICIPAL_OFFICE");
        get("municipal", IdentityIds.MUNICIPAL_OFFICE, SCHOOLS)
                .statusCode(403)
                .body("code", equalTo("no-place-in-office"));
    }

    @Test
    void theAppOfFamiliesOpensNoOffice() {
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("municipal", "family"))
                .header("X-Acting-Role", "MUNICIPAL_OFFICER")
                .get("/api/v1/offices/" + IdentityIds.MUNICIPAL_OFFICE + SCHOOLS)
                .then()
                .statusCode(403)
                .body("code", equalTo("app-of-staff"));
    }

    private static List<String> names(String login, UUID office, String path) {
        return get(login, office, path).statusCode(200).extract().path("items.shortName");
    }

    private static ValidatableResponse get(String login, UUID office, String path) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of(login))
                .get("/api/v1/offices/" + office + path)
                .then();
    }

    /** A school of the neighbouring municipality in the same region. */
    private static void neighbour(String name, int year, String status) throws SQLException {
        var id = "'" + UUID.randomUUID() + "'";
        sql("""
                insert into school (school_id, municipality_id, short_name, full_name, locality)
                values (%1$s, :NEIGHBOURS, '%2$s', 'МБОУ «%2$s»', 'с. Дальнее');
                insert into academic_year (school_id, academic_year, starts_on, ends_on, status)
                values (%1$s, %3$d, '%3$d-09-01', '%4$d-05-26', '%5$s');""".formatted(id, name, year, year + 1, status));
    }

    private static void sql(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(text));
        }
    }
}
