package ru.eschool.reporting.subjectteacher;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Statements;

@SchoolTest
class TeacherReportTest {
    private static final String REPORT = "/reports/subject-teacher";
    private static final String OF_THE_TEACHER = "teacherId=" + PeopleIds.TEACHER;

    @Test
    void theTeacherSeesTheOwnJournalsWithMarks() {
        Api.as("teacher", "TEACHER")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("teacherName", equalTo("Петрова Ольга Ивановна"))
                .body("academicYear", equalTo(2026))
                .body("period", nullValue())
                .body("periods.key", equalTo(List.of("QUARTER-1", "QUARTER-2")))
                .body("table.school", equalTo("МБОУ «Школа № 10»"))
                // grade 1 is taught without marks
                .body("table.lines", hasSize(2))
                .body("table.columns[0].key", equalTo("subject"))
                .body("table.columns[4].group", equalTo("Получили за период"))
                .body(
                        "table.lines[0].cells.text",
                        contains(
                                "Математика",
                                "7А",
                                "1 четверть",
                                "4",
                                "0",
                                "1",
                                "1",
                                "0",
                                "1",
                                "0",
                                "1",
                                "66,7",
                                "33,3",
                                "35,7",
                                "3,50"))
                .body("table.lines[0].cells[11].number", equalTo(66.67f))
                .body("table.lines[1].cells[11].number", nullValue())
                .body("table.charts[0].categories", contains("7А, Математика, 1 четверть"))
                .body("table.charts[0].series[1].values[0].number", equalTo(33.33f))
                .body("table.formulas", hasSize(4));
    }

    @Test
    void theDeputyAndThePrincipalSeeEveryTeacher() {
        for (var role : List.of("DEPUTY_HEAD", "PRINCIPAL")) {
            var login = role.equals("PRINCIPAL") ? "principal" : "deputy";
            Api.as(login, role)
                    .get(REPORT + "?" + OF_THE_TEACHER + "&period=QUARTER-1")
                    .then()
                    .statusCode(200)
                    .body("period", equalTo("QUARTER-1"))
                    .body("table.lines", hasSize(1))
                    .body("table.lines[0].cells[14].number", equalTo(3.50f));
        }
        Api.as("deputy", "DEPUTY_HEAD")
                .get(REPORT + "/teachers")
                .then()
                .statusCode(200)
                .body("items.displayName", contains("Петрова Ольга Ивановна", "Сидорова Нина Павловна"));
    }

    @Test
    void aColleaguesReportAndOtherRolesAreRefused() {
        Api.as("teacher", "TEACHER")
                .get(REPORT + "?teacherId=" + PeopleIds.TEACHER2)
                .then()
                .statusCode(403)
                .body("code", equalTo("report-of-another-teacher"));
        Api.as("teacher", "CLASS_TEACHER").get(REPORT).then().statusCode(403);
        Api.as("guardian", "GUARDIAN").get(REPORT).then().statusCode(403);
        Api.as("admin", "SCHOOL_ADMIN").get(REPORT).then().statusCode(403);
        Api.as("teacher", "TEACHER").get(REPORT + "/teachers").then().statusCode(403);
        for (var nobody : List.of(PeopleIds.STRANGER, PeopleIds.PUPIL_1)) {
            Api.as("deputy", "DEPUTY_HEAD")
                    .get(REPORT + "?teacherId=" + nobody)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("report-teacher-not-found"));
        }
    }

    @Test
    void wrongCriteriaArePointedAt() {
        Api.as("teacher", "TEACHER")
                .get(REPORT + "?period=QUARTER-5")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/period"));
        Api.as("teacher", "TEACHER")
                .get(REPORT + "?academicYear=1999")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/academicYear"));
        Api.as("teacher", "TEACHER")
                .get(REPORT + "/file?format=docx")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/format"));
        Api.as("teacher", "TEACHER").get(REPORT + "?academicYear=2024").then().statusCode(404);
    }

    @Test
    void aPeriodThatNoGroupHasIsToldSo() {
        Api.as("teacher", "TEACHER")
                .get(REPORT + "?period=YEAR")
                .then()
                .statusCode(200)
                .body("table.lines", hasSize(0))
                .body("table.nothing", containsString("За выбранный период"));
    }

    @Test
    void anEmptyClassIsALineWithoutFigures() throws SQLException {
        sql("delete from group_membership where group_id = '" + PeopleIds.GROUP_7A + "'");
        Api.as("teacher", "TEACHER")
                .get(REPORT + "?period=QUARTER-1")
                .then()
                .statusCode(200)
                .body("table.lines[0].cells[3].number", equalTo(0))
                .body("table.lines[0].cells[11].text", equalTo("—"))
                .body("table.charts", hasSize(0));
    }

    @Test
    void whoLeftAfterATermStaysInItsFigures() throws SQLException {
        sql("update enrolment set during = daterange(lower(during), '2026-11-09') where student_id = '"
                + PeopleIds.PUPIL_1 + "'");
        Api.as("teacher", "TEACHER")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("table.lines[0].cells[14].number", equalTo(3.50f))
                .body("table.lines[0].cells[3].number", equalTo(4))
                .body("table.lines[1].cells[3].number", equalTo(3));
    }

    @Test
    void theFilesHaveTheSameFigures() throws IOException {
        var xlsx = file("xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                var rows = workbook.getFirstSheet().openStream()) {
            var line = rows.filter(row -> "7А".equals(row.getCellText(1)))
                    .findFirst()
                    .orElseThrow();
            assertEquals(66.67, line.getCellAsNumber(11).orElseThrow().doubleValue());
        }
        try (var pdf = Loader.loadPDF(file("pdf"))) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Учитель: Петрова Ольга Ивановна. Период: 1 четверть"), text);
            assertTrue(text.contains("66,7"), text);
        }
    }

    private static byte[] file(String format) {
        return Api.as("teacher", "TEACHER")
                .get(REPORT + "/file?period=QUARTER-1&format=" + format)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("subject-teacher-2026." + format))
                .extract()
                .asByteArray();
    }

    @Test
    void aReportTakesSixStatementsHoweverManyGroups() {
        assertEquals(6, Statements.count(() -> Api.as("teacher", "TEACHER").get(REPORT)));
    }

    @Test
    void everyReadIsNoted() throws SQLException {
        Api.as("teacher", "TEACHER").get(REPORT);
        Api.as("deputy", "DEPUTY_HEAD").get(REPORT + "/file?format=xlsx&" + OF_THE_TEACHER);
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(operation, ' ' order by operation) from access_log"
                        + " where operation like 'getSubjectTeacher%'")) {
            rows.next();
            assertEquals("getSubjectTeacherReport getSubjectTeacherReportFile", rows.getString(1));
        }
    }

    private static void sql(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
