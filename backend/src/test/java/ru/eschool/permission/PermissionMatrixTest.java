package ru.eschool.permission;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import ru.eschool.identity.IdentityIds;
import ru.eschool.permission.Matrix.Ids;
import ru.eschool.permission.MatrixRow.Admission;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.SchoolTest;

/** Every operation × every role × own, others', another school's: nobody gets where the matrix does not say so. */
@SchoolTest
class PermissionMatrixTest {
    private static final Map<Role, String> LOGINS = SignIns.byRole();

    /** Roles that see only what they are related to; the others see the whole school. */
    private static final Set<Role> RELATED = EnumSet.of(Role.TEACHER, Role.CLASS_TEACHER, Role.GUARDIAN, Role.STUDENT);

    private static final IntPredicate ADMITTED = status -> status != 401 && status != 403 && status < 500;
    private static final IntPredicate FORBIDDEN = status -> status == 403;
    private static final IntPredicate FORBIDDEN_OR_UNKNOWN = status -> status == 403 || status == 404;
    private static final IntPredicate UNKNOWN_CALLER = status -> status == 401;

    private final List<String> leaks = new ArrayList<>();

    @Test
    void everyOperationOfTheContractIsInTheMatrixAndNoOther() {
        var contract = RestAssured.given().get("/api/v1/openapi?format=json").jsonPath();
        var operations = new ArrayList<String>();
        contract.<Map<String, Map<String, Object>>>get("paths")
                .values()
                .forEach(path -> path.values().forEach(value -> {
                    if (value instanceof Map<?, ?> operation && operation.get("operationId") != null) {
                        operations.add(operation.get("operationId").toString());
                    }
                }));
        assertEquals(
                operations.stream().sorted().toList(),
                Matrix.ROWS.stream().map(MatrixRow::operationId).sorted().toList(),
                "operations of the contract (expected) and of the matrix (actual)");
    }

    @Test
    void everyRoleOfPersonsIsTried() {
        assertEquals(Role.ofPersons(), LOGINS.keySet());
    }

    @Test
    void rolesAreAdmittedExactlyAsTheMatrixSays() {
        for (var row : ofSchools()) {
            LOGINS.forEach((role, login) -> expect(
                    row,
                    role.name(),
                    row.roles().contains(role) ? ADMITTED : FORBIDDEN,
                    Requests.send(row, Requests.person(login, role), SchoolIds.SCHOOL, Ids.OWN)));
        }
        assertNoLeaks();
    }

    @Test
    void whatBelongsToNoSchoolIsForWhoeverIsSignedIn() {
        for (var row : Matrix.ROWS) {
            if (row.admission() == Admission.EVERYBODY || row.admission() == Admission.SIGNED_IN) {
                LOGINS.forEach((role, login) -> expect(
                        row, role.name(), ADMITTED, Requests.send(row, Requests.person(login, role), null, Ids.OWN)));
            }
        }
        assertNoLeaks();
    }

    @Test
    void anOfficeIsOpenToItsOwnOfficersInTheirRole() {
        for (var row : ofOffices()) {
            LOGINS.forEach((role, login) -> SignIns.offices().forEach((ofOffice, office) -> {
                expect(
                        row,
                        role + " in the office of " + ofOffice,
                        row.roles().contains(role) && role == ofOffice ? ADMITTED : FORBIDDEN,
                        sendTo(office, row, Requests.person(login, role)));
                expect(
                        row,
                        role + " as " + ofOffice,
                        row.roles().contains(ofOffice) && role == ofOffice ? ADMITTED : FORBIDDEN,
                        sendTo(office, row, Requests.person(login, ofOffice)));
            }));
        }
        assertNoLeaks();
    }

    @Test
    void nobodyReachesAnotherOffice() {
        for (var row : ofOffices()) {
            LOGINS.forEach((role, login) -> {
                for (var office : List.of(
                        IdentityIds.FOREIGN_MUNICIPAL_OFFICE,
                        IdentityIds.FOREIGN_MINISTRY_OFFICE,
                        IdentityIds.FOREIGN_SUPPORT_OFFICE,
                        SchoolIds.SCHOOL)) {
                    expect(row, role + " in " + office, FORBIDDEN, sendTo(office, row, Requests.person(login, role)));
                }
            });
            SignIns.offices()
                    .forEach((role, office) -> expect(
                            row,
                            role + " of another region",
                            FORBIDDEN,
                            sendTo(office, row, Requests.person("stranger", role))));
            expect(row, "machine", FORBIDDEN, sendTo(IdentityIds.MUNICIPAL_OFFICE, row, Requests.machine("reader")));
        }
        assertNoLeaks();
    }

