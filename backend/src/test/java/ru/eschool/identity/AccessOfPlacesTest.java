package ru.eschool.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.platform.Role;
import ru.eschool.testing.Api;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/**
 * Every role × people with one place and with several: a right over one place never reaches the account that opens others
 * too. «teacher» leads 7А.
 */
@SchoolTest
class AccessOfPlacesTest {
    private static final UUID PRINCIPAL = id("a104");
    private static final UUID ADMIN = id("a109");
    private static final UUID GUARDIAN_2 = id("a202");
    private static final UUID COLLEAGUE = Fixture.TEACHER2;

    private static final String MADE = "201";

    private record Case(String who, UUID person, String ofClassTeacher, String ofAdministrator) {}

    private static UUID id(String tail) {
        return UUID.fromString("00000000-0000-7000-8000-00000000" + tail);
    }

    @BeforeEach
    void peopleWithSeveralPlaces() throws SQLException {
        RecordedDirectory.reset(false);
        // The principal is the father of PUPIL_3; the guardian of PUPIL_1 also has a place in the other school.
        sql("""
            insert into guardianship (school_id, student_id, guardian_id, kinship)
                values ('%1$s', '%2$s', '%3$s', 'отец'), ('%1$s', '%4$s', '%5$s', 'мать');
            insert into role_assignment (school_id, id, person_id, role, during)
                values ('%1$s', gen_random_uuid(), '%3$s', 'GUARDIAN', '[2026-09-01,)');
            """.formatted(Fixture.SCHOOL, Fixture.PUPIL_3, PRINCIPAL, Fixture.PUPIL_1, COLLEAGUE));
    }

    private static void sql(String statements) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static void neverUsed(String login) throws SQLException {
        sql("update account set activated_at = null where login = '" + login + "'");
    }

    private static void alsoGuardianIn7B(UUID guardian) throws SQLException {
        sql("insert into guardianship (school_id, student_id, guardian_id, kinship) values ('%s', '%s', '%s', 'мать')"
                .formatted(Fixture.SCHOOL, Fixture.PUPIL_7B, guardian));
    }

    private static void alsoInAnotherSchool(String login) throws SQLException {
        sql("""
            insert into person (school_id, id, account_id, last_name, first_name)
            values ('%s', gen_random_uuid(), (select id from account where login = '%s'), 'Иная', 'Инна')
            """.formatted(Fixture.FOREIGN_SCHOOL, login));
    }

    private static String outcome(String login, Role role, UUID person) {
        var answer = Api.as(login, role.name()).post("/people/" + person + "/access");
        return answer.statusCode() == 201 ? MADE : answer.path("code");
    }

    private static void expect(Case given) {
        RecordedDirectory.reset(false);
        assertEquals(
                given.ofClassTeacher(),
                outcome("teacher", Role.CLASS_TEACHER, given.person()),
                given.who() + ", by the class teacher");
        assertUntouchedUnlessMade(given.ofClassTeacher(), given.who());
        RecordedDirectory.reset(false);
        assertEquals(
                given.ofAdministrator(),
                outcome("admin", Role.SCHOOL_ADMIN, given.person()),
                given.who() + ", by the administrator");
        assertUntouchedUnlessMade(given.ofAdministrator(), given.who());
    }

    private static void assertUntouchedUnlessMade(String outcome, String who) {
        assertEquals(outcome.equals(MADE), !RecordedDirectory.calls().isEmpty(), "directory: " + who);
    }

    @Test
    void whoHasNoAccountGetsOne() {
        expect(new Case("a pupil of the class", Fixture.PUPIL_2, MADE, MADE));
        expect(new Case("a pupil of another class", id("a307"), "access-foreign", MADE));
        expect(new Case("a pupil who left the class", Fixture.PUPIL_LEFT, "access-foreign", MADE));
    }

    @Test
    void anAccountInUseIsNoMatterOfTheClassTeacher() {
        expect(new Case("a pupil", Fixture.PUPIL_1, "access-in-use", MADE));
        expect(new Case("a guardian", Fixture.GUARDIAN, "access-in-use", MADE));
    }

    @Test
    void anAccountThatNobodyHasUsedGetsAnotherSlip() throws SQLException {
        neverUsed("guardian");
        expect(new Case("a guardian", Fixture.GUARDIAN, MADE, MADE));
    }

