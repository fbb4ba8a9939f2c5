package ru.eschool.reporting;

import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import ru.eschool.journal.JournalIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.timetable.TimetableIds;

/** The pupils of a class stand under the same number and the same name in the class list, the journal and the reports. */
@SchoolTest
class PupilsInListsTest {
    private static final String CLASS = "/classes/" + PeopleIds.CLASS_7A;
    private static final String JOURNAL = "/journals/" + JournalIds.JOURNAL_MATHS_7A;
    private static final List<String> OF_THE_FIXTURE =
            List.of("Алексеева Анна", "Борисов Борис", "Васильев Вадим", "Гусева Галина");

    @Test
    void everyListHasOneOrder() throws SQLException, IOException {
        // Two collations disagree on each of these: letters with dots, hyphens, spaces, small letters.
        var later = List.of(
                "де Толли Карл",
                "Дегтярёв Олег",
                "Иванов Ян",
                "Иванов-Петров Глеб",
                "Иванова Алла",
                "Семёнов Аркадий",
                "Семенов Борис",
                "Семёнова Вера",
                "Яковлев Лев");
        for (var name : later.reversed()) {
            var first = name.lastIndexOf(' ');
            join(name.substring(0, first), name.substring(first + 1), null, null);
        }
        var expected = new ArrayList<>(OF_THE_FIXTURE);
        expected.addAll(later);
        var numbers = IntStream.rangeClosed(1, expected.size()).boxed().toList();

        var members = get("deputy", "DEPUTY_HEAD", CLASS + "/students");
        assertEquals(expected, members.extract().path("items.displayName"));
        assertEquals(numbers, members.extract().path("items.number"));
        var grid = get("teacher", "TEACHER", JOURNAL + "/grid");
        assertEquals(expected, grid.extract().path("students.displayName"));
        assertEquals(numbers, grid.extract().path("students.number"));
        var lesson = get("teacher", "TEACHER", JOURNAL + "/lessons/" + TimetableIds.LESSON_TODAY);
        assertEquals(expected, lesson.extract().path("students.displayName"));
        assertEquals(numbers, lesson.extract().path("students.number"));
        var sheet = get("deputy", "DEPUTY_HEAD", CLASS + "/summary-sheet");
        assertEquals(expected, sheet.extract().path("rows.displayName"));
        assertEquals(numbers, sheet.extract().path("rows.number"));
        assertEquals(expected, namesOfSpreadsheet(expected.size()));
        assertEquals(expected, inParts());
    }

