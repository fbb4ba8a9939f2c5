package ru.eschool.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.identity.domain.SignInDirectory;
import ru.eschool.people.PeopleIds;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.Tokens;

/** An operator of the server opens territories and schools and invites their first administrators. */
@SchoolTest
class SchoolOpeningTest {
    @BeforeEach
    void directoryAnswers() {
        RecordedDirectory.reset(false);
    }

    private static ExtractableResponse<Response> opened(String shortName) {
        return OperatorApi.create("operator", OperatorApi.school(shortName))
                .post("/school-openings")
                .then()
                .statusCode(201)
                .extract();
    }

    private static String administrators(ExtractableResponse<Response> opened) {
        return "/school-openings/" + opened.path("school.id") + "/administrators";
    }

    @Test
    void anOpenedSchoolIsReadyToBeFilledByItsAdministrator() throws SQLException {
        var opened = OperatorApi.create(
                        "operator",
                        OperatorApi.school(
                                "Школа № 1", "Asia/Omsk", 2026, OperatorApi.person("Кузнецова", "Kuznetsova.O")))
                .post("/school-openings")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/administrators"))
                .header("Cache-Control", equalTo("no-store"))
                .body("school.timeZone", equalTo("Asia/Omsk"))
                .body("school.state", equalTo("INVITED"))
                .body("school.administrators", equalTo(0))
                .body("school.invited", equalTo(1))
                .body("slip.displayName", equalTo("Кузнецова Ольга"))
                .body("slip.login", equalTo("kuznetsova.o"))
                .body("slip.activationCode", matchesPattern("[A-Z]{4}-[2-9]{4}-[A-Z]{4}"))
                .extract();
        assertEquals(
                Set.of(SignInDirectory.Kind.STAFF),
                RecordedDirectory.calls().getFirst().kinds());
        var me = signedIn(opened, "kuznetsova.o").get("/api/v1/me").then().statusCode(200);
        me.body("memberships", hasSize(1))
                .body("memberships[0].schoolId", equalTo(opened.path("school.id")))
                .body("memberships[0].roles", contains("SCHOOL_ADMIN"));
        var path = "/api/v1/schools/" + opened.path("school.id");
        signedIn(opened, "kuznetsova.o")
                .get(path + "/calendar")
                .then()
                .statusCode(200)
                .body("terms.findAll { it.name.contains('четверть') }.endsOn.first()", equalTo("2026-10-24"))
                .body("holidays.find { it.grades == [1] }.startsOn", equalTo("2027-02-15"))
                .body("gradeSchemes", hasSize(11));
        signedIn(opened, "kuznetsova.o").get(path + "/subjects").then().body("items.size()", greaterThan(25));
        signedIn(opened, "kuznetsova.o").get(path + "/students").then().body("items", hasSize(0));
        OperatorApi.as("operator")
                .get("/school-openings?text=№ 1&sort=OPENED")
                .then()
                .body("items.find { it.shortName == 'Школа № 1' }.state", equalTo("IN_USE"));
    }

    /** The token carries the subject that the directory gave, whatever it is. */
    private static RequestSpecification signedIn(ExtractableResponse<Response> opened, String login)
            throws SQLException {
        execute("update account set subject = '" + Tokens.subject(login) + "' where login = '"
                + opened.path("slip.login") + "'");
        return given().header("Authorization", "Bearer " + Tokens.of(login)).header("X-Acting-Role", "SCHOOL_ADMIN");
    }

