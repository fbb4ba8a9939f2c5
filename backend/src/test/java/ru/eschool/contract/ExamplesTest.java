package ru.eschool.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.exchange.people.PupilLists;
import ru.eschool.identity.IdentityIds;
import ru.eschool.identity.OperatorApi;
import ru.eschool.jobs.JobsAtWork;
import ru.eschool.journal.JournalIds;
import ru.eschool.permission.Matrix;
import ru.eschool.permission.Requests;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/**
 * The examples of the contract are what the test schools answer. {@code mvn -pl backend test -Dtest=ExamplesTest
 * -Deschool.contract.examples=write} writes them anew; of a list they show the first two.
 */
@SchoolTest
class ExamplesTest {
    private static final Path FOLDER = Path.of("src/main/resources/contract-examples");
    private static final int SHOWN = 2;
    private static final String MATCHED_COLUMNS =
            "heads[0].columns.findAll { it.field }.collect { [column: it.column, owner: it.owner, field: it.field] }";
    private static final String SNILS = "301-200-037 59";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final boolean write = "write".equals(System.getProperty("eschool.contract.examples"));

    @Test
    void theyLookAsTheAnswersDo() throws IOException, SQLException {
        var seen = 0;
        for (var row : Matrix.ROWS) {
            var answer = Requests.complete(row, Requests.admitted(row).accept("application/json, */*;q=0.1"))
                    .urlEncodingEnabled(false)
                    .request(row.method(), Requests.address(row));
            var form = answer.contentType();
            if (answer.statusCode() < 300 && form != null && form.startsWith("application/json")) {
                seen += compare(row.operationId() + ".json", JSON.readTree(answer.asByteArray()));
            }
            if (!row.method().equals("GET")) {
                Fixture.Reset.now();
            }
            if (row.body().startsWith("{")) {
                seen += compare(row.operationId() + ".request.json", JSON.readTree(Matrix.Ids.OWN.into(row.body())));
            }
        }
        seen += compareAPlan() + compareACurriculum() + compareAnImport() + compareAPlace() + compareAnOpening();
        assertTrue(seen > 0, "there are no examples at all");
    }

    // What comes of one step after another, and of work that goes on behind an answer.
    private int compareAPlan() throws IOException, SQLException {
        var plan = """
                {"name":"Алгебра, 7 класс","subjectId":"%s","grade":7,"academicYear":2026,"items":[
                 {"section":"Выражения","topic":"Числовые выражения","hours":2,"homework":"§ 1, № 5"},
                 {"section":"Выражения","topic":"Выражения с переменными","hours":1}]}""".formatted(SchoolIds.MATHS);
        var created = Api.createAs("teacher", "TEACHER").body(plan).post("/lesson-plans");
        var id = created.<String>path("id");
        var read = Api.as("teacher", "TEACHER").get("/lesson-plans/{id}", id);
        var list = Api.as("teacher", "TEACHER").get("/lesson-plans");
        var choice = "{\"lessonPlanId\":\"" + id + "\"}";
        var attached = Api.jsonAs("teacher", "TEACHER")
                .header("If-Match", "\"1\"")
                .body(choice)
                .put("/journals/{id}/lesson-plan", JournalIds.JOURNAL_MATHS_7A);
        Fixture.Reset.now();
        return compare("createLessonPlan.request.json", JSON.readTree(plan))
                + compare("createLessonPlan.json", created)
                + compare("getLessonPlan.json", read)
                + compare("listLessonPlans.json", list)
                + compare("attachLessonPlan.request.json", JSON.readTree(choice))
                + compare("attachLessonPlan.json", attached);
    }