    private static List<String> inParts() {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var part = get(
                    "deputy",
                    "DEPUTY_HEAD",
                    "/students?limit=2&classId=" + PeopleIds.CLASS_7A + (cursor == null ? "" : "&cursor=" + cursor));
            found.addAll(part.extract().path("items.displayName"));
            cursor = part.extract().path("nextCursor");
        } while (cursor != null);
        return found;
    }

    @Test
    void namesakesAreToldApartByThePatronymicThenByTheDayOfBirth() throws SQLException, IOException {
        join("Жуков", "Пётр", "Ильич", "2013-02-01");
        join("Жуков", "Петр", "Олегович", null);
        join("Зуев", "Пётр", "Ильич", "2013-03-05");
        join("Зуев", "Пётр", "Ильич", "2013-08-09");
        var byPatronymic = new ArrayList<>(OF_THE_FIXTURE);
        byPatronymic.addAll(List.of("Жуков Пётр Ильич", "Жуков Петр Олегович", "Зуев Пётр Ильич", "Зуев Пётр Ильич"));
        var byBirth = new ArrayList<>(byPatronymic.subList(0, byPatronymic.size() - 2));
        byBirth.addAll(
                List.of("Зуев Пётр Ильич, 05.03.2013\u00a0г.\u00a0р.", "Зуев Пётр Ильич, 09.08.2013\u00a0г.\u00a0р."));

        // A teacher does not see days of birth; the number in the list tells the two apart.
        assertEquals(
                byPatronymic,
                get("teacher", "TEACHER", JOURNAL + "/grid").extract().path("students.displayName"));
        assertEquals(
                byPatronymic,
                get("teacher", "TEACHER", JOURNAL + "/lessons/" + TimetableIds.LESSON_TODAY)
                        .extract()
                        .path("students.displayName"));
        for (var list : List.of(
                get("deputy", "DEPUTY_HEAD", JOURNAL + "/grid").extract().<List<String>>path("students.displayName"),
                get("deputy", "DEPUTY_HEAD", CLASS + "/students").extract().<List<String>>path("items.displayName"),
                get("deputy", "DEPUTY_HEAD", "/students?classId=" + PeopleIds.CLASS_7A)
                        .extract()
                        .<List<String>>path("items.displayName"),
                get("teacher", "CLASS_TEACHER", CLASS + "/summary-sheet")
                        .extract()
                        .<List<String>>path("rows.displayName"),
                namesOfSpreadsheet(byBirth.size()))) {
            assertEquals(byBirth, list.stream().sorted(this::asListed).toList());
        }
        var printed = text(file("pdf"));
        assertTrue(printed.contains("05.03.2013"), printed);
    }

    // The two of one name and patronymic stand in the order of their ids, which the test does not choose.
    private int asListed(String one, String other) {
        return one.startsWith("Зуев") && other.startsWith("Зуев") ? one.compareTo(other) : 0;
    }

    @Test
    void whoJoinedAfterATermIsNotInItsFigures() throws SQLException, IOException {
        for (int number = 1; number <= 22; number++) {
            join("Новиков", "Олег" + "а".repeat(number), null, null);
        }
        get("deputy", "DEPUTY_HEAD", CLASS + "/summary-sheet").body("rows.displayName", hasItems("Новиков Олега"));
        // Three of the four pupils have a mark of the first quarter, the fourth joined on 15 October and waits for one.
        assertTrue(
                text(file("pdf")).replaceAll("\\s+", " ").contains("Итоги класса (1 четверть): всего учеников — 4;"),
                text(file("pdf")));
        var report = get("teacher", "TEACHER", "/reports/subject-teacher?period=QUARTER-1");
        assertEquals("4", report.extract().path("table.lines[0].cells[3].text"));
    }

    private static ValidatableResponse get(String login, String role, String path) {
        return Api.as(login, role).get(path).then().statusCode(200);
    }

    private static byte[] file(String format) {
        return get("deputy", "DEPUTY_HEAD", CLASS + "/summary-sheet/file?format=" + format)
                .extract()
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> namesOfSpreadsheet(int count) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx")));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.filter(row -> row.getCellCount() > 1
                            && row.getCellText(0).matches("\\d+")
                            && Integer.parseInt(row.getCellText(0)) <= count)
                    .map(row -> row.getCellText(1))
                    .toList();
        }
    }

    private static void join(String lastName, String firstName, String middleName, String birthDate)
            throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = SchoolDatabase.superuser();
                var person = connection.prepareStatement(
                        "insert into person (school_id, id, last_name, first_name, middle_name) values (?, ?, ?, ?, ?)");
                var rest = connection.createStatement()) {
            person.setObject(1, SchoolIds.SCHOOL);
            person.setObject(2, id);
            person.setString(3, lastName);
            person.setString(4, firstName);
            person.setString(5, middleName);
            person.executeUpdate();
            rest.execute(
                    "insert into student (school_id, person_id) values ('" + SchoolIds.SCHOOL + "', '" + id + "')");
            rest.execute("insert into enrolment (school_id, student_id, during) values ('" + SchoolIds.SCHOOL + "', '"
                    + id + "', '[2026-11-02,)')");
            rest.execute("insert into group_membership (school_id, academic_year, group_id, student_id, whole_class,"
                    + " during) values ('" + SchoolIds.SCHOOL + "', 2026, '" + PeopleIds.GROUP_7A + "', '" + id
                    + "', true, '[2026-11-02,)')");
            if (birthDate != null) {
                rest.execute("insert into person_detail (school_id, person_id, birth_date) values ('" + SchoolIds.SCHOOL
                        + "', '" + id + "', '" + birthDate + "')");
            }
        }
    }
}
