package ru.eschool.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.exchange.people.PupilLists;
import ru.eschool.jobs.JobsAtWork;
import ru.eschool.permission.Matrix;
import ru.eschool.permission.Requests;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.ServedContract;

/**
 * The examples of the contract are what the test schools answer. {@code mvn -pl backend test -Dtest=ExamplesTest
 * -Deschool.contract.examples=write} writes them anew; of a list they show the first two.
 */
@SchoolTest
class ExamplesTest {
    private static final Path FOLDER = Path.of("src/main/resources/contract-examples");
    private static final int SHOWN = 2;
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
        seen += compareAnImport();
        assertTrue(seen > 0, "there are no examples at all");
    }

    // What comes of work that goes on behind an answer, and of one step after another.
    private int compareAnImport() throws IOException, SQLException {
        var begun = Api.as("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-File-Name", "pupils.xlsx")
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(PupilLists.file(PupilLists.pupil("Фёдорова", "Елизавета", SNILS, "7А")))
                .post("/people-imports");
        var ended = JobsAtWork.ended(begun, "admin", "SCHOOL_ADMIN");
        var list = ended.<String>path("aboutId");
        var preview = Api.as("admin", "SCHOOL_ADMIN").get("/people-imports/{id}", list);
        var confirmed = Api.jsonAs("admin", "SCHOOL_ADMIN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body("{\"wholeListOnly\":true}")
                .post("/people-imports/{id}/confirmation", list);
        var cancelled = Api.as("admin", "SCHOOL_ADMIN").post("/jobs/{id}/cancellation", confirmed.<String>path("id"));
        var jobs = Api.as("admin", "SCHOOL_ADMIN").get("/jobs");
        Fixture.Reset.now();
        return compare("previewPeopleImport.json", JSON.readTree(begun.asByteArray()))
                + compare("getJob.json", JSON.readTree(ended.asByteArray()))
                + compare("getPeopleImport.json", JSON.readTree(preview.asByteArray()))
                + compare("confirmPeopleImport.json", JSON.readTree(confirmed.asByteArray()))
                + compare("cancelJob.json", JSON.readTree(cancelled.asByteArray()))
                + compare("listJobs.json", JSON.readTree(jobs.asByteArray()));
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

    /** One that a new field has made incomplete is left out until it is written anew; most are there. */
    @Test
    void theContractShowsThem() {
        var contract = ServedContract.get();
        var written = contract.operations().stream()
                .filter(operation -> Files.exists(FOLDER.resolve(operation.id() + ".json")))
                .toList();
        var shown = written.stream()
                .filter(operation ->
                        operation.content().findValues("example").stream().anyMatch(JsonNode::isObject))
                .count();
        assertTrue(shown > written.size() / 2, () -> shown + " of " + written.size() + ": write them anew");
    }
}
