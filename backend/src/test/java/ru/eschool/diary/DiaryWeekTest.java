package ru.eschool.diary;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import ru.eschool.journal.JournalIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;
import ru.eschool.timetable.TimetableIds;

@SchoolTest
class DiaryWeekTest {
    private static final String OWN_WEEK = "/students/" + PeopleIds.PUPIL_1 + "/diary-weeks/2026-11-12";

    @Test
    void aGuardianSeesTheWeekOfAnOwnChild() {
        week("guardian", "GUARDIAN", PeopleIds.PUPIL_1)
                .then()
                .statusCode(200)
                .body("studentName", equalTo("Алексеева Анна"))
                .body("className", equalTo("7А"))
                .body("from", equalTo("2026-11-09"))
                .body("to", equalTo("2026-11-15"))
                .body("days", hasSize(6))
                .body("days[0].lessons[0].topic", equalTo("Контрольная работа № 2"))
                .body("days[0].lessons[0].startsAt", equalTo("08:30"))
                .body("days[0].lessons[0].teacherName", equalTo("Петрова Ольга Ивановна"))
                .body("days[0].lessons[0].assigned.text", equalTo("§ 12, № 345"))
                .body("days[0].lessons[0].assigned.dueOn", equalTo("2026-11-11"))
                .body("days[0].lessons[0].marks[0].entry", equalTo("5"))
                .body("days[0].lessons[0].marks[0].workTypeName", equalTo("Контрольная работа"))
                .body("days[0].lessons[0].marks[0].weight", equalTo(2))
                .body("days[0].lessons[0].attendance", nullValue())
                .body("days[2].lessons[0].homework", equalTo("§ 12, № 345"))
                .body("days[2].lessons[0].substitution", equalTo(true))
                .body("days[2].lessons[0].teacherName", equalTo("Сидорова Нина Павловна"))
                .body("days[3].lessons.subjectName", equalTo(java.util.List.of("Математика", "Русский язык")))
                .body("days[5].lessons", hasSize(0));
    }

    @Test
    void anIllPupilSeesTheAbsenceAndNoMarksOfOthers() {
        week("deputy", "DEPUTY_HEAD", PeopleIds.PUPIL_3)
                .then()
                .statusCode(200)
                .body("days[0].lessons[0].attendance.code", equalTo("ILL"))
                .body("days[0].lessons[0].marks", hasSize(0));
    }

    @Test
    void aHolidayIsNamed() {
        Api.as("student", "STUDENT")
                .get("/students/" + PeopleIds.PUPIL_1 + "/diary-weeks/2026-11-01")
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-10-26"))
                .body("days.holiday", equalTo(java.util.Collections.nCopies(6, "Осенние каникулы")));
    }

    @Test
    void aHolidayOfAnotherGradeIsNotNamed() throws SQLException {
        sql("insert into holiday (school_id, academic_year, id, name, starts_on, ends_on, grades) values ('"
                + SchoolIds.SCHOOL
                + "', 2026, gen_random_uuid(), 'Каникулы первого класса', '2027-02-15', '2027-02-21',"
                + " array[1]), ('" + SchoolIds.SCHOOL + "', 2026, gen_random_uuid(), 'Каникулы седьмых классов',"
                + " '2027-02-18', '2027-02-18', array[7, 8])");
        Api.as("student", "STUDENT")
                .get("/students/" + PeopleIds.PUPIL_1 + "/diary-weeks/2027-02-15")
                .then()
                .statusCode(200)
                .body("days[0].holiday", nullValue())
                .body("days[3].holiday", equalTo("Каникулы седьмых классов"));
        Api.as("student", "STUDENT")
                .get("/calendar")
                .then()
                .statusCode(200)
                .body("holidays.find { it.name == 'Каникулы первого класса' }.grades", equalTo(java.util.List.of(1)));
    }

    @Test
    void theWeekInWhichAugustBeginsIsReadFromBothYears() {
        Api.as("student", "STUDENT")
                .get("/students/" + PeopleIds.PUPIL_1 + "/diary-weeks/2026-07-31")
                .then()
                .statusCode(200)
                .body("days", hasSize(6))
                .body("className", nullValue());
    }

    @Test
    void aDayThatIsNoDateIsNotFound() {
        Api.as("student", "STUDENT")
                .get("/students/" + PeopleIds.PUPIL_1 + "/diary-weeks/2026-13-40")
                .then()
                .statusCode(404);
    }

    @Test
    void aPupilSeesTheOwnDiaryAndNoOther() {
        week("student", "STUDENT", PeopleIds.PUPIL_1).then().statusCode(200);
        week("student", "STUDENT", PeopleIds.PUPIL_2).then().statusCode(404);
    }

    @Test
    void aForeignChildIsNotFoundByAGuardianEvenOfAnotherRole() {
        week("guardian", "GUARDIAN", PeopleIds.PUPIL_2)
                .then()
                .statusCode(404)
                .body("code", equalTo("student-not-found"));
        // A teacher of the child's class who acts as a guardian is a guardian.
        week("teacher2", "GUARDIAN", PeopleIds.PUPIL_1).then().statusCode(404);
        week("teacher2", "GUARDIAN", PeopleIds.PUPIL_7B).then().statusCode(200);
        week("teacher2", "TEACHER", PeopleIds.PUPIL_7B).then().statusCode(403);
    }

