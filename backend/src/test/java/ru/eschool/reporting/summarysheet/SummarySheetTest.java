package ru.eschool.reporting.summarysheet;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

@SchoolTest
class SummarySheetTest {
    private static final String SHEET = "/classes/" + PeopleIds.CLASS_7A + "/summary-sheet";

    @Test
    void theClassTeacherSeesTheOwnClass() {
        Api.as("teacher", "CLASS_TEACHER")
                .get(SHEET)
                .then()
                .statusCode(200)
                .body("school", equalTo("МБОУ «Школа № 10»"))
                .body("className", equalTo("7А"))
                .body("classTeacher", equalTo("Петрова Ольга Ивановна"))
                .body("columns.title", equalTo(List.of("I", "II", "I", "II")))
                .body("columns[0].subjectName", equalTo("Русский язык"))
                .body("columns[2].subjectName", equalTo("Математика"))
                .body(
                        "rows.displayName",
                        equalTo(List.of("Алексеева Анна", "Борисов Борис", "Васильев Вадим", "Гусева Галина")))
                .body("rows[0].cells", equalTo(Arrays.asList(null, null, "4", "5")))
                .body("rows[0].preliminary", equalTo(List.of(false, false, false, true)))
                .body("rows[0].average", equalTo(4.00f))
                .body("rows[2].cells[2]", equalTo("NOT_ASSESSED"))
                .body("formulas.name", equalTo(List.of("Успеваемость, %", "Качество, %", "СОУ, %", "Средний балл")));
    }

