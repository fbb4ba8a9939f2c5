package ru.eschool.school;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** How an installation gets its first school, as {@code infra/open-school.sql} calls it. */
@SchoolTest
class OpenSchoolTest {
    @Test
    void theFirstAdministratorFindsASchoolReadyToBeFilled() throws SQLException {
        var school = open("Школа № 1", Tokens.subject("first-admin"));
        var me = as("first-admin").get("/api/v1/me").then().statusCode(200);
        me.body("memberships", hasSize(1))
                .body("memberships[0].schoolId", equalTo(school.toString()))
                .body("memberships[0].displayName", equalTo("Кузнецова Ольга Игоревна"))
                .body("memberships[0].roles", contains("SCHOOL_ADMIN"));
        var path = "/api/v1/schools/" + school;
        as("first-admin")
                .get(path + "/calendar")
                .then()
                .statusCode(200)
                .body("terms.findAll { it.name.contains('четверть') }.endsOn.first()", equalTo("2026-10-24"))
                .body("holidays.find { it.grades == [1] }.startsOn", equalTo("2027-02-15"))
                .body("gradeSchemes", hasSize(11));
        as("first-admin").get(path + "/subjects").then().statusCode(200).body("items.size()", greaterThan(25));
        as("first-admin").get(path + "/students").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void twoSchoolsOfOneDistrictShareItAndTheirAdministrator() throws SQLException {
        var subject = Tokens.subject("first-admin");
        open("Школа № 1", subject);
        open("Школа № 2", subject);
        as("first-admin").get("/api/v1/me").then().statusCode(200).body("memberships", hasSize(2));
        assertEquals(1, count("select count(*) from municipality where name = 'Городской округ город Речной'"));
    }

    @Test
    void aSchoolIsNotOpenedTwice() throws SQLException {
        open("Школа № 1", Tokens.subject("first-admin"));
        var refused = assertThrows(
                SQLException.class, () -> open("Школа № 1", UUID.randomUUID().toString()));
        assertTrue(refused.getMessage().contains("уже открыта"), refused.getMessage());
        assertEquals(1, count("select count(*) from school where short_name = 'Школа № 1'"));
    }

    @Test
    void anAnswerThatIsMissingOrWrongStoresNothing() throws SQLException {
        var schools = count("select count(*) from school");
        for (var subject : new String[] {"", "admin", "5f661cc0"}) {
            assertThrows(SQLException.class, () -> open("Школа № 1", subject));
        }
        assertThrows(SQLException.class, () -> open(" ", UUID.randomUUID().toString()));
        assertEquals(schools, count("select count(*) from school"));
    }

    @Test
    void theServiceItselfMayNotOpenSchools() throws SQLException {
        try (var connection = SchoolDatabase.application()) {
            var refused = assertThrows(
                    SQLException.class,
                    () -> open(connection, "Школа № 1", UUID.randomUUID().toString()));
            assertEquals("42501", refused.getSQLState());
        }
    }

    private static RequestSpecification as(String login) {
        return given().header("Authorization", "Bearer " + Tokens.of(login)).header("X-Acting-Role", "SCHOOL_ADMIN");
    }

    private static UUID open(String shortName, String subject) throws SQLException {
        try (var connection = SchoolDatabase.owner()) {
            return open(connection, shortName, subject);
        }
    }

    private static UUID open(Connection connection, String shortName, String subject) throws SQLException {
        try (var call = connection.prepareStatement("""
                select open_school('Заречная область', 'Городской округ город Речной', ?,
                    'Муниципальное бюджетное общеобразовательное учреждение', 'г. Речной',
                    'Кузнецова', 'Ольга', 'Игоревна', 'first-admin', ?, 2026)""")) {
            call.setString(1, shortName);
            call.setString(2, subject);
            var row = call.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static long count(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            return row.getLong(1);
        }
    }
}
