package ru.eschool.reporting.familypapers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** The papers that families sign are printed with what the school knows (002, annexes 1 and 4). */
@SchoolTest
class FamilyPapersTest {
    private static final Path FOLDER = Path.of("target", "reports");

    @Test
    void aClassGetsAConsentForEachPupilOnAPageOfItsOwn() throws IOException {
        var answer = file("teacher", "CLASS_TEACHER", "kind=CONSENT&classId=" + PeopleIds.CLASS_7A);
        answer.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("consent.pdf"))
                .header("Cache-Control", equalTo("private, no-store"));
        try (var document = read(answer)) {
            assertEquals(4, document.getNumberOfPages());
            var first = page(document, 1);
            assertTrue(first.contains("Алексеева Мария Петровна"), first);
            assertTrue(first.contains("Алексеева Анна Ивановна, 05.05.2013 г. р., 7А класс"), first);
            assertTrue(first.contains("Федеральный реестр инвалидов"), first);
            // Who was blocked by a court signs nothing, and who is not known leaves a line.
            assertFalse(first.contains("Борисов"), first);
            assertTrue(page(document, 3).contains("Васильев Вадим Ильич"), "the third pupil has no guardian");
        }
    }

    @Test
    void theApplicationOfOnePupilNamesTheTextInForce() throws IOException {
        var answer = file("registrar", "REGISTRAR", "kind=AGREEMENT&studentId=" + PeopleIds.PUPIL_2);
        answer.then().statusCode(200).header("Content-Disposition", containsString("agreement.pdf"));
        try (var document = read(answer)) {
            assertEquals(1, document.getNumberOfPages());
            var text = page(document, 1);
            assertTrue(text.contains("Борисов Иван Ильич"), text);
            assertTrue(text.contains("в редакции 2, действующей с 01.11.2026"), text);
        }
    }

    @Test
    void nobodyPrintsForOthersOrForNobody() throws SQLException {
        file("teacher", "CLASS_TEACHER", "kind=CONSENT&classId=" + PeopleIds.CLASS_7B)
                .then()
                .statusCode(404)
                .body("code", equalTo("family-papers-nobody"));
        file("registrar", "REGISTRAR", "kind=CONSENT")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/classId"));
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(Fixture.sql("delete from service_agreement; delete from agreement_text"));
        }
        file("registrar", "REGISTRAR", "kind=AGREEMENT&classId=" + PeopleIds.CLASS_7A)
                .then()
                .statusCode(422)
                .body("code", equalTo("family-papers-no-text"));
    }

    private static Response file(String login, String role, String query) {
        return Api.as(login, role).get("/reports/family-papers/file?" + query);
    }

    private static PDDocument read(Response answer) throws IOException {
        // Kept to be looked at.
        Files.createDirectories(FOLDER);
        var name = answer.header("Content-Disposition").replaceAll(".*filename=\"([^\"]+)\".*", "$1");
        return Loader.loadPDF(
                Files.write(FOLDER.resolve(name), answer.asByteArray()).toFile());
    }

    private static String page(PDDocument document, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }
}
