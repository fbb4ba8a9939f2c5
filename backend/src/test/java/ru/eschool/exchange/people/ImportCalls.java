package ru.eschool.exchange.people;

import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import ru.eschool.jobs.JobsAtWork;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;

/** What the administrator does with a list. */
final class ImportCalls {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ImportCalls() {}

    static Response begin(String key, byte[] file) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .contentType(XLSX)
                .header("Idempotency-Key", key)
                .header("X-File-Name", "%D0%A3%D1%87%D0%B5%D0%BD%D0%B8%D0%BA%D0%B8.xlsx")
                .body(file)
                .post("/people-imports");
    }

    /** The list as it was read, or the job that could not read it. */
    static ValidatableResponse upload(byte[] file) {
        return ended(begin(UUID.randomUUID().toString(), file));
    }

    static ValidatableResponse ended(Response begun) {
        begun.then().statusCode(202);
        var job = JobsAtWork.ended(begun, "admin", "SCHOOL_ADMIN");
        return job.path("state").equals("DONE")
                ? Api.as("admin", "SCHOOL_ADMIN")
                        .get("/people-imports/{id}", job.<String>path("aboutId"))
                        .then()
                : job.then();
    }

    static String uploaded(byte[] file) {
        return upload(file).body("status", is("PREVIEWED")).extract().path("id");
    }

    static Response beginConfirmation(String id, int version) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body("{\"wholeListOnly\":true}")
                .post("/people-imports/{id}/confirmation", id);
    }

    /** The list as it was taken over, or the job that could not. */
    static ValidatableResponse confirm(String id, int version) {
        return ended(beginConfirmation(id, version));
    }

    static ValidatableResponse confirmed(String id) {
        return confirm(id, 1).body("status", is("APPLIED"));
    }

    static int count(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var query = connection.createStatement();
                var rows = query.executeQuery("select count(*) from " + sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
