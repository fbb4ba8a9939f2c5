package ru.eschool.school;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/**
 * The year that the school works in, around the turn from 2026/27 (ends on 26 May 2027) to 2027/28 (begins on 1 September).
 * The class teacher of 7А leads 5В next year, where a pupil of 7Б goes.
 */
@SchoolTest
class AcademicYearOfADayTest {
    private static final Set<String> OF_7A = Set.of("a301", "a302", "a303", "a304", "a305");
    private static final Set<String> OF_NEXT_CLASS = Set.of("a307");

    private Connection connection;

    @BeforeEach
    void openNextYear() throws SQLException {
        connection = SchoolDatabase.superuser();
        connection.setAutoCommit(false);
        run("""
                insert into academic_year (school_id, academic_year, starts_on, ends_on, status)
                values (:SCHOOL, 2027, '2027-09-01', '2028-05-26', 'OPEN');
                insert into school_class (school_id, academic_year, id, grade, letter)
                values (:SCHOOL, 2027, :NOWHERE, 5, 'В');
                insert into class_teacher (school_id, academic_year, id, class_id, person_id, during, acting)
                values (:SCHOOL, 2027, :NOWHERE, :NOWHERE, :TEACHER, '[2027-09-01,)', false);
                insert into study_group (school_id, academic_year, id, kind, name, class_id)
                values (:SCHOOL, 2027, :NOWHERE, 'WHOLE_CLASS', '5В', :NOWHERE);
                update group_membership set during = daterange(lower(during), '2027-08-31') where upper_inf(during);
                insert into group_membership (school_id, academic_year, group_id, student_id, whole_class, during)
                values (:SCHOOL, 2027, :NOWHERE, :PUPIL_7B_2, true, '[2027-09-01,)');""");
    }

    @AfterEach
    void leave() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theNewYearBeginsOnItsFirstDayAndNotInAugust() throws SQLException {
        assertEquals("2026", yearOn("2027-08-31"));
        assertEquals("2027", yearOn("2027-09-01"));
        assertEquals("7А", ownClassOn("2027-08-31"));
        assertEquals("5В", ownClassOn("2027-09-01"));
    }

    @Test
    void aYearThatIsNotOpenedDoesNotBegin() throws SQLException {
        status(2027, "PLANNED");
        assertEquals("2026", yearOn("2027-09-01"));
        assertEquals("7А", ownClassOn("2027-09-01"));
        assertEquals(OF_7A, ownPupilsOn("2027-09-01"));
    }

    @Test
    void aClassTeacherKeepsLastYearsClassUntilTheYearIsClosed() throws SQLException {
        var both = new TreeSet<>(OF_7A);
        both.addAll(OF_NEXT_CLASS);
        assertEquals("2027", yearOn("2027-10-15"));
        assertEquals(both, ownPupilsOn("2027-10-15"));
        status(2026, "ARCHIVED");
        assertEquals(OF_NEXT_CLASS, ownPupilsOn("2027-10-15"));
    }

    @Test
    void whoLeadsNoClassInTheNewYearKeepsTheOldOneUntilTheYearIsClosed() throws SQLException {
        run("delete from class_teacher where academic_year = 2027");
        assertEquals("7А", ownClassOn("2027-09-15"));
        status(2026, "ARCHIVED");
        assertEquals(null, ownClassOn("2027-09-15"));
    }

    @Test
    void betweenTwoYearsTheSchoolWorksInTheOneItHasOpened() throws SQLException {
        assertEquals("2026", yearOn("2027-07-10"), "the old one is not closed");
        status(2026, "ARCHIVED");
        assertEquals("2027", yearOn("2027-07-10"), "opened ahead");
        assertEquals("5В", ownClassOn("2027-07-10"));
        status(2027, "PLANNED");
        assertEquals("2026", yearOn("2027-07-10"), "closed last");
        assertEquals("7А", ownClassOn("2027-07-10"));
    }

    @Test
    void aDayBelongsToTheYearItLiesInAndBetweenTwoYearsToTheOneTheSchoolWorksIn() throws SQLException {
        assertEquals("2026", yearOf("2027-03-01"));
        assertEquals("2027", yearOf("2027-09-01"));
        assertEquals("2026", yearOf("2027-08-31"));
        status(2026, "ARCHIVED");
        assertEquals("2026", yearOf("2027-03-01"), "the past stays where it was");
        assertEquals("2027", yearOf("2027-08-31"));
        status(2027, "PLANNED");
        assertEquals("2026", yearOf("2027-09-01"), "what is planned is not shown yet");
    }

    @Test
    void aTeachersDayBetweenTwoYearsIsEmpty() {
        Api.as("teacher", "TEACHER")
                .get("/teaching-days/2027-07-07")
                .then()
                .statusCode(200)
                .body("lessons.size()", equalTo(0));
    }

    @Test
    void aSubstituteKeepsTheJournalOfALessonOfTheOldYearUntilItIsClosed() throws SQLException {
        assertEquals("t", substitutes("2027-09-15"));
        status(2026, "ARCHIVED");
        assertEquals("f", substitutes("2027-09-15"));
    }

    @Test
    void theDiaryShowsAWeekBetweenTwoYearsAsOneWithoutLessons() {
        Api.as("guardian", "GUARDIAN")
                .get("/students/" + PeopleIds.PUPIL_1 + "/diary-weeks/2027-07-07")
                .then()
                .statusCode(200)
                .body("className", equalTo("7А"))
                .body("days.size()", equalTo(6))
                .body("days.lessons.flatten().size()", equalTo(0));
    }

    /** The second teacher's own journals are others: this one is open for the lesson of 11 November alone. */
    private String substitutes(String day) throws SQLException {
        open("teacher2", "TEACHER", day);
        return value("select (:JOURNAL_MATHS_7A = any (session_journals()))::text")
                .substring(0, 1);
    }

    private Set<String> ownPupilsOn(String day) throws SQLException {
        open("teacher", "CLASS_TEACHER", day);
        var found = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select right(unnest(session_students())::text, 4)")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void open(String login, String role, String day) throws SQLException {
        value("select open_session('%s', null, :SCHOOL, '%s', date '%s', '{staff}')::text"
                .formatted(Tokens.subject(login), role, day));
    }

    private String yearOn(String day) throws SQLException {
        return value("select academic_year_on(:SCHOOL, date '" + day + "')::text");
    }

    private String yearOf(String day) throws SQLException {
        return value("select academic_year_of(:SCHOOL, date '" + day + "')::text");
    }

    private String ownClassOn(String day) throws SQLException {
        return value(
                "select class_name from account_memberships('" + Tokens.subject("teacher") + "', date '" + day + "')");
    }

    private void status(int year, String status) throws SQLException {
        run("update academic_year set status = '" + status + "' where school_id = :SCHOOL and academic_year = " + year);
    }

    private void run(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(text));
        }
    }

    private String value(String text) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(Fixture.sql(text))) {
            row.next();
            return row.getString(1);
        }
    }
}