    @Test
    void machineAccountsCallNoOperationOfPeople() {
        for (var row : Matrix.ROWS) {
            if (row.admission() == Admission.SIGNED_IN) {
                expect(
                        row,
                        "machine",
                        row.machines() ? ADMITTED : FORBIDDEN,
                        Requests.send(row, Requests.machine("reader"), null, Ids.OWN));
            }
        }
        assertNoLeaks();
    }

    @Test
    void nobodyReachesAnotherSchool() {
        for (var row : ofSchools()) {
            LOGINS.forEach((role, login) -> {
                expect(
                        row,
                        role + " in another school",
                        FORBIDDEN,
                        Requests.send(
                                row, Requests.person(login, role), SchoolIds.FOREIGN_SCHOOL, Ids.OF_ANOTHER_SCHOOL));
                if (role != Role.STUDENT) {
                    expect(
                            row,
                            role + " from another school",
                            FORBIDDEN,
                            Requests.send(row, Requests.person("stranger", role), SchoolIds.SCHOOL, Ids.OWN));
                }
            });
        }
        assertNoLeaks();
    }

    @Test
    void idsOfAnotherSchoolOpenNothingInTheOwnOne() {
        for (var row : ofSomebody()) {
            for (var role : row.roles()) {
                expect(
                        row,
                        role + " with ids of another school",
                        FORBIDDEN_OR_UNKNOWN,
                        Requests.send(
                                row, Requests.person(LOGINS.get(role), role), SchoolIds.SCHOOL, Ids.OF_ANOTHER_SCHOOL));
            }
        }
        assertNoLeaks();
    }

    @Test
    void whatBelongsToOthersInTheSchoolStaysTheirs() {
        for (var row : ofSomebody()) {
            for (var role : row.roles()) {
                expect(
                        row,
                        role + " with ids of others",
                        RELATED.contains(role) ? FORBIDDEN_OR_UNKNOWN : ADMITTED,
                        Requests.send(row, Requests.person(LOGINS.get(role), role), SchoolIds.SCHOOL, Ids.OF_OTHERS));
            }
        }
        assertNoLeaks();
    }

    @Test
    void machineAccountsNeedTheScopeAndTheSchoolsConsent() {
        for (var row : ofSchools()) {
            expect(
                    row,
                    "machine with both scopes",
                    row.scope().isEmpty() ? FORBIDDEN : ADMITTED,
                    Requests.send(row, Requests.machine("reader"), SchoolIds.SCHOOL, Ids.OWN));
            expect(
                    row,
                    "machine with roster.read",
                    row.scope().equals("roster.read") ? ADMITTED : FORBIDDEN,
                    Requests.send(row, Requests.machine("roster-only"), SchoolIds.SCHOOL, Ids.OWN));
            for (var client : List.of("revoked", "foreign-reader", "unknown")) {
                expect(row, client, FORBIDDEN, Requests.send(row, Requests.machine(client), SchoolIds.SCHOOL, Ids.OWN));
            }
        }
        assertNoLeaks();
    }

    @Test
    void nobodyEntersWithoutSignIn() {
        for (var row : Matrix.ROWS) {
            expect(
                    row,
                    "anonymous",
                    row.admission() == Admission.EVERYBODY ? ADMITTED : UNKNOWN_CALLER,
                    Requests.send(row, given(), SchoolIds.SCHOOL, Ids.OWN));
        }
        assertNoLeaks();
    }

    private static List<MatrixRow> ofSchools() {
        return Matrix.ROWS.stream()
                .filter(row -> row.admission() == Admission.BY_ROLE)
                .toList();
    }

    private static List<MatrixRow> ofOffices() {
        return Matrix.ROWS.stream()
                .filter(row -> row.admission() == Admission.IN_OFFICE)
                .toList();
    }

    private Response sendTo(UUID office, MatrixRow row, RequestSpecification request) {
        return Requests.complete(row, request)
                .urlEncodingEnabled(false)
                .request(row.method(), Ids.OWN.into(row.path().replace("{office}", office.toString())));
    }

    private static List<MatrixRow> ofSomebody() {
        return ofSchools().stream().filter(Matrix::isOfSomebody).toList();
    }

    private void expect(MatrixRow row, String caller, IntPredicate expected, Response response) {
        if (!expected.test(response.getStatusCode())) {
            leaks.add(row.operationId() + " as " + caller + " → " + response.getStatusCode());
        }
    }

    private void assertNoLeaks() {
        assertTrue(leaks.isEmpty(), () -> String.join("\n", new HashSet<>(leaks)));
    }
}
