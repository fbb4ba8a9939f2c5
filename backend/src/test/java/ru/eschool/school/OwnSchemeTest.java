package ru.eschool.school;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.journal.JournalIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** A school that divides the year in a way of its own reads the names of its terms wherever a term is named. */
@SchoolTest
class OwnSchemeTest {
    @BeforeEach
    void theSeventhGradeIsTaughtByModules() throws SQLException {
        sql("""
                insert into term_scheme (school_id, academic_year, id, code, name)
                values (:SCHOOL, 2026, gen_random_uuid(), 'OWN_1', 'Модули');
                insert into term (school_id, academic_year, id, scheme, number, name, starts_on, ends_on)
                select :SCHOOL, 2026, gen_random_uuid(), 'OWN_1', n, name, d1::date, d2::date from (values
                    (1, 'Осенний модуль', '2026-09-01', '2026-10-11'), (2, 'Модуль проектов', '2026-10-12', '2026-11-22'),
                    (3, 'Зимний модуль', '2026-11-23', '2027-01-10'), (4, 'Модуль четыре', '2027-01-11', '2027-02-21'),
                    (5, 'Модуль пять', '2027-02-22', '2027-04-04'), (6, 'Весенний модуль', '2027-04-05', '2027-05-26')) t (n, name, d1, d2);
                update grade_scheme set scheme = 'OWN_1' where school_id = :SCHOOL and grade = 7;
                insert into period_mark (school_id, academic_year, journal_id, student_id, kind, term_scheme, term_number, entry, changed_at, changed_by)
                values (:SCHOOL, 2026, :JOURNAL_MATHS_7A, :PUPIL_1, 'TERM', 'OWN_1', 1, '5', '2026-10-12 12:00+03', :TEACHER);""");
    }

    @Test
    void theCalendarNamesTheTermsAsTheSchoolDoes() {
        Api.as("student", "STUDENT")
                .get("/calendar")
                .then()
                .statusCode(200)
                .body(
                        "terms.findAll { it.scheme == 'OWN_1' }.name",
                        hasItems("Осенний модуль", "Модуль проектов", "Весенний модуль"))
                .body("terms.findAll { it.scheme == 'QUARTER' }.name", hasItem("1 четверть"))
                .body("gradeSchemes.find { it.grade == 7 }.scheme", equalTo("OWN_1"));
    }

    @Test
    void theFamilyReadsThem() {
        Api.as("guardian", "GUARDIAN")
                .get("/students/" + PeopleIds.PUPIL_1 + "/marks")
                .then()
                .statusCode(200)
                .body("terms.name", hasItems("Осенний модуль", "Модуль проектов"))
                .body("term.name", equalTo("Модуль проектов"));
    }

    @Test
    void theJournalPageHasTheTermsOfItsScheme() {
        Api.as("teacher", "TEACHER")
                .get("/journals/" + JournalIds.JOURNAL_MATHS_7A + "/grid")
                .then()
                .statusCode(200)
                .body("journal.termScheme", equalTo("OWN_1"))
                .body("term.name", equalTo("Модуль проектов"));
    }

    @Test
    void theSheetAndTheReportOfTheTeacherHaveThemAsHeadings() {
        var sheet = Api.as("deputy", "DEPUTY_HEAD")
                .get("/classes/" + PeopleIds.CLASS_7A + "/summary-sheet")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(true, sheet.contains("Осенний модуль"), sheet);
        Api.as("teacher", "TEACHER")
                .get("/reports/subject-teacher?teacherId=" + PeopleIds.TEACHER + "&period=OWN_1-1")
                .then()
                .statusCode(200)
                .body("period", equalTo("OWN_1-1"))
                .body("periods.find { it.key == 'OWN_1-1' }.name", equalTo("Осенний модуль"));
    }

    @Test
    void aTermOfAnUnknownSchemeOrWithoutANameIsRefused() {
        assertThrows(SQLException.class, () -> sql("""
                insert into term (school_id, academic_year, id, scheme, number, name, starts_on, ends_on)
                values (:SCHOOL, 2026, gen_random_uuid(), 'OWN_2', 1, 'Модуль', '2026-09-01', '2026-10-11');"""));
        assertThrows(SQLException.class, () -> sql("""
                insert into term (school_id, academic_year, id, scheme, number, starts_on, ends_on)
                values (:SCHOOL, 2026, gen_random_uuid(), 'OWN_1', 7, '2027-05-25', '2027-05-25');"""));
    }

    private static void sql(String text) throws SQLException {
        try (var database = SchoolDatabase.superuser();
                var statement = database.createStatement()) {
            statement.execute(Fixture.sql(text));
        }
    }
}