    @Test
    void anAccountThatOpensAnotherClassIsNotReset() throws SQLException {
        neverUsed("guardian");
        alsoGuardianIn7B(Fixture.GUARDIAN);
        expect(new Case("a guardian of two classes", Fixture.GUARDIAN, "access-of-other-class", MADE));
    }

    @Test
    void staffWhoAreGuardiansStayWithTheAdministrator() throws SQLException {
        expect(new Case("the principal as a guardian", PRINCIPAL, "access-of-staff", MADE));
        expect(new Case("a colleague as a guardian", COLLEAGUE, "access-of-staff", MADE));
        neverUsed("principal");
        neverUsed("teacher2");
        expect(new Case("the principal, never there", PRINCIPAL, "access-of-staff", MADE));
        expect(new Case("a colleague, never there", COLLEAGUE, "access-of-staff", MADE));
        sql("update person set is_staff = false where id = '" + COLLEAGUE + "'");
        expect(new Case("a guardian with the role of a teacher", COLLEAGUE, "access-of-staff", MADE));
    }

    @Test
    void anAccountWithAPlaceInAnotherSchoolIsResetByNoSchool() throws SQLException {
        alsoInAnotherSchool("guardian");
        expect(new Case("a guardian in two schools", Fixture.GUARDIAN, "access-elsewhere", "access-elsewhere"));
        neverUsed("guardian");
        expect(new Case("the same, never there", Fixture.GUARDIAN, "access-elsewhere", "access-elsewhere"));
        alsoInAnotherSchool("teacher2");
        expect(new Case("a colleague in two schools", COLLEAGUE, "access-of-staff", "access-elsewhere"));
    }

    @Test
    void anAdministratorIsResetByTheOperatorOnly() throws SQLException {
        expect(new Case("the administrator", ADMIN, "access-foreign", "access-of-administrator"));
        sql("""
            insert into role_assignment (school_id, id, person_id, role, during)
            values ('%s', gen_random_uuid(), '%s', 'SCHOOL_ADMIN', '[2026-09-01,)')
            """.formatted(Fixture.SCHOOL, PRINCIPAL));
        expect(new Case("an administrator as a guardian", PRINCIPAL, "access-of-staff", "access-of-administrator"));
    }

    @Test
    void aBlockedGuardianIsNoneOfTheClass() throws SQLException {
        sql("update guardianship set blocked_at = now(), blocked_reason = 'Решение суда' where guardian_id = '"
                + GUARDIAN_2 + "'");
        expect(new Case("a guardian blocked from every child", GUARDIAN_2, "access-foreign", MADE));
    }

    @Test
    void aBlockedSignInIsNotOpenedByANewCode() throws SQLException {
        sql("update account set status = 'BLOCKED' where login = 'guardian'");
        expect(new Case("a blocked guardian", Fixture.GUARDIAN, "access-blocked", "access-blocked"));
    }

    @Test
    void noOtherRoleHandsOutAnything() {
        var logins = new EnumMap<Role, String>(Map.of(
                Role.TEACHER, "teacher",
                Role.DEPUTY_HEAD, "deputy",
                Role.PRINCIPAL, "principal",
                Role.SCHEDULER, "scheduler",
                Role.REGISTRAR, "registrar",
                Role.HR_OFFICER, "hr",
                Role.FACILITIES_MANAGER, "facilities",
                Role.GUARDIAN, "guardian",
                Role.STUDENT, "student",
                Role.SUPPORT_OFFICER, "support"));
        logins.put(Role.MUNICIPAL_OFFICER, "municipal");
        logins.put(Role.MINISTRY_OFFICER, "ministry");
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Role.CLASS_TEACHER, Role.SCHOOL_ADMIN, Role.INTEGRATOR)),
                logins.keySet());
        var people = List.of(
                Fixture.PUPIL_1, Fixture.PUPIL_2, Fixture.GUARDIAN, PRINCIPAL, COLLEAGUE, ADMIN, Fixture.PUPIL_7B);
        var leaks = new ArrayList<String>();
        logins.forEach((role, login) -> people.forEach(person -> {
            if (!outcome(login, role, person).equals("role-not-permitted")) {
                leaks.add(role + " × " + person);
            }
        }));
        assertTrue(leaks.isEmpty(), leaks::toString);
        assertTrue(RecordedDirectory.calls().isEmpty());
    }

    @Test
    void theFirstRequestOfTheOwnerMakesAnAccountUsed() throws SQLException {
        neverUsed("guardian");
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of("guardian"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
        expect(new Case("a guardian who has been there", Fixture.GUARDIAN, "access-in-use", MADE));
    }
}
