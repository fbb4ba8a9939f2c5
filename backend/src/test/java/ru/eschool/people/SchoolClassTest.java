package ru.eschool.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

@SchoolTest
class SchoolClassTest {
    @Test
    void classesComeByGradeAndLetterWithThePupilsOfToday() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes")
                .then()
                .statusCode(200)
                .body("items.name", contains("1А", "7А", "7Б"))
                .body("items[1].studentCount", equalTo(4))
                .body("items[1].classTeacher.displayName", equalTo("Петрова Ольга Ивановна"))
                .body("items[2].classTeacher", nullValue());
    }

    @Test
    void aMachineReadsTheListPageByPage() {
        var first = Api.asClient("reader")
                .get("/classes?limit=2")
                .then()
                .statusCode(200)
                .extract();
        Api.asClient("reader")
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/classes")
                .then()
                .statusCode(200)
                .body("items.name", contains("7Б"))
                .body("nextCursor", nullValue());
    }

    @Test
    void aBrokenCursorAndAWildLimitArePointedAt() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes?cursor=%21")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cursor"));
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes?limit=100000")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/limit"));
    }

    @Test
    void theListCostsThreeStatements() {
        assertTrue(Statements.count(() -> Api.as("deputy", "DEPUTY_HEAD").get("/classes")) <= 3);
    }
}
