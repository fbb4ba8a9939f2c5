package ru.eschool.identity;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Tokens;

/** Requests of an operator of the server; paths are relative to the operators' office. */
public final class OperatorApi {
    private OperatorApi() {}

    /** A request of somebody who acts as the operator. */
    public static RequestSpecification as(String login) {
        return given().header("Authorization", "Bearer " + Tokens.of(login))
                .header("X-Acting-Role", "SYSTEM_OPERATOR")
                .basePath("/api/v1/offices/" + IdentityIds.OPERATION_OFFICE);
    }

    /** A creating request with a fresh key; the body may be null. */
    public static RequestSpecification create(String login, String body) {
        return create(login, body, UUID.randomUUID());
    }

    static RequestSpecification create(String login, String body, UUID key) {
        var request = as(login).header("Idempotency-Key", key.toString());
        return body == null ? request : request.contentType("application/json").body(body);
    }

    /** A school in the fixture's municipality, whose administrator has no login yet. */
    public static String school(String shortName) {
        return school(shortName, "Europe/Moscow", 2026, person("Кузнецова"));
    }

    static String school(String shortName, String timeZone, int year, String administrator) {
        return """
                {"municipalityId":"%s","shortName":"%s","fullName":"МБОУ «%s»","locality":"г. Речной",
                 "timeZone":"%s","academicYear":%d,"administrator":%s}""".formatted(SchoolIds.MUNICIPALITY, shortName, shortName, timeZone, year, administrator);
    }

    /** Somebody without a login of an own wish. */
    public static String person(String lastName) {
        return "{\"lastName\":\"%s\",\"firstName\":\"Ольга\",\"middleName\":\"Игоревна\",\"email\":\"o@example.ru\"}"
                .formatted(lastName);
    }

    static String person(String lastName, String login) {
        return "{\"lastName\":\"%s\",\"firstName\":\"Ольга\",\"login\":\"%s\"}".formatted(lastName, login);
    }
}
