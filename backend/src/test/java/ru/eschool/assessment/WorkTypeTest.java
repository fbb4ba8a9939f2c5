package ru.eschool.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

@SchoolTest
class WorkTypeTest {
    @Test
    void theKindsOfWorkStandInTheSchoolsOrder() {
        Api.as("teacher", "TEACHER")
                .get("/work-types")
                .then()
                .statusCode(200)
                .body("items.id", contains(AssessmentIds.ANSWER.toString(), AssessmentIds.CONTROL.toString()))
                .body("items[1].name", equalTo("Контрольная работа"))
                .body("items[1].shortName", equalTo("КР"))
                .body("items[1].defaultWeight", equalTo(2.0f))
                .body("items.control", contains(false, true));
    }

    @Test
    void theListTakesTwoStatements() {
        assertEquals(2, Statements.count(() -> Api.as("teacher", "TEACHER").get("/work-types")));
    }
}
