package ru.eschool.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import ru.eschool.school.SchoolIds;

/** Requests as the clients send them. */
public final class Api {
    private Api() {}

    /** A request of a person who acts in a role; the path is relative to the fixture school. */
    public static RequestSpecification as(String login, String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(login))
                .header("X-Acting-Role", role)
                .basePath("/api/v1/schools/" + SchoolIds.SCHOOL);
    }

    /** A request of a person with a JSON body to come. */
    public static RequestSpecification jsonAs(String login, String role) {
        return as(login, role).contentType("application/json");
    }

    /** A creating request: JSON with a fresh Idempotency-Key. */
    public static RequestSpecification createAs(String login, String role) {
        return jsonAs(login, role).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A request of a machine account. */
    public static RequestSpecification asClient(String clientId) {
        return given().header("Authorization", "Bearer " + Tokens.ofClient(clientId))
                .basePath("/api/v1/schools/" + SchoolIds.SCHOOL);
    }
}