    @Test
    void theFiguresCountWhatIsSetAndNothingElse() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get(SHEET)
                .then()
                .statusCode(200)
                .body("totals", hasSize(4))
                // 4, 3 and н/а: (1 + 1) · 100 / 3
                .body("totals[2].counted", equalTo(3))
                .body("totals[2].attainment", equalTo(66.67f))
                .body("totals[2].quality", equalTo(33.33f))
                .body("totals[2].sou", equalTo(35.67f))
                .body("totals[2].averageMark", equalTo(3.50f))
                // only preliminary values
                .body("totals[3].counted", equalTo(0))
                .body("totals[3].attainment", nullValue())
                .body("classTotalsPeriod", equalTo("1 четверть"))
                .body("classTotals.n4", equalTo(1))
                .body("classTotals.n3", equalTo(1))
                .body("classTotals.notAssessed", equalTo(1))
                .body("classTotals.counted", equalTo(3));
    }

    @Test
    void whoLeftAfterATermStaysInItsFigures() throws SQLException {
        sql("update enrolment set during = daterange(lower(during), '2026-11-09') where student_id = '"
                + PeopleIds.PUPIL_1 + "'");
        Api.as("deputy", "DEPUTY_HEAD")
                .get(SHEET)
                .then()
                .statusCode(200)
                .body("totals[2].counted", equalTo(3))
                .body("totals[2].averageMark", equalTo(3.50f))
                .body("rows.displayName", hasItem("Алексеева Анна"))
                .body("rows[3].displayName", equalTo("Алексеева Анна"))
                .body("rows[3].leftOn", equalTo("2026-11-09"))
                .body("rows[3].cells", equalTo(Arrays.asList(null, null, "4", null)));
    }

    @Test
    void whoWentToAnotherClassCountsThereFromThenOn() throws SQLException {
        sql("update group_membership set during = '[2026-09-01,2026-11-09)' where student_id = '" + PeopleIds.PUPIL_1
                + "'");
        sql("insert into group_membership (school_id, academic_year, group_id, student_id, whole_class, during)"
                + " select school_id, 2026, '" + PeopleIds.GROUP_7B + "', person_id, true, '[2026-11-09,)' from student"
                + " where person_id = '" + PeopleIds.PUPIL_1 + "'");
        Api.as("deputy", "DEPUTY_HEAD")
                .get(SHEET)
                .then()
                .statusCode(200)
                .body("totals[2].counted", equalTo(3))
                .body("rows[3].displayName", equalTo("Алексеева Анна"));
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/" + PeopleIds.CLASS_7B + "/summary-sheet")
                .then()
                .statusCode(200)
                .body("rows.displayName", hasItem("Алексеева Анна"))
                .body("columns[2].subjectName", equalTo("Математика"))
                .body("rows[0].cells[2]", equalTo("4"))
                .body("totals[2].counted", equalTo(0));
    }

    @Test
    void whereAllAreExemptThereIsNoFigure() throws SQLException {
        sql("update period_mark set entry = 'EXEMPT'");
        Api.as("principal", "PRINCIPAL")
                .get(SHEET)
                .then()
                .statusCode(200)
                .body("totals[2].exempt", equalTo(3))
                .body("totals[2].counted", equalTo(0))
                .body("totals[2].sou", nullValue());
    }

    @Test
    void aClassWithoutPupilsIsAnEmptySheetInEveryForm() throws SQLException, IOException {
        sql("delete from group_membership where group_id = '" + PeopleIds.GROUP_7A + "'");
        Api.as("deputy", "DEPUTY_HEAD")
                .get(SHEET)
                .then()
                .statusCode(200)
                .body("rows", hasSize(0))
                .body("columns", hasSize(0))
                .body("classTotals.counted", equalTo(0));
        assertTrue(pdf().contains("ведомость не заполняется"));
    }

    @Test
    void whereNobodyIsMarkedThereAreNoColumns() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/" + PeopleIds.CLASS_1A + "/summary-sheet")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("columns", hasSize(0));
    }

    @Test
    void otherClassesAndOtherRolesAreRefused() {
        Api.as("teacher", "CLASS_TEACHER")
                .get("/classes/" + PeopleIds.CLASS_7B + "/summary-sheet")
                .then()
                .statusCode(403)
                .body("code", equalTo("class-of-another-teacher"));
        Api.as("teacher", "TEACHER").get(SHEET).then().statusCode(403);
        Api.as("guardian", "GUARDIAN").get(SHEET).then().statusCode(403);
        Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/" + PeopleIds.FOREIGN_CLASS + "/summary-sheet")
                .then()
                .statusCode(404);
        Api.as("deputy", "DEPUTY_HEAD")
                .get(SHEET + "?academicYear=2025")
                .then()
                .statusCode(404)
                .body("code", equalTo("class-not-found"));
    }

    @Test
    void theDocumentIsRussianAndNamesItsFile() throws IOException {
        Api.as("teacher", "CLASS_TEACHER")
                .get(SHEET + "/file?format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header(
                        "Content-Disposition",
                        containsString("filename*=UTF-8''%D0%A1%D0%B2%D0%BE%D0%B4%D0%BD%D0%B0%D1%8F"));
        var text = pdf();
        assertTrue(
                text.contains("Сводная ведомость успеваемости обучающихся 7А класса за 2026/2027 учебный год"), text);
        assertTrue(text.contains("Алексеева Анна"));
        assertTrue(text.contains("12.11.2026 09:00"));
    }

    @Test
    void theSpreadsheetHasTheSameMarks() throws IOException {
        var bytes = Api.as("deputy", "DEPUTY_HEAD")
                .get(SHEET + "/file?format=xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            var pupil = rows.filter(row -> "Алексеева Анна".equals(row.getCellText(1)))
                    .findFirst()
                    .orElseThrow();
            assertEquals("4", pupil.getCellText(4));
            assertEquals("(5)", pupil.getCellText(5));
        }
    }

    @Test
    void anUnknownFormatIsPointedAt() {
        Api.as("deputy", "DEPUTY_HEAD")
                .get(SHEET + "/file?format=docx")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/format"));
    }

    @Test
    void everyReadIsNoted() throws SQLException {
        Api.as("teacher", "CLASS_TEACHER").get(SHEET);
        Api.as("deputy", "DEPUTY_HEAD").get(SHEET + "/file?format=xlsx");
        assertEquals(List.of("getSummarySheet", "getSummarySheetFile"), operationsReadOf(PeopleIds.CLASS_7A));
    }

    private static String pdf() throws IOException {
        var bytes = Api.as("deputy", "DEPUTY_HEAD")
                .get(SHEET + "/file?format=pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals("%PDF", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void sql(String text) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static List<String> operationsReadOf(UUID classId) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select operation from access_log where class_id = '" + classId + "' order by operation")) {
            var operations = new java.util.ArrayList<String>();
            while (rows.next()) {
                operations.add(rows.getString(1));
            }
            return operations;
        }
    }
}