    @Test
    void whoOpenedTheSchoolStandsInItsOwnLogsAndInTheOperators() throws SQLException {
        var opened = opened("Школа № 1");
        signedIn(opened, "first-admin")
                .get("/api/v1/schools/" + opened.path("school.id") + "/access-events")
                .then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("ISSUED", "ROLE_GRANTED"))
                .body("items.actorRole", contains("SYSTEM_OPERATOR", "SYSTEM_OPERATOR"))
                .body("items.actor", contains(nullValue(), nullValue()));
        assertEquals(
                List.of("ADMINISTRATOR_INVITED", "SCHOOL_OPENED"),
                strings("select kind from operator_event where about_id = '" + opened.path("school.id")
                        + "' and account_id = '" + Tokens.subject("operator") + "' order by kind"));
        assertTrue(strings("select distinct record from record_history where school_id = '" + opened.path("school.id")
                        + "' and actor_role = 'SYSTEM_OPERATOR'")
                .containsAll(List.of("school", "person", "role_assignment")));
    }

    @Test
    void aRequestThatIsRepeatedGetsTheSameAnswerAndOpensNothing() throws SQLException {
        var key = UUID.randomUUID();
        var first = OperatorApi.create("operator", OperatorApi.school("Школа № 1"), key)
                .post("/school-openings")
                .then()
                .statusCode(201)
                .extract();
        var again = OperatorApi.create("operator", OperatorApi.school("Школа № 1"), key)
                .post("/school-openings")
                .then()
                .statusCode(201)
                .extract();
        assertEquals(first.<String>path("slip.activationCode"), again.path("slip.activationCode"));
        assertEquals(first.<String>path("school.id"), again.path("school.id"));
        assertEquals(1, RecordedDirectory.calls().size());
        OperatorApi.create("operator", OperatorApi.school("Школа № 2"), key)
                .post("/school-openings")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertFalse(strings("select response::text from idempotency_key")
                .getFirst()
                .contains(first.<String>path("slip.activationCode")));
    }

    @Test
    void aSecondSchoolOfOneNameInTheMunicipalityIsRefusedAndLeavesNoUser() throws SQLException {
        opened("Школа № 1");
        RecordedDirectory.reset(false);
        OperatorApi.create("operator", OperatorApi.school("Школа № 1"))
                .post("/school-openings")
                .then()
                .statusCode(409)
                .body("code", equalTo("school-exists"))
                .body("errors.pointer", contains("/shortName"));
        assertEquals(
                List.of(RecordedDirectory.What.CREATE, RecordedDirectory.What.REMOVE),
                RecordedDirectory.calls().stream()
                        .map(RecordedDirectory.Call::what)
                        .toList());
        assertEquals(List.of("1"), strings("select count(*) from school where short_name = 'Школа № 1'"));
    }

    @Test
    void twoOperatorsWhoOpenOneSchoolAtOnceOpenItOnce() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> open = () -> OperatorApi.create("operator", OperatorApi.school("Школа № 1"))
                    .post("/school-openings")
                    .statusCode();
            var statuses = new ArrayList<Integer>();
            for (var answer : both.invokeAll(List.of(open, open))) {
                statuses.add(answer.get());
            }
            statuses.sort(null);
            assertEquals(List.of(201, 409), statuses);
        }
        assertEquals(List.of("1"), strings("select count(*) from school where short_name = 'Школа № 1'"));
        assertEquals(
                List.of("1"),
                strings("select count(*) from person join school using (school_id) where short_name = 'Школа № 1'"));
    }

    @Test
    void nothingIsThereWhileTheDirectoryIsDownAndTheSameRequestOpensItLater() throws SQLException {
        var key = UUID.randomUUID();
        RecordedDirectory.reset(true);
        OperatorApi.create("operator", OperatorApi.school("Школа № 1"), key)
                .post("/school-openings")
                .then()
                .statusCode(503)
                .body("code", equalTo("identity-unavailable"));
        assertEquals(List.of("0"), strings("select count(*) from school where short_name = 'Школа № 1'"));
        RecordedDirectory.reset(false);
        OperatorApi.create("operator", OperatorApi.school("Школа № 1"), key)
                .post("/school-openings")
                .then()
                .statusCode(201);
    }

    @Test
    void aLoginThatIsTakenHereOrInTheDirectoryIsSaid() throws SQLException {
        var wanted = OperatorApi.school("Школа № 1", "Europe/Moscow", 2026, OperatorApi.person("Кузнецова", "teacher"));
        OperatorApi.create("operator", wanted)
                .post("/school-openings")
                .then()
                .statusCode(409)
                .body("code", equalTo("login-taken"))
                .body("errors.pointer", contains("/administrator/login"));
        assertEquals(0, RecordedDirectory.calls().size());
        RecordedDirectory.takeLogins(1);
        OperatorApi.create("operator", wanted.replace("\"teacher\"", "\"somebody\""))
                .post("/school-openings")
                .then()
                .statusCode(409)
                .body("code", equalTo("login-taken"));
        assertEquals(List.of("0"), strings("select count(*) from school where short_name = 'Школа № 1'"));
    }

    @Test
    void whatIsWrongIsSaidAtItsPlace() {
        refused(OperatorApi.school("Школа № 1", "Moscow", 2026, OperatorApi.person("Кузнецова")), "/timeZone");
        refused(
                OperatorApi.school("Школа № 1", "Europe/Moscow", 2030, OperatorApi.person("Кузнецова")),
                "/academicYear");
        refused(OperatorApi.school(" ", "Europe/Moscow", 2026, OperatorApi.person("Кузнецова")), "/shortName");
        refused(
                OperatorApi.school("Школа № 1", "Europe/Moscow", 2026, OperatorApi.person(" ")),
                "/administrator/lastName");
        for (var login : List.of("Кузнецова", "x", "service-account-reader", "a b c")) {
            refused(
                    OperatorApi.school("Школа № 1", "Europe/Moscow", 2026, OperatorApi.person("Кузнецова", login)),
                    "/administrator/login");
        }
        refused(OperatorApi.school("Школа № 1").replace("o@example.ru", "nowhere"), "/administrator/email");
        OperatorApi.create(
                        "operator",
                        OperatorApi.school("Школа № 1")
                                .replace(SchoolIds.MUNICIPALITY.toString(), SchoolIds.SCHOOL.toString()))
                .post("/school-openings")
                .then()
                .statusCode(422)
                .body("code", equalTo("municipality-unknown"));
    }

    private static void refused(String body, String pointer) {
        OperatorApi.create("operator", body)
                .post("/school-openings")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aLostSlipIsReplacedUntilTheAdministratorHasSignedIn() throws SQLException {
        var opened = opened("Школа № 1");
        var access = administrators(opened) + "/" + opened.path("slip.personId") + "/access";
        var again = OperatorApi.create("operator", null)
                .post(access)
                .then()
                .statusCode(201)
                .body("login", equalTo(opened.path("slip.login")))
                .extract();
        assertNotEquals(opened.<String>path("slip.activationCode"), again.path("activationCode"));
        assertEquals(List.of("1"), strings("select count(*) from access_slip where ended_at is null"));
        signedIn(opened, "first-admin").get("/api/v1/me").then().statusCode(200);
        OperatorApi.create("operator", null)
                .post(access)
                .then()
                .statusCode(422)
                .body("code", equalTo("invitation-used"));
        OperatorApi.as("operator")
                .get(administrators(opened))
                .then()
                .statusCode(200)
                .body("items.state", contains("IN_USE"));
    }

    @Test
    void aUserWhomTheDirectoryHasLostIsMadeAnewUnderTheSameLogin() throws SQLException {
        var opened = opened("Школа № 1");
        var subject = strings("select subject from account where login = '" + opened.path("slip.login") + "'");
        RecordedDirectory.reset(false);
        RecordedDirectory.lose(subject.getFirst());
        OperatorApi.create("operator", null)
                .post(administrators(opened) + "/" + opened.path("slip.personId") + "/access")
                .then()
                .statusCode(201)
                .body("login", equalTo(opened.path("slip.login")));
        assertNotEquals(
                subject, strings("select subject from account where login = '" + opened.path("slip.login") + "'"));
    }

    @Test
    void aFurtherAdministratorIsInvitedOnlyWhileNobodyHasSignedIn() throws SQLException {
        var opened = opened("Школа № 1");
        OperatorApi.create("operator", OperatorApi.person("Мельникова"))
                .post(administrators(opened))
                .then()
                .statusCode(201);
        OperatorApi.as("operator")
                .get(administrators(opened))
                .then()
                .body("items.displayName", contains("Мельникова Ольга Игоревна", "Кузнецова Ольга Игоревна"));
        signedIn(opened, "first-admin").get("/api/v1/me").then().statusCode(200);
        OperatorApi.create("operator", OperatorApi.person("Третья"))
                .post(administrators(opened))
                .then()
                .statusCode(422)
                .body("code", equalTo("school-has-administrator"));
        // The last one has left: the school can be helped again.
        execute("update role_assignment set during = '[2026-09-01,2026-11-01)' where school_id = '"
                + opened.path("school.id") + "'");
        OperatorApi.create("operator", OperatorApi.person("Третья"))
                .post(administrators(opened))
                .then()
                .statusCode(201);
    }

    @Test
    void nobodyOfASchoolIsShownButThoseWhoWereInvited() {
        OperatorApi.as("operator")
                .get("/school-openings/" + SchoolIds.SCHOOL + "/administrators")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        OperatorApi.create("operator", null)
                .post("/school-openings/" + SchoolIds.SCHOOL + "/administrators/" + PeopleIds.ADMIN + "/access")
                .then()
                .statusCode(404);
        OperatorApi.as("operator")
                .get("/school-openings/" + UUID.randomUUID() + "/administrators")
                .then()
                .statusCode(404);
    }

    @Test
    void theListIsSearchedFilteredSortedAndReadInParts() {
        opened("Школа № 9");
        OperatorApi.as("operator")
                .get("/school-openings")
                .then()
                .body("items.shortName", contains("Школа № 9", "Школа № 10", "Школа № 11"));
        OperatorApi.as("operator")
                .get("/school-openings?sort=MUNICIPALITY")
                .then()
                .body("items.regionName", contains("Область", "Область", "Чужой край"));
        OperatorApi.as("operator")
                .get("/school-openings?state=INVITED")
                .then()
                .body("items.shortName", contains("Школа № 9"));
        OperatorApi.as("operator")
                .get("/school-openings?text=чужой край")
                .then()
                .body("items.shortName", contains("Школа № 11"));
        var first = OperatorApi.as("operator").get("/school-openings?limit=2");
        OperatorApi.as("operator")
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/school-openings?limit=2")
                .then()
                .body("items.shortName", contains("Школа № 11"))
                .body("nextCursor", nullValue());
        OperatorApi.as("operator").get("/school-openings?cursor=xxx").then().statusCode(400);
    }

    @Test
    void regionsAndMunicipalitiesAreOpenedOnce() {
        var region = OperatorApi.create("operator", "{\"name\":\" Заречная область \"}")
                .post("/regions")
                .then()
                .statusCode(201)
                .body("name", equalTo("Заречная область"))
                .extract()
                .<String>path("id");
        OperatorApi.create("operator", "{\"name\":\"заречная Область\"}")
                .post("/regions")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/name"));
        var municipalities = "/regions/" + region + "/municipalities";
        OperatorApi.create("operator", "{\"name\":\"Город\"}")
                .post(municipalities)
                .then()
                .statusCode(201);
        OperatorApi.create("operator", "{\"name\":\"город\"}")
                .post(municipalities)
                .then()
                .statusCode(409)
                .body("code", equalTo("municipality-exists"));
        OperatorApi.as("operator").get("/regions").then().body("items.name", hasItem("Заречная область"));
        OperatorApi.as("operator").get(municipalities).then().body("items.name", contains("Город"));
        OperatorApi.create("operator", "{\"name\":\"Город\"}")
                .post("/regions/" + UUID.randomUUID() + "/municipalities")
                .then()
                .statusCode(404);
    }

    @Test
    void theOperatorIsNobodyInTheOpenedSchool() {
        var opened = opened("Школа № 1");
        given().header("Authorization", "Bearer " + Tokens.of("operator"))
                .header("X-Acting-Role", "SCHOOL_ADMIN")
                .get("/api/v1/schools/" + opened.path("school.id") + "/students")
                .then()
                .statusCode(403)
                .body("code", not(equalTo("role-not-permitted")));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = SchoolDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