    // A year that has no lines after one that has.
    private int compareACurriculum() throws IOException, SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(Fixture.sql("insert into academic_year (school_id, academic_year, starts_on, ends_on, status)"
                    + " values (:SCHOOL, 2027, '2027-09-01', '2028-05-26', 'PLANNED')"));
        }
        var year = "{\"academicYear\":2027}";
        var copied = Api.createAs("deputy", "DEPUTY_HEAD").body(year).post("/curriculum-copies");
        Fixture.Reset.now();
        return compare("copyCurriculum.request.json", JSON.readTree(year)) + compare("copyCurriculum.json", copied);
    }

    private int compareAnImport() throws IOException, SQLException {
        var begun = upload(PupilLists.pupil("Фёдорова", "Елизавета", SNILS, "7А"));
        var ended = JobsAtWork.ended(begun, "admin", "SCHOOL_ADMIN");
        var list = ended.<String>path("aboutId");
        var preview = Api.as("admin", "SCHOOL_ADMIN").get("/people-imports/{id}", list);
        var confirmed = confirm(list, 1);
        var cancelled = Api.as("admin", "SCHOOL_ADMIN").post("/jobs/{id}/cancellation", confirmed.<String>path("id"));
        var jobs = Api.as("admin", "SCHOOL_ADMIN").get("/jobs");
        var matching = JSON.writeValueAsString(
                Map.of("head", preview.path("heads[0].key"), "columns", preview.path(MATCHED_COLUMNS)));
        var matched = Api.createAs("admin", "SCHOOL_ADMIN")
                .header("If-Match", "\"1\"")
                .body(matching)
                .post("/people-imports/{id}/column-matching", list);
        JobsAtWork.run();
        confirm(list, 2);
        JobsAtWork.run();
        var withdrawn = Api.createAs("admin", "SCHOOL_ADMIN")
                .header("If-Match", "\"3\"")
                .post("/people-imports/{id}/withdrawal", list);
        var lists = Api.as("admin", "SCHOOL_ADMIN").get("/people-imports");
        Fixture.Reset.now();
        return compare("previewPeopleImport.json", begun)
                + compare("getJob.json", ended)
                + compare("getPeopleImport.json", preview)
                + compare("confirmPeopleImport.json", confirmed)
                + compare("cancelJob.json", cancelled)
                + compare("listJobs.json", jobs)
                + compare("matchPeopleImportColumns.request.json", JSON.readTree(matching))
                + compare("matchPeopleImportColumns.json", matched)
                + compare("withdrawPeopleImport.json", withdrawn)
                + compare("listPeopleImports.json", lists);
    }

    // An officer of the municipality, who has a child in the school.
    private int compareAPlace() throws IOException, SQLException {
        var child = PupilLists.with(
                PupilLists.with(PupilLists.pupil("Титова", "Елизавета", SNILS, "7А"), "Родитель: Имя", "Рита"),
                "Родитель: Отчество",
                "Олеговна");
        var list = JobsAtWork.ended(upload(child), "admin", "SCHOOL_ADMIN").<String>path("aboutId");
        confirm(list, 1);
        JobsAtWork.run();
        RecordedDirectory.reset(false);
        var mother = Api.as("admin", "SCHOOL_ADMIN")
                .get("/students")
                .<String>path("items.find { it.displayName == 'Титова Елизавета' }.guardians[0].id");
        var slip = Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/people/{id}/access", mother);
        var entered = JSON.createObjectNode()
                .put("login", slip.<String>path("login"))
                .put("activationCode", slip.<String>path("activationCode"));
        var joined = given().header("Authorization", "Bearer " + Tokens.of("municipal"))
                .contentType("application/json")
                .body(entered.toString())
                .post("/api/v1/me/places");
        Fixture.Reset.now();
        return compare("issueAccess.json", slip)
                + compare("joinPlace.request.json", entered)
                + compare("joinPlace.json", joined);
    }

    // A school whose administrator, and an office whose officer, have lost the slips.
    private int compareAnOpening() throws IOException, SQLException {
        var school =
                OperatorApi.create("operator", OperatorApi.school("Школа № 1")).post("/school-openings");
        var administrators = "/school-openings/" + school.path("school.id") + "/administrators";
        var listed = OperatorApi.as("operator").get(administrators);
        var again = OperatorApi.create("operator", null)
                .post(administrators + "/" + school.path("slip.personId") + "/access");
        var second =
                OperatorApi.create("operator", OperatorApi.person("Мельникова")).post(administrators);
        var officers = "/office-openings/" + IdentityIds.MUNICIPAL_OFFICE + "/officers";
        var officer =
                OperatorApi.create("operator", OperatorApi.person("Сомова")).post(officers);
        var reissued = OperatorApi.create("operator", null).post(officers + "/" + officer.path("personId") + "/access");
        Fixture.Reset.now();
        return compare("listInvitedAdministrators.json", listed)
                + compare("reissueAdministrator.json", again)
                + compare("inviteAdministrator.json", second)
                + compare("reissueOfficer.json", reissued);
    }

    private static Response upload(Object[] pupil) {
        return Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-File-Name", "pupils.xlsx")
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(PupilLists.file(pupil))
                .post("/people-imports");
    }

    private static Response confirm(String list, int version) {
        return Api.createAs("admin", "SCHOOL_ADMIN")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"wholeListOnly\":true}")
                .post("/people-imports/{id}/confirmation", list);
    }

    private int compare(String name, Response actual) throws IOException {
        assertEquals(2, actual.statusCode() / 100, () -> name + ": " + actual.asString());
        return compare(name, JSON.readTree(actual.asByteArray()));
    }

    private int compare(String name, JsonNode actual) throws IOException {
        var file = FOLDER.resolve(name);
        if (write) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, JSON.writeValueAsString(shortened(actual)) + "\n");
        } else if (!Files.exists(file)) {
            return 0;
        }
        var gone = fields(JSON.readTree(file.toFile()));
        gone.removeAll(fields(actual));
        assertEquals(Set.of(), gone, name + " shows what is no longer there");
        return 1;
    }

    private static TreeSet<String> fields(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > SHOWN) {
                list.remove(list.size() - 1);
            }
        }
        node.forEach(ExamplesTest::shortened);
        return node;
    }
}
