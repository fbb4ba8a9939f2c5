package ru.eschool.diary;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

@SchoolTest
class StudentMarksTest {
    @Test
    void theCurrentTermIsShownWithAverageAndExplanation() {
        marks("guardian", "GUARDIAN", PeopleIds.PUPIL_1)
                .then()
                .statusCode(200)
                .body("term.number", equalTo(2))
                .body("terms", hasSize(4))
                .body("subjects.subjectName", equalTo(List.of("Математика", "Русский язык")))
                .body("subjects[0].average", equalTo(5.00f))
                .body("subjects[0].suggested", equalTo("5"))
                .body("subjects[0].enoughMarks", equalTo(false))
                .body("subjects[0].teacherName", equalTo("Петрова Ольга Ивановна"))
                .body("subjects[0].explanation.formula", equalTo("(5·2) / 2 = 5,00"))
                .body("subjects[0].explanation.weightedSum", equalTo(10))
                .body("subjects[0].marks[0].numeric", equalTo(5))
                .body("subjects[0].marks[0].counts", equalTo(true))
                .body("subjects[0].marks[0].date", equalTo("2026-11-09"))
                .body("subjects[1].average", nullValue())
                .body("subjects[1].explanation.formula", equalTo("—"))
                .body("subjects[1].marks", hasSize(0));
    }

    @Test
    void anEarlierTermShowsItsTermMark() {
        String first = marks("student", "STUDENT", PeopleIds.PUPIL_1).path("terms[0].id");
        Api.as("student", "STUDENT")
                .queryParam("termId", first)
                .get("/students/" + PeopleIds.PUPIL_1 + "/marks")
                .then()
                .statusCode(200)
                .body("term.status", equalTo("CLOSED"))
                .body("subjects[0].termMark", equalTo("4"))
                .body("subjects[0].average", equalTo(3.00f));
    }

    @Test
    void theMarkOfAHalfYearIsNotTheQuarters() throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute("update period_mark set term_scheme = 'HALF_YEAR'");
        }
        String first = marks("student", "STUDENT", PeopleIds.PUPIL_1).path("terms[0].id");
        Api.as("student", "STUDENT")
                .queryParam("termId", first)
                .get("/students/" + PeopleIds.PUPIL_1 + "/marks")
                .then()
                .statusCode(200)
                .body("subjects[0].termMark", nullValue());
    }

    @Test
    void theFormulaIsWrittenInTheReadersLanguage() {
        Api.as("student", "STUDENT")
                .header("Accept-Language", "en")
                .get("/students/" + PeopleIds.PUPIL_1 + "/marks")
                .then()
                .statusCode(200)
                .body("subjects[0].explanation.formula", equalTo("(5·2) / 2 = 5.00"));
    }

    @Test
    void absencesAreCountedBySubject() {
        marks("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_3)
                .then()
                .statusCode(200)
                .body("subjects.find { it.subjectName == 'Математика' }.absences.total", equalTo(1))
                .body("subjects.find { it.subjectName == 'Математика' }.absences.ill", equalTo(1))
                .body("subjects.find { it.subjectName == 'Русский язык' }.absences.total", equalTo(0));
    }

    @Test
    void whereNobodyIsMarkedNothingIsSuggested() {
        marks("deputy", "DEPUTY_HEAD", PeopleIds.PUPIL_1A)
                .then()
                .statusCode(200)
                .body("subjects", hasSize(1))
                .body("subjects[0].suggested", nullValue())
                .body("subjects[0].marks", hasSize(0));
    }

    @Test
    void aTermOfAnotherSchoolOrNoneIsNotFound() {
        Api.as("student", "STUDENT")
                .queryParam("termId", UUID.randomUUID())
                .get("/students/" + PeopleIds.PUPIL_1 + "/marks")
                .then()
                .statusCode(404)
                .body("code", equalTo("term-not-found"));
    }

    @Test
    void onlyThoseWhoAnswerForThePupilRead() {
        marks("guardian2", "GUARDIAN", PeopleIds.PUPIL_1).then().statusCode(404);
        marks("guardian", "GUARDIAN", PeopleIds.PUPIL_2).then().statusCode(404);
        marks("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_7B).then().statusCode(403);
        marks("teacher", "TEACHER", PeopleIds.PUPIL_1).then().statusCode(403);
        marks("principal", "PRINCIPAL", PeopleIds.FOREIGN_PUPIL).then().statusCode(404);
    }

    @Test
    void unchangedMarksAreNotSentAgainAndTakeFewStatements() {
        var tag = marks("guardian", "GUARDIAN", PeopleIds.PUPIL_1).header("ETag");
        assertEquals(
                5,
                Statements.count(() -> Api.as("guardian", "GUARDIAN")
                        .header("If-None-Match", tag)
                        .get("/students/" + PeopleIds.PUPIL_1 + "/marks")
                        .then()
                        .statusCode(304)));
    }

    /** The tag is made of the answer itself: whatever table it comes from, a change of it is seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update period_mark set entry = '3' where journal_id = :JOURNAL_MATHS_7A and student_id = :PUPIL_1",
                "delete from period_mark where journal_id = :JOURNAL_MATHS_7A and student_id = :PUPIL_1",
                "update term set ends_on = ends_on - 1 where school_id = :SCHOOL and number = 1",
                "update person set last_name = 'Иванова' where id = :TEACHER",
                "delete from journal_teacher where journal_id = :JOURNAL_MATHS_7A",
                "update subject set name = 'Алгебра' where id = :MATHS",
            })
    void aChangeOfTheMarksOfAClosedTermIsSeen(String change) throws SQLException {
        var terms = marks("guardian", "GUARDIAN", PeopleIds.PUPIL_1);
        String first = terms.path("terms[0].id");
        var address = "/students/" + PeopleIds.PUPIL_1 + "/marks?termId=" + first;
        var tag = Api.as("guardian", "GUARDIAN").get(address).header("ETag");
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(Fixture.sql(change)) > 0, change);
        }
        Api.as("guardian", "GUARDIAN")
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200);
    }

    private static Response marks(String login, String role, UUID student) {
        return Api.as(login, role).get("/students/" + student + "/marks");
    }
}
