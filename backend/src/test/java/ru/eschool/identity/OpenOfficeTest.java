package ru.eschool.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** What infra/open-office.sql does as the owner of the database. */
@SchoolTest
class OpenOfficeTest {
    @Test
    void anOfficeIsOpenedOnceAndItsOfficersFollow() throws SQLException {
        var first = open("MUNICIPAL_OFFICER", "Область", "Район", "first-officer");
        var second = open("MUNICIPAL_OFFICER", "Область", "Район", "second-officer");
        assertEquals(first, second);
        // The officer begins by the calendar of the database, and the tests' clock stands: let it be long ago.
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update officer set during = '[2026-01-01,)' where office_id = '" + first + "'");
        }
        RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("second-officer"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("offices[0].role", equalTo("MUNICIPAL_OFFICER"))
                .body("offices[0].schoolCount", equalTo(0));
    }

    @Test
    void whatIsMissingOrUnknownIsSaidAndNothingIsStored() throws SQLException {
        refused("TEACHER", "Область", "Район", "officer", "Роль «TEACHER»");
        refused("MINISTRY_OFFICER", "Нигде", null, "officer", "Региона «Нигде» нет");
        refused("MUNICIPAL_OFFICER", "Область", "Нигде", "officer", "Муниципалитета «Нигде» нет");
        refused("MUNICIPAL_OFFICER", "Область", "", "officer", "Муниципалитета «» нет");
        refused("SYSTEM_OPERATOR", null, null, "operator", "operator уже работает");
        refused("SYSTEM_OPERATOR", null, null, "", "Заполнены не все");
    }

    @Test
    void theServiceItselfMayNotOpenOffices() throws SQLException {
        try (var connection = SchoolDatabase.application()) {
            var refused = assertThrows(
                    SQLException.class, () -> open(connection, "MINISTRY_OFFICER", "Область", null, "officer"));
            assertEquals("42501", refused.getSQLState());
        }
    }

    private static void refused(String role, String region, String municipality, String login, String why)
            throws SQLException {
        var refused = assertThrows(SQLException.class, () -> open(role, region, municipality, login));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    private static UUID open(String role, String region, String municipality, String login) throws SQLException {
        try (var connection = SchoolDatabase.owner()) {
            return open(connection, role, region, municipality, login);
        }
    }

    private static UUID open(Connection connection, String role, String region, String municipality, String login)
            throws SQLException {
        try (var call =
                connection.prepareStatement("select open_office(?, 'Ведомство', ?, ?, 'Сомова', 'Яна', null, ?, ?)")) {
            call.setString(1, role);
            call.setString(2, region);
            call.setString(3, municipality);
            call.setString(4, login);
            call.setString(5, Tokens.subject(login));
            try (var row = call.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
