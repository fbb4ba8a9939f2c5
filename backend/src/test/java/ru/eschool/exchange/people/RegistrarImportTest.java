package ru.eschool.exchange.people;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ru.eschool.exchange.people.ImportCalls.count;
import static ru.eschool.exchange.people.PupilLists.file;
import static ru.eschool.exchange.people.PupilLists.pupil;
import static ru.eschool.exchange.people.PupilLists.with;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.jobs.JobsAtWork;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;

/** The registrar answers for the people of the school (domain, roles), and so enters their lists like the administrator. */
@SchoolTest
class RegistrarImportTest {
    private static final String SNILS_1 = "301-200-037 59";
    private static final String SNILS_2 = "301-200-074 64";

    private static RequestSpecification asRegistrar() {
        return Api.as("registrar", "REGISTRAR")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static ValidatableResponse list(Response begun) {
        begun.then().statusCode(202);
        var job = JobsAtWork.ended(begun, "registrar", "REGISTRAR");
        job.then().body("state", is("DONE"));
        return Api.as("registrar", "REGISTRAR")
                .get("/people-imports/{id}", job.<String>path("aboutId"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse uploaded(byte[] content) {
        return list(asRegistrar().contentType(ImportCalls.XLSX).body(content).post("/people-imports"));
    }

    private static ValidatableResponse confirmed(String id) {
        return list(asRegistrar()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("wholeListOnly", true))
                .post("/people-imports/{id}/confirmation", id));
    }

    @Test
    void aListBringsPupilsGuardiansAndTheirRolesAndIsTakenBackWhole() throws SQLException {
        var people = count("person");
        var roles = count("role_assignment");
        var id = uploaded(file(
                        pupil("Фёдорова", "Елизавета", SNILS_1, "7А"),
                        with(pupil("Фёдорова", "Ольга", SNILS_2, "5В"), "Дата рождения", "29.09.2015")))
                .body("status", is("PREVIEWED"))
                .extract()
                .<String>path("id");
        confirmed(id).body("status", is("APPLIED"));
        assertEquals(people + 3, count("person"));
        assertEquals(roles + 3, count("role_assignment"));
        Api.as("admin", "SCHOOL_ADMIN")
                .get("/access-events?kind=ROLE_GRANTED")
                .then()
                .body("items.actor.displayName", hasItem("Белова Инна Юрьевна"));
        list(asRegistrar().header("If-Match", "\"2\"").post("/people-imports/{id}/withdrawal", id))
                .body("status", is("WITHDRAWN"));
        assertEquals(people, count("person"));
        assertEquals(roles, count("role_assignment"));
    }
}