    @Test
    void aGuardianWhoIsBlockedByACourtOrderSeesNothing() {
        week("guardian2", "GUARDIAN", PeopleIds.PUPIL_1).then().statusCode(404);
        week("guardian2", "GUARDIAN", PeopleIds.PUPIL_2).then().statusCode(200);
    }

    @Test
    void aClassTeacherSeesTheOwnClassOnly() {
        week("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_1).then().statusCode(200);
        week("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_7B)
                .then()
                .statusCode(403)
                .body("code", equalTo("student-of-another-class"));
    }

    @Test
    void aPupilOfAnotherSchoolIsNotFound() {
        week("principal", "PRINCIPAL", PeopleIds.FOREIGN_PUPIL).then().statusCode(404);
        week("stranger", "PRINCIPAL", PeopleIds.PUPIL_1).then().statusCode(403);
    }

    @Test
    void individualHomeworkIsShownToItsPupilOnly() throws SQLException {
        assign(PeopleIds.PUPIL_2, "Карточка № 7");
        week("student", "STUDENT", PeopleIds.PUPIL_1)
                .then()
                .body("days.lessons.flatten().homework", not(hasItem("§ 12, № 345\nКарточка № 7")))
                .body("days[2].lessons[0].homework", equalTo("§ 12, № 345"));
        week("deputy", "DEPUTY_HEAD", PeopleIds.PUPIL_1)
                .then()
                .body("days[2].lessons[0].homework", equalTo("§ 12, № 345"));
        var own = week("guardian2", "GUARDIAN", PeopleIds.PUPIL_2).path("days[2].lessons[0].homework");
        assertTrue(own.toString().contains("Карточка № 7") && own.toString().contains("§ 12, № 345"), own.toString());
    }

    @Test
    void lessonsBeforeJoiningAreNotShown() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/students/" + PeopleIds.PUPIL_JOINED + "/diary-weeks/2026-09-10")
                .then()
                .statusCode(200)
                .body("days.lessons.flatten()", hasSize(0));
    }

    @Test
    void anUnchangedWeekIsNotSentAgain() throws SQLException {
        var tag = Api.as("guardian", "GUARDIAN").get(OWN_WEEK).header("ETag");
        Api.as("guardian", "GUARDIAN")
                .header("If-None-Match", tag)
                .get(OWN_WEEK)
                .then()
                .statusCode(304)
                .header("ETag", notNullValue());
        sql("update mark set entry = '4' where work_id = '" + JournalIds.WORK_9_NOV + "'");
        Api.as("guardian", "GUARDIAN")
                .header("If-None-Match", tag)
                .get(OWN_WEEK)
                .then()
                .statusCode(200)
                .body("days[0].lessons[0].marks[0].entry", equalTo("4"));
    }

    @Test
    void theWeekTakesFiveStatementsForTheFamilyAndSixForStaff() {
        week("guardian", "GUARDIAN", PeopleIds.PUPIL_1);
        assertEquals(5, Statements.count(() -> week("guardian", "GUARDIAN", PeopleIds.PUPIL_1)));
        assertEquals(6, Statements.count(() -> week("deputy", "DEPUTY_HEAD", PeopleIds.PUPIL_1)));
    }

    @Test
    void aReadByStaffIsNotedAndAReadByTheFamilyIsNot() throws SQLException {
        week("student", "STUDENT", PeopleIds.PUPIL_1);
        assertEquals(0, count("select count(*) from access_log"));
        week("teacher", "CLASS_TEACHER", PeopleIds.PUPIL_1);
        assertEquals(
                1,
                count("select count(*) from access_log where operation = 'getDiaryWeek' and role = 'CLASS_TEACHER'"
                        + " and student_id = '" + PeopleIds.PUPIL_1 + "' and person_id = '" + PeopleIds.TEACHER + "'"));
    }

    @Test
    void aWeekWithoutLessonsHasEmptyDays() {
        Api.as("student", "STUDENT")
                .get("/students/" + PeopleIds.PUPIL_1 + "/diary-weeks/2027-05-03")
                .then()
                .statusCode(200)
                .body("days", hasSize(lessThanOrEqualTo(6)))
                .body("days.lessons.flatten()", hasSize(0));
    }

    private static Response week(String login, String role, java.util.UUID student) {
        return Api.as(login, role).get("/students/" + student + "/diary-weeks/2026-11-12");
    }

    private static void assign(java.util.UUID student, String text) throws SQLException {
        sql("insert into homework (school_id, academic_year, id, lesson_id, group_id, student_id, text, due_lesson_id,"
                + " due_on, given_at) values ('" + SchoolIds.SCHOOL + "', 2026, gen_random_uuid(), '"
                + TimetableIds.LESSON_9_NOV + "', '" + PeopleIds.GROUP_7A + "', '" + student + "', '" + text + "', '"
                + TimetableIds.LESSON_11_NOV_SUBSTITUTED + "', '2026-11-11', '2026-11-09 09:20+03')");
    }

    private static void sql(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static int count(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(text)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
