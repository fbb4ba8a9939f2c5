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
import ru.eschool.people.PeopleIds;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.Api;
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
    private static final String MADE = "201";

    private record Case(String who, UUID person, String ofClassTeacher, String ofAdministrator) {}

    @BeforeEach
    void peopleWithSeveralPlaces() throws SQLException {
        RecordedDirectory.reset(false);
        // The principal is the father of PUPIL_3; the guardian of PUPIL_1 also has a place in the other school.
        sql("""
            insert into guardianship (school_id, student_id, guardian_id, kinship)
                values ('%1$s', '%2$s', '%3$s', 'отец'), ('%1$s', '%4$s', '%5$s', 'мать');
            insert into role_assignment (school_id, id, person_id, role, during)
                values ('%1$s', gen_random_uuid(), '%3$s', 'GUARDIAN', '[2026-09-01,)');
            """.formatted(
                SchoolIds.SCHOOL, PeopleIds.PUPIL_3, PeopleIds.PRINCIPAL, PeopleIds.PUPIL_1, PeopleIds.TEACHER2));
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
                .formatted(SchoolIds.SCHOOL, PeopleIds.PUPIL_7B, guardian));
    }

    private static void alsoInAnotherSchool(String login) throws SQLException {
        sql("""
            insert into person (school_id, id, account_id, last_name, first_name)
            values ('%s', gen_random_uuid(), (select id from account where login = '%s'), 'Иная', 'Инна')
            """.formatted(SchoolIds.FOREIGN_SCHOOL, login));
    }

    private static String outcome(String login, Role role, UUID person) {
        var answer = Api.as(login, role.name())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/people/" + person + "/access");
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
        expect(new Case("a pupil of the class", PeopleIds.PUPIL_2, MADE, MADE));
        expect(new Case("a pupil of another class", PeopleIds.PUPIL_7B_2, "access-foreign", MADE));
        expect(new Case("a pupil who left the class", PeopleIds.PUPIL_LEFT, "access-foreign", MADE));
    }

    @Test
    void anAccountInUseIsNoMatterOfTheClassTeacher() {
        expect(new Case("a pupil", PeopleIds.PUPIL_1, "access-in-use", MADE));
        expect(new Case("a guardian", PeopleIds.GUARDIAN, "access-in-use", MADE));
    }

    @Test
    void anAccountThatNobodyHasUsedGetsAnotherSlip() throws SQLException {
        neverUsed("guardian");
        expect(new Case("a guardian", PeopleIds.GUARDIAN, MADE, MADE));
    }

    @Test
    void anAccountThatOpensAnotherClassIsNotReset() throws SQLException {
        neverUsed("guardian");
        alsoGuardianIn7B(PeopleIds.GUARDIAN);
        expect(new Case("a guardian of two classes", PeopleIds.GUARDIAN, "access-of-other-class", MADE));
    }

    @Test
    void staffWhoAreGuardiansStayWithTheAdministrator() throws SQLException {
        expect(new Case("the principal as a guardian", PeopleIds.PRINCIPAL, "access-of-staff", MADE));
        expect(new Case("a colleague as a guardian", PeopleIds.TEACHER2, "access-of-staff", MADE));
        neverUsed("principal");
        neverUsed("teacher2");
        expect(new Case("the principal, never there", PeopleIds.PRINCIPAL, "access-of-staff", MADE));
        expect(new Case("a colleague, never there", PeopleIds.TEACHER2, "access-of-staff", MADE));
        sql("update person set is_staff = false where id = '" + PeopleIds.TEACHER2 + "'");
        expect(new Case("a guardian with the role of a teacher", PeopleIds.TEACHER2, "access-of-staff", MADE));
    }

    @Test
    void anAccountWithAPlaceInAnotherSchoolIsResetByNoSchool() throws SQLException {
        alsoInAnotherSchool("guardian");
        expect(new Case("a guardian in two schools", PeopleIds.GUARDIAN, "access-elsewhere", "access-elsewhere"));
        neverUsed("guardian");
        expect(new Case("the same, never there", PeopleIds.GUARDIAN, "access-elsewhere", "access-elsewhere"));
        alsoInAnotherSchool("teacher2");
        expect(new Case("a colleague in two schools", PeopleIds.TEACHER2, "access-of-staff", "access-elsewhere"));
    }

    @Test
    void anAdministratorIsResetByTheOperatorOnly() throws SQLException {
        expect(new Case("the administrator", PeopleIds.ADMIN, "access-foreign", "access-of-administrator"));
        sql("""
            insert into role_assignment (school_id, id, person_id, role, during)
            values ('%s', gen_random_uuid(), '%s', 'SCHOOL_ADMIN', '[2026-09-01,)')
            """.formatted(SchoolIds.SCHOOL, PeopleIds.PRINCIPAL));
        expect(new Case(
                "an administrator as a guardian", PeopleIds.PRINCIPAL, "access-of-staff", "access-of-administrator"));
    }

    @Test
    void aBlockedGuardianIsNoneOfTheClass() throws SQLException {
        sql("update guardianship set blocked_at = now(), blocked_reason = 'Решение суда' where guardian_id = '"
                + PeopleIds.GUARDIAN2 + "'");
        expect(new Case("a guardian blocked from every child", PeopleIds.GUARDIAN2, "access-foreign", MADE));
    }

    /** Whoever resets a sign-in can enter with it: a school must not get into an office that way. */
    @Test
    void anOfficersSignInIsNotResetByTheSchoolInWhichThePersonWorks() throws SQLException {
        sql("insert into officer (id, office_id, account_id, last_name, first_name, during) select gen_random_uuid(), '"
                + IdentityIds.MUNICIPAL_OFFICE
                + "', id, 'Орлов', 'Игорь', '[2026-09-01,)' from account where login = 'principal'");
        expect(new Case("an officer who leads a school", PeopleIds.PRINCIPAL, "access-of-staff", "access-elsewhere"));
    }

    @Test
    void aBlockedSignInIsNotOpenedByANewCode() throws SQLException {
        sql("update account set status = 'BLOCKED' where login = 'guardian'");
        expect(new Case("a blocked guardian", PeopleIds.GUARDIAN, "access-blocked", "access-blocked"));
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
        logins.put(Role.SYSTEM_OPERATOR, "operator");
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Role.CLASS_TEACHER, Role.SCHOOL_ADMIN, Role.INTEGRATOR)),
                logins.keySet());
        var people = List.of(
                PeopleIds.PUPIL_1,
                PeopleIds.PUPIL_2,
                PeopleIds.GUARDIAN,
                PeopleIds.PRINCIPAL,
                PeopleIds.TEACHER2,
                PeopleIds.ADMIN,
                PeopleIds.PUPIL_7B);
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
        expect(new Case("a guardian who has been there", PeopleIds.GUARDIAN, "access-in-use", MADE));
    }
}
